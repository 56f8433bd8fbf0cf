using MedTechBot.Answers.Wording;
using MedTechBot.Knowledge;
using MedTechBot.Tests.Support;

namespace MedTechBot.Answers.Tests.Wording;

/// <summary>Two to four professions side by side.</summary>
public sealed class ComparisonTests : IDisposable
{
    private readonly QuestionAnswerer _answerer = new(Read(), "US");

    [Fact]
    public void The_work_comes_first_then_what_differs_then_what_is_shared_then_what_is_known_of_one()
    {
        var answer = _answerer.Compare(["cooper", "potter"]);

        Assert.Equal("Cooper / Potter", answer.Title);
        Assert.Equal(
            [
                ("Work", "Makes barrels and casks / Makes jugs of clay"),
                ("US median pay", "$44,470, barrel menders included / no figure of its own; $50,290 for all molders"),
                ("Training", "both: certificate, under a year"),
                ("License", "every state / not in our knowledge base"),
            ],
            answer.Lines.Select(line => (line.Label, line.Text)));
        Assert.Equal(["article"], answer.Citations.Select(citation => citation.Source));
    }

    [Fact]
    public void Only_a_figure_of_its_own_is_drawn()
    {
        var figures = _answerer.Compare(["cooper", "potter"]).Figures;

        Assert.Equal(["Cooper"], figures?.Shown.Select(figure => figure.Title));
        Assert.Equal(["Potter"], figures?.LeftOut);
    }

    [Fact]
    public void What_three_share_is_said_once() =>
        Assert.Equal("all: certificate, under a year", Assert.Single(_answerer.Compare(["cooper", "potter", "weaver"]).Lines, line => line.Label == "Training").Text);

    [Fact]
    public void An_ambiguous_name_is_asked_back()
    {
        var answer = _answerer.Compare(["kiln hand", "cooper"]);

        Assert.Equal("choices", answer.Outcome);
        Assert.Equal(["glassblower", "potter"], answer.Entries.Select(entry => entry.Id).Order());
    }

    [Theory]
    [InlineData("registered nurse", "emt", "Registered nurse isn't a career I cover")]
    [InlineData("emt", "registered nurse", "Registered nurse isn't a career I cover")]
    [InlineData("emt", "blorbist", "I don't have an answer to that")]
    public void A_name_that_is_not_covered_or_not_known_is_said_to_be(string first, string second, string said)
    {
        var answer = Shipped.Answerer.Compare([first, second]);

        Assert.Equal("unknown", answer.Outcome);
        Assert.StartsWith(said, answer.Lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Danger_is_heard_in_a_name_too() => Assert.Equal("emergency", Shipped.Answerer.Compare(["emt", "my dad is not breathing"]).Outcome);

    [Fact]
    public void No_name_of_a_shipped_career_is_taken_for_a_cry_for_help()
    {
        var names = Shipped.Knowledge.Entries.Where(entry => entry.Kind == EntryKind.Profession).SelectMany(entry => entry.Aliases.Prepend(entry.Title));

        Assert.All(names, name => Assert.Contains(Shipped.Answerer.Compare([name, "emt"]).Outcome, new[] { "answered", "choices" }));
    }

    [Fact]
    public void The_same_name_twice_is_told_once()
    {
        var answer = _answerer.Compare(["cooper", "barrel maker"]);

        Assert.Equal(("answered", "Cooper"), (answer.Outcome, answer.Title));
    }

    [Theory]
    [InlineData("xray tech", "mri", "ultrasound")]
    [InlineData("EMR", "E.M.T.", "AEMT", "paramedics")]
    [InlineData("flebotomist", "dialisis tech")]
    public void Any_spelling_will_do(params string[] names) => Assert.Equal(names.Length, Shipped.Answerer.Compare(names).Entries.Count);

    [Fact]
    public void Any_two_of_the_shipped_careers_fit_and_every_figure_of_a_wider_group_says_so()
    {
        var careers = Shipped.Knowledge.Entries.Where(entry => entry.Kind == EntryKind.Profession).ToArray();

        foreach (var (first, second) in careers.SelectMany((first, place) => careers.Skip(place + 1).Select(second => (first, second))))
        {
            var answer = Shipped.Answerer.Compare([first.Title, second.Title]);

            Assert.Equal($"{first.Title} / {second.Title}", answer.Title);
            Assert.InRange(Length(answer), 1, 1_400);
            Assert.All(new[] { first, second }.Where(entry => entry.Facts.Pay is { Scope.IsOwn: false }), entry =>
                Assert.Contains($"no figure of its own; {FactWords.Dollars(entry.Facts.Pay?.Median ?? 0)} for {entry.Facts.Pay?.Scope.Group}", Assert.Single(answer.Lines, line => line.Label == "US median pay").Text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Any_four_neighbors_of_the_shipped_careers_fit()
    {
        var careers = Shipped.Knowledge.Entries.Where(entry => entry.Kind == EntryKind.Profession).Select(entry => entry.Title).ToArray();

        foreach (var four in careers.Select((_, place) => Enumerable.Range(place, 4).Select(next => careers[next * 5 % careers.Length]).ToArray()))
        {
            var answer = Shipped.Answerer.Compare(four);

            Assert.Equal(string.Join(" / ", four), answer.Title);
            Assert.InRange(Length(answer), 1, 1_400);
            Assert.Equal("Work", answer.Lines[0].Label);
        }
    }

    public void Dispose() => _answerer.Dispose();

    private static int Length(Answer answer) => (answer.Title?.Length ?? 0) + answer.Lines.Sum(line => line.Text.Length + (line.Label?.Length ?? 0) + 3);

    private static KnowledgeBase Read()
    {
        const string Education = "education: {level: certificate, months: <12, source: article}\n";
        using var folder = Some.KnowledgeFolder()
            .Write("professions/cooper.md", $"---\ntitle: Cooper\naliases: [barrel maker]\npay: {{median: 44470, p10: 34130, p90: 62500, year: 2025, scope: own, includes: barrel menders, source: article}}\n{Education}license: {{required: every-state, source: article}}\n---\nMakes barrels and casks. [^article]\n\n## education\nA course. [^article]\n\n## license\nEvery state wants one. [^article]\n")
            .Write("professions/potter.md", $"---\ntitle: Potter\naliases: [kiln hand]\npay: {{median: 50290, year: 2025, scope: all molders, source: article}}\n{Education}---\nMakes jugs of clay. [^article]\n\n## education\nA course as well. [^article]\n")
            .Write("professions/weaver.md", $"---\ntitle: Weaver\n{Education}license: {{required: every-state, source: article}}\n---\nMakes cloth. [^article]\n\n## education\nA course. [^article]\n\n## license\nIn every state. [^article]\n")
            .Write("professions/glassblower.md", "---\ntitle: Glassblower\naliases: [kiln hand]\n---\nBlows bottles. [^article]\n");
        var reading = folder.Read();
        return reading.Knowledge ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }
}
