using MedTechBot.Knowledge;
using MedTechBot.Tests.Support;

namespace MedTechBot.Answers.Tests.Deciding;

/// <summary>Nothing about medicine is in code: a folder about another trade is answered from just the same.</summary>
public sealed class OtherTradeTests : IDisposable
{
    private readonly QuestionAnswerer _answerer = new(Read(), "US");

    [Theory]
    [InlineData("what does a cooper do", "cooper", SectionName.Duties)]
    [InlineData("wat does a coper do", "cooper", SectionName.Duties)]
    [InlineData("who makes barrels", "cooper", null)]
    [InlineData("barrel makers?", "cooper", null)]
    [InlineData("hours of a cooper", "cooper", SectionName.Hours)]
    [InlineData("how long is a potter's training", "potter", SectionName.Education)]
    [InlineData("what do glass blowers earn", "glassblower", SectionName.Pay)]
    public void Questions_about_it_are_answered(string question, string entry, string? section)
    {
        var answer = Ask(question);

        Assert.Equal("answered", answer.Outcome);
        Assert.Equal((entry, section ?? answer.Entries[0].Section), (answer.Entries[0].Id, answer.Entries[0].Section));
    }

    [Theory]
    [InlineData("what does an EMT do")]
    [InlineData("how do I become a phlebotomist")]
    [InlineData("how much does a potter earn")]
    [InlineData("who sells boats")]
    public void What_it_does_not_say_is_not_answered(string question) => Assert.Equal("unknown", Ask(question).Outcome);

    [Fact]
    public void A_name_that_two_share_gives_choices() => Assert.Equal(("choices", 2), (Ask("what does a kiln hand do").Outcome, Ask("kiln hand").Entries.Count));

    [Fact]
    public void Pay_of_a_wider_group_says_so_in_its_sentence()
    {
        var answer = Ask("what do glass blowers earn");

        Assert.Contains("$38,000", answer.Lines[0].Text, StringComparison.Ordinal);
        Assert.Contains("all molders and shapers", answer.Lines[0].Text, StringComparison.Ordinal);
        Assert.Contains("2025", answer.Lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_are_compared_and_a_blank_is_said_to_be_one()
    {
        var answer = Ask("cooper vs potter hours");

        Assert.Equal([("Cooper", "Starts at dawn."), ("Potter", "Not in our knowledge base.")], answer.Lines.Select(line => (line.Label, line.Text)));
    }

    public void Dispose() => _answerer.Dispose();

    private static KnowledgeBase Read()
    {
        using var folder = Some.KnowledgeFolder()
            .Write("professions/cooper.md", "---\ntitle: Cooper\naliases: [barrel maker]\n---\nMakes barrels and casks. [^article]\n\n## duties\nBends staves over a fire. [^article]\n\n## hours\nStarts at dawn. [^article]\n")
            .Write("professions/potter.md", "---\ntitle: Potter\naliases: [kiln hand]\n---\nMakes jugs of clay. [^article]\n\n## education\nThree years with a master. [^article]\n")
            .Write("professions/glassblower.md", "---\ntitle: Glassblower\naliases: [glass blower, kiln hand]\npay: {median: 38000, year: 2025, scope: all molders and shapers, source: article}\n---\nBlows bottles of glass. [^article]\n");
        var reading = folder.Read();
        return reading.Knowledge ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    private Answer Ask(string question) => _answerer.Answer(new Question(question));
}
