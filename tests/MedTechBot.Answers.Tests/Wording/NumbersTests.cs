using System.Globalization;
using System.Text.RegularExpressions;
using MedTechBot.Answers.Wording;
using MedTechBot.Knowledge;
using MedTechBot.Knowledge.Careers;

namespace MedTechBot.Answers.Tests.Wording;

/// <summary>Every number of every answer to the question files is a cited source's: it stands in a statement or in the header of what the answer is made from.</summary>
public partial class NumbersTests
{
    [Fact]
    public void Every_number_is_in_a_cited_statement_or_header_of_what_the_answer_is_made_from() =>
        QuestionFiles.Check<Answer.Answered>(answer => answer.Lines.SelectMany(line => Unfounded(answer, line)));

    [Fact]
    public void A_choice_has_no_number_that_its_entry_has_not() =>
        QuestionFiles.Check<Answer.Choices>(answer => answer.Lines.Zip(answer.Entries)
            .SelectMany(pair => Numbers(pair.First.Text).Except(Find(pair.Second).SelectMany(entry => Statements(entry, _ => true)).SelectMany(Numbers))));

    [Fact]
    public void What_is_not_known_has_only_the_numbers_of_what_is_said_of_it() =>
        QuestionFiles.Check<Answer.Unknown>(answer => answer.Lines.SelectMany(line => Numbers(line.Text))
            .Except(Shipped.Knowledge.Uncovered.SelectMany(subject => Numbers(subject.Say))));

    [Fact]
    public void A_header_and_its_text_have_the_same_figures()
    {
        var professions = Shipped.Knowledge.Entries.Where(entry => entry.Kind == EntryKind.Profession).ToArray();

        var missing = professions.SelectMany(entry => Figures(entry.Facts).Where(fact => entry.Find(fact.Section) is { } section && !section.Statements.SelectMany(statement => Numbers(statement.Text)).Contains(Assert.Single(Numbers(fact.Figure))))
            .Select(fact => $"{entry.Path}: {fact.Section} lacks {fact.Figure}")).ToArray();

        Assert.True(missing.Length == 0, string.Join('\n', missing));
    }

    [Theory]
    [InlineData("US median pay was $44,470 a year in May 2025; 5.10% more.", "$44470", "2025", "5.1%")]
    [InlineData("about 14,100 openings, 13 percent, 13.0 percent", "14100", "13%", "13%")]
    [InlineData("2024–34, 12-hour shifts, O2", "2024", "34", "12", "2")]
    [InlineData("18.", "18")]
    public void Numbers_are_read_with_their_unit(string text, params string[] numbers) => Assert.Equal(numbers, Numbers(text));

    private static IEnumerable<(string Section, string Figure)> Figures(CareerFacts facts) =>
    [
        .. facts.Pay is { } pay ? new[] { (SectionName.Pay, $"${pay.Median}"), (SectionName.Pay, $"{pay.Year}") } : [],
        .. facts.Outlook is { } outlook ? new[] { (SectionName.Outlook, string.Create(CultureInfo.InvariantCulture, $"{outlook.Growth} percent")) } : [],
        .. facts.Outlook?.Openings is { } openings ? new[] { (SectionName.Outlook, string.Create(CultureInfo.InvariantCulture, $"{openings}")) } : [],
    ];

    private static IEnumerable<string> Unfounded(Answer answer, AnswerLine line)
    {
        var cited = answer.Citations.Select(citation => citation.Source).ToHashSet();
        // A place in a list: "1. Nuclear medicine technologist".
        var label = Place().Replace(line.Label ?? "", "");
        // How many there is no room to name.
        var text = More().Replace(line.Text, "");
        var sides = text.Split(" / ");
        if (sides.Length > 1 && answer.Title?.Split(" / ").Length == sides.Length && Compared(answer) is var compared && compared.Length == sides.Length)
        {
            return sides.Zip(compared).SelectMany(pair => Numbers(pair.First).Except(Founded([pair.Second], cited)));
        }

        var own = answer.Entries.Where(entry => entry.Title == label).SelectMany(Find).ToArray();
        var made = own.Length > 0 ? own : [.. answer.Entries.SelectMany(Find)];
        return Numbers(text).Concat(Numbers(label)).Except(Founded(made, cited));
    }

