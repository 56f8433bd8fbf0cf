using MedTechBot.Answers.Understanding;

namespace MedTechBot.Answers.Tests.Understanding;

public class QuestionPartsTests
{
    [Theory]
    [InlineData("what does an EMT do", "what does an EMT do")]
    [InlineData("EMT", "EMT")]
    [InlineData("", "")]
    [InlineData("???", "???")]
    [InlineData("EMT vs. paramedic, what is better?", "EMT vs. paramedic, what is better?")]
    [InlineData("As a technician, can I see patients?", "As a technician, can I see patients?")]
    [InlineData("what do Dr. Smith and his techs do", "what do Dr. Smith and his techs do")]
    [InlineData("is the E.M.T. on call", "is the E.M.T. on call")]
    public void One_question_stays_whole(string text, string question) => Assert.Equal([question], Asked(text));

    [Theory]
    [InlineData("where do vet techs work? also what do pharmacy techs do?", "where do vet techs work?", "also what do pharmacy techs do?")]
    [InlineData("what do they do and how much do they make", "what do they do", "how much do they make")]
    [InlineData("what do dialysis techs do, and where are they employed?", "what do dialysis techs do", "where are they employed?")]
    [InlineData("how long is training, what is the pay", "how long is training", "what is the pay")]
    [InlineData("what hours do EMTs work\ncan they draw blood", "what hours do EMTs work", "can they draw blood")]
    public void Several_questions_are_parted(string text, params string[] questions) => Assert.Equal(questions, Asked(text));

    [Theory]
    [InlineData("I'm an EMT. What does a phlebotomist do?", "I'm an EMT.", "What does a phlebotomist do?")]
    [InlineData("my cousin loves it... how do I become one?", "my cousin loves it", "how do I become one?")]
    public void What_is_said_beside_a_question_is_an_aside(string text, string aside, string question)
    {
        var parts = QuestionParts.Of(text);

        Assert.Equal([(aside, true), (question, false)], parts.Select(part => (part.Text, part.IsAside)));
    }

    [Fact]
    public void A_message_that_asks_nothing_is_taken_as_one_question() =>
        Assert.Equal([new QuestionParts.Part("I like hearts. And cameras.", IsAside: false)], QuestionParts.Of("I like hearts. And cameras."));

    [Fact]
    public void No_more_than_four_questions_are_read() =>
        Assert.Equal(4, Asked(string.Concat(Enumerable.Range(1, 500).Select(number => $"what is {number}? "))).Length);

    [Theory]
    [InlineData("?!;\n?!;\n.,.,…")]
    [InlineData("and what and what and what and what")]
    [InlineData("\ufffd?\0?")]
    public void Whatever_the_text_is_something_is_asked(string text) => Assert.NotEmpty(Asked(text));

    private static string[] Asked(string text) => [.. QuestionParts.Of(text).Where(part => !part.IsAside).Select(part => part.Text)];
}
