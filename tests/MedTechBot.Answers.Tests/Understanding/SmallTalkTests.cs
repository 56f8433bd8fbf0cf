using MedTechBot.Answers.Understanding;
using MedTechBot.Search;

namespace MedTechBot.Answers.Tests.Understanding;

public class SmallTalkTests
{
    private static readonly SmallTalk Talk = new();

    [Theory]
    [InlineData("hello", "greeting")]
    [InlineData("Hey there!", "greeting")]
    [InlineData("hi everyone, good morning", "greeting")]
    [InlineData("thanks", "thanks")]
    [InlineData("thank you so much!!", "thanks")]
    [InlineData("thanks, bye", "thanks")]
    [InlineData("good night", "bye")]
    [InlineData("what can you do?", "about")]
    [InlineData("hi, what can you do?", "about")]
    [InlineData("are you a bot", "about")]
    [InlineData("help", "about")]
    public void A_message_of_pleasantries_is_small_talk(string text, string kind) => Assert.Equal(kind, Judge(text));

    [Theory]
    [InlineData("hello, what does an EMT do")]
    [InlineData("thanks, and phlebotomists?")]
    [InlineData("hi EMT")]
    [InlineData("what can a phlebotomist do")]
    [InlineData("help me become an EMT")]
    [InlineData("what does a good day look like")]
    [InlineData("and you?")]
    [InlineData("?")]
    [InlineData("")]
    public void A_message_that_asks_or_says_something_is_not(string text) => Assert.Null(Judge(text));

    [Theory]
    [InlineData("hello, what does an EMT do", 1)]
    [InlineData("thanks! hi there, and EMTs", 3)]
    [InlineData("EMT", 0)]
    public void A_greeting_in_front_of_a_question_is_counted(string text, int tokens) => Assert.Equal(tokens, Talk.Opening(CareerAnalyzer.Split(text)));

    private static string? Judge(string text) => Talk.Judge(CareerAnalyzer.Split(text));
}
