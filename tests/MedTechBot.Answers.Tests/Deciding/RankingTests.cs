using MedTechBot.Knowledge;
using MedTechBot.Knowledge.Careers;
using MedTechBot.Tests.Support;

namespace MedTechBot.Answers.Tests.Deciding;

/// <summary>Professions in an order, or sorted out, by the figures of their headers: on four made-up trades.</summary>
public sealed class RankingTests : IDisposable
{
    private readonly QuestionAnswerer _answerer = new(Read(), "US");

    [Theory]
    [InlineData("which job pays the most", "Cooper", "Potter", "Weaver")]
    [InlineData("highest paid jobs", "Cooper", "Potter", "Weaver")]
    [InlineData("rank the jobs by salary", "Cooper", "Potter", "Weaver")]
    [InlineData("which job pays the least", "Weaver", "Potter", "Cooper")]
    [InlineData("which has the shortest training", "Weaver", "Potter", "Cooper")]
    [InlineData("which takes the longest", "Cooper", "Potter", "Weaver")]
    [InlineData("which job is growing the fastest", "Potter", "Cooper", "Weaver")]
    [InlineData("which job grows the slowest", "Weaver", "Cooper", "Potter")]
    [InlineData("which job has the most openings", "Cooper", "Weaver", "Potter")]
    public void The_first_is_the_one_that_was_asked_for(string question, params string[] order) =>
        Assert.Equal(order.Select((title, place) => $"{place + 1}. {title}"), Ask(question).Lines.Select(line => line.Label).Where(label => label is not null && char.IsAsciiDigit(label[0])));

    [Theory]
    [InlineData("which can I do in under a year", "potter", "weaver")]
    [InlineData("jobs with less than 10 months of training", "potter", "weaver")]
    [InlineData("jobs with training of at most 6 months", "weaver")]
    [InlineData("jobs with training of up to 3 years", "cooper", "potter", "weaver")]
    [InlineData("jobs with less than 3 years of training", "potter", "weaver")]
    [InlineData("which jobs have no nights", "cooper", "weaver")]
    [InlineData("which jobs work nights", "potter")]
    [InlineData("which jobs need a license", "cooper", "potter")]
    [InlineData("which jobs need no license", "potter", "weaver")]
    [InlineData("which jobs draw blood", "potter")]
    [InlineData("which jobs dont draw blood", "cooper", "weaver")]
    [InlineData("jobs without a degree", "potter", "weaver")]
    [InlineData("which jobs need a bachelor's degree", "cooper")]
    [InlineData("jobs over $80k", "cooper")]
    [InlineData("jobs that pay at least $40,000", "cooper", "potter")]
    [InlineData("jobs that pay more than 20 an hour", "cooper")]
    [InlineData("jobs under $40,000 a year", "potter", "weaver")]
    [InlineData("jobs over 30k without a degree", "potter", "weaver")]
    [InlineData("no nights and no degree", "weaver")]
    [InlineData("show me everything with more than 5% growth", "potter")]
    [InlineData("jobs growing by at least 3 percent", "cooper", "potter")]
    [InlineData("which jobs grow less than 5 percent", "cooper", "weaver")]
    public void Those_remain_that_meet_what_was_asked_for(string question, params string[] entries)
    {
        var answer = Ask(question);

        Assert.Equal("answered", answer.Outcome);
        Assert.Equal(entries, answer.Entries.Select(entry => entry.Id).Order());
    }

    [Fact]
    public void Each_row_has_the_figure_whom_it_counts_and_its_year() =>
        Assert.Equal(
            ["$90,000 (2025)", "$40,000, jug painters included (2025)", "$35,000 (2024)"],
            Ask("which job pays the most").Lines.Take(3).Select(line => line.Text));

    [Fact]
    public void Openings_say_whom_they_count_besides() =>
        Assert.Equal("800 openings a year 2024–34, rug weavers included", Ask("which job has the most openings").Lines[1].Text);

    [Fact]
    public void A_figure_of_a_wider_group_has_no_place_however_high_it_is_and_is_named_apart()
    {
        var answer = Ask("which job pays the most");

        Assert.Equal("glassblower", Assert.Single(answer.Lines, line => line.Label == "Only a wider group's figure").Text);
        Assert.DoesNotContain(answer.Lines, line => line.Text.Contains("99,000", StringComparison.Ordinal));
        Assert.DoesNotContain(answer.Entries, entry => entry.Id == "glassblower");
        Assert.Equal(["Glassblower", "Baker"], answer.Figures?.LeftOut);
    }

    [Fact]
    public void Neither_does_it_meet_a_wish_for_so_much_pay() =>
        Assert.Equal("glassblower", Assert.Single(Ask("jobs over $80k").Lines, line => line.Label == "Only a wider group's figure").Text);

    [Fact]
    public void Those_without_the_figure_are_named_too() =>
        Assert.Equal("baker", Assert.Single(Ask("which job pays the most").Lines, line => line.Label == "Not in our knowledge base").Text);

    [Fact]
    public void Where_nobody_fits_that_is_said_and_nobody_is_named()
    {
        var answer = Ask("jobs over $500k");

        Assert.Equal("unknown", answer.Outcome);
        Assert.Equal("No career here is known to fit. I have no such fact for baker.", Assert.Single(answer.Lines).Text);
    }

    [Fact]
    public void What_a_source_does_not_name_is_not_said_to_be_excluded() =>
        Assert.Contains(Ask("which jobs have no nights").Lines, line => line.Text == "That a source names none does not mean there are none.");

    [Fact]
    public void Of_two_that_are_named_each_has_its_own_sentence() =>
        Assert.Equal(["Potter", "Weaver"], Ask("which pays more, potter or weaver").Lines.Select(line => line.Label));