    private static KnowledgeEntry[] Compared(Answer answer) => [.. answer.Entries.SelectMany(Find).Distinct()];

    private static IEnumerable<KnowledgeEntry> Find(UsedEntry used) => Shipped.Knowledge.FindEntry(used.Id) is { } entry ? [entry] : [];

    private static HashSet<string> Founded(IReadOnlyList<KnowledgeEntry> entries, HashSet<string> cited)
    {
        // A ladder goes on to the steps of the next job, and tells where a state's rule is found.
        var next = entries.SelectMany(entry => entry.Facts.Next).Select(step => step.To).OfType<string>().Select(Shipped.Knowledge.FindEntry).OfType<KnowledgeEntry>();
        var rules = Shipped.Knowledge.FindEntry(Ladder.StateRules) is { } topic ? Statements(topic, cited.Contains) : [];
        return
        [
            .. entries.SelectMany(entry => Statements(entry, cited.Contains)).Concat(rules).SelectMany(Numbers),
            .. entries.SelectMany(entry => Header(entry.Facts, cited)),
            .. next.SelectMany(entry => Steps(entry.Facts, cited)),
            .. entries.SelectMany(entry => Numbers(entry.Title)),
        ];
    }

    private static IEnumerable<string> Statements(KnowledgeEntry entry, Func<string, bool> isCited) =>
        entry.Sections.SelectMany(section => section.Statements).Where(statement => statement.Citations.All(isCited)).Select(statement => statement.Text);

    private static IEnumerable<string> Header(CareerFacts facts, HashSet<string> cited)
    {
        string[] own =
        [
            .. If(facts.Pay?.Source, () => $"${facts.Pay?.Median} ${facts.Pay?.P10} ${facts.Pay?.P90} {facts.Pay?.Year} {facts.Pay?.Scope}"),
            .. If(facts.Jobs?.Source, () => $"{facts.Jobs?.Count} {facts.Jobs?.Year} {facts.Jobs?.Scope}"),
            .. If(facts.Outlook?.Source, () => string.Create(CultureInfo.InvariantCulture, $"{facts.Outlook?.Growth} percent, {facts.Outlook?.Openings}; {facts.Outlook?.Period}; {facts.Outlook?.Scope}")),
            .. If(facts.Education?.Source, () => $"{facts.Education?.Hours}, {facts.Education?.Months}, {Years(facts.Education?.Months)}"),
            .. If(facts.License?.Source, () => $"{facts.License?.Year}"),
            .. If(facts.Schedule?.Source, () => facts.Schedule?.Week ?? ""),
            .. If(facts.Supervision?.Source, () => facts.Supervision?.By ?? ""),
            .. facts.Certifications.SelectMany(one => If(one.Source, () => $"{one.Name} {one.Abbreviation}")),
        ];
        return own.SelectMany(Numbers).Concat(Steps(facts, cited));

        string[] If(string? source, Func<string> text) => source is not null && cited.Contains(source) ? [text()] : [];
    }

    private static IEnumerable<string> Steps(CareerFacts facts, HashSet<string> cited) =>
        facts.Next.Where(step => cited.Contains(step.Source)).SelectMany(step => Numbers($"{step.Name} {step.Needs}"));

    // Whole years are said as years.
    private static string Years(Months? months) =>
        months is not null && months.Most % 12 == 0 && (months.Least ?? 0) % 12 == 0 ? $"{(months.Least ?? months.Most) / 12}, {months.Most / 12}" : "";

    // With its unit, without what only parts its digits: "$44470", "5.1%", "2025".
    private static string[] Numbers(string text) =>
    [
        .. Number().Matches(text).Select(match =>
            match.Groups["dollar"].Value
            + decimal.Parse(match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture)
            + (match.Groups["percent"].Success ? "%" : "")),
    ];

    [GeneratedRegex(@"(?<dollar>\$?)(?<digits>\d+(?:,\d{3})*(?:\.\d+)?)(?<percent>\s?%|[- ]percent)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d+\. ")]
    private static partial Regex Place();

    [GeneratedRegex(@" and \d+ more$")]
    private static partial Regex More();
}
