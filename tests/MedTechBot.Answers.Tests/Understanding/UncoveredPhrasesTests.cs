using MedTechBot.Tests.Support;

namespace MedTechBot.Answers.Tests.Understanding;

/// <summary>What is not covered is also heard with other words between its own: "how much is the whole … course".</summary>
public sealed class UncoveredPhrasesTests : IDisposable
{
    private const string Cost = "I don't have course costs.";

    private readonly QuestionAnswerer _answerer = new(Read(), "US");

    [Theory]
    [InlineData("how much is the course")]
    [InlineData("how much is a cooper course")]
    [InlineData("how much is the two year cooper course")]
    [InlineData("how much are the evening classes of a potter")]
    [InlineData("what is the price of the potter course")]
    public void A_name_with_a_gap_is_found_whatever_stands_in_it(string question)
    {
        var answer = Ask(question);

        Assert.Equal("unknown", answer.Outcome);
        Assert.StartsWith(Cost, answer.Lines[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how much does a cooper earn on the day when after years the last of the course is over")]
    [InlineData("what course does a cooper take")]
    [InlineData("is the course of a cooper much work")]
    public void It_is_not_found_in_another_order_or_over_a_long_way(string question) =>
        Assert.DoesNotContain(Ask(question).Lines, line => line.Text.StartsWith(Cost, StringComparison.Ordinal));

    public void Dispose() => _answerer.Dispose();

    private static Knowledge.KnowledgeBase Read()
    {
        using var folder = Some.KnowledgeFolder()
            .Write("professions/cooper.md", "---\ntitle: Cooper\n---\nMakes barrels and casks. [^article]\n\n## education\nTakes a course of two years, which is much work. [^article]\n")
            .Write("professions/potter.md", "---\ntitle: Potter\n---\nMakes jugs of clay. [^article]\n")
            .Write("uncovered.yaml", $"careers: []\nfacts:\n  - names: [how much is .. course, how much are .. classes, price of .. course]\n    say: \"{Cost}\"\n    instead: education\nsenses: []\n");
        var reading = folder.Read();
        return reading.Knowledge ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    private Answer Ask(string question) => _answerer.Answer(new Question(question));
}