    [Fact]
    public void Which_of_them_pays_more_asks_of_those_that_were_compared()
    {
        var answer = _answerer.Answer(new Question("which of them pays more", ["potter vs weaver"]));

        Assert.Equal([("potter", SectionName.Pay), ("weaver", SectionName.Pay)], answer.Entries.Select(entry => (entry.Id, entry.Section)));
        Assert.Equal(["Potter", "Weaver"], answer.Lines.Select(line => line.Label));
    }

    [Theory]
    [InlineData("which job pays the most")]
    [InlineData("which jobs have no nights")]
    [InlineData("jobs over $80k")]
    public void A_folder_without_figures_is_searched_as_if_nothing_was_to_be_ordered(string question)
    {
        using var plain = new QuestionAnswerer(
            Some.Knowledge(
                Some.Entry("Cooper", "Makes barrels and casks."),
                Some.Entry("Potter", "Makes jugs of clay."),
                Some.Topic("What pays the most", "Barrels pay the most of all jobs, and no nights are worked by anybody.")),
            "US");

        var answer = plain.Answer(new Question(question));

        Assert.DoesNotContain(answer.Lines, line => line.Label is { } label && char.IsAsciiDigit(label[0]));
        Assert.Null(answer.Figures);
    }

    [Fact]
    public void More_than_four_that_are_named_are_ordered_among_themselves()
    {
        var answer = Shipped.Ask("rank emt, phlebotomist, ct, mri and dialysis by pay");

        Assert.Equal(["mri", "phlebotomy", "emt"], answer.Entries.Select(entry => entry.Id));
        Assert.Equal("CT technician, dialysis technician", Assert.Single(answer.Lines, line => line.Label == "Only a wider group's figure").Text);
    }

    [Theory]
    [InlineData("which of these jobs pays the most", "nuclear-medicine", SectionName.Pay)]
    [InlineData("worst paid medical technician", "nursing-assistant", SectionName.Pay)]
    [InlineData("whats the shortest training", "nursing-assistant", SectionName.Education)]
    [InlineData("what's growing fastest", "ophthalmic", SectionName.Outlook)]
    [InlineData("which career has the most openings", "nursing-assistant", SectionName.Outlook)]
    public void What_ships_has_its_first_of_all(string question, string first, string section)
    {
        var answer = Shipped.Ask(question);

        Assert.Equal((first, section), (answer.Entries[0].Id, answer.Entries[0].Section));
        Assert.StartsWith("1. ", answer.Lines[0].Label, StringComparison.Ordinal);
    }

    [Fact]
    public void No_figure_of_a_wider_group_stands_in_any_ranking_of_what_ships()
    {
        foreach (var question in new[] { "which job pays the most", "which job pays the least", "fastest growing jobs", "which job has the most openings", "which field has the most jobs", "jobs over 40k", "jobs under 60k" })
        {
            var by = Shipped.Ask(question);

            Assert.NotEmpty(by.Entries);
            Assert.All(by.Entries, entry => Assert.True(Scope(entry) is { IsOwn: true }, $"{question}: {entry.Id}"));
        }
    }

    public void Dispose() => _answerer.Dispose();

    private static Scope? Scope(UsedEntry used) => Shipped.Knowledge.FindEntry(used.Id)?.Facts switch
    {
        { } facts when used.Section == SectionName.Pay => facts.Pay?.Scope,
        { } facts => facts.Outlook?.Scope,
        _ => null,
    };

    private static KnowledgeBase Read()
    {
        using var folder = Some.KnowledgeFolder();
        Write("cooper", "Makes barrels and casks.", """
            pay: {median: 90000, p10: 70000, p90: 120000, year: 2025, scope: own, source: article}
            outlook: {growth: 3.0, openings: 900, period: 2024-34, scope: own, source: article}
            education: {level: bachelor, months: 36, source: article}
            license: {required: every-state, source: article}
            schedule: {week: mostly full time, times: [weekends], source: article}
            blood: {draws: no, source: article}
            """);
        Write("potter", "Makes jugs of clay.", """
            pay: {median: 40000, year: 2025, scope: own, includes: jug painters, source: article}
            outlook: {growth: 7.5, openings: 100, period: 2024-34, scope: own, source: article}
            education: {level: certificate, months: <10, source: article}
            license: {required: some-states, source: article}
            schedule: {times: [nights], source: article}
            blood: {draws: some, source: article}
            """);
        Write("weaver", "Makes cloth on a loom.", """
            pay: {median: 35000, year: 2024, scope: own, source: article}
            outlook: {growth: -2.5, openings: 800, period: 2024-34, scope: own, includes: rug weavers, source: article}
            education: {level: high-school, hours: 75, source: article}
            license: {required: no, source: article}
            schedule: {week: part time, times: [], source: article}
            blood: {draws: no, source: article}
            """);
        Write("glassblower", "Blows bottles of glass.", """
            pay: {median: 99000, year: 2025, scope: all molders and shapers, source: article}
            outlook: {growth: 30.0, openings: 5000, period: 2024-34, scope: all molders and shapers, source: article}
            """);
        Write("baker", "Bakes bread.", "");
        var reading = folder.Read();
        return reading.Knowledge ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));

        void Write(string id, string text, string header) =>
            folder.Write($"professions/{id}.md", $"---\ntitle: {char.ToUpperInvariant(id[0])}{id[1..]}\n{(header.Length > 0 ? header + "\n" : "")}---\n{text} [^article]\n");
    }

    private Answer Ask(string question) => _answerer.Answer(new Question(question));
}
