using MedTechBot.Answers.Deciding;
using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Wording;

/// <summary>Stacks the same sections of two to four entries, a line each: a table would break on phones and in screen readers.</summary>
internal sealed class CompareWriter(KnowledgeBase knowledge)
{
    private const int Longest = 1_400;
    private const int LongestLabel = 45;
    private const string Blank = "not in our knowledge base";

    private static readonly string[] Order =
        [SectionName.Summary, SectionName.Education, SectionName.License, SectionName.Certification, SectionName.Pay, SectionName.Hours, SectionName.Settings, SectionName.Blood, SectionName.Outlook, SectionName.Advancement, SectionName.Supervision];

    public Answer Write(Decision.Compare compare)
    {
        var entries = compare.Entries;
        var sections = compare.Sections.Count > 0
            ? compare.Sections
            : [.. Order.Where(section => AreKnown(entries, section) || entries.Any(entry => FactWords.Of(entry, section, knowledge) is not null))];
        var title = string.Join(" / ", entries.Select(entry => entry.Title));
        if (compare.Sections.Count > 0 && !sections.Any(section => entries.Any(entry => TellWriter.Statements(entry, section).Count > 0)))
        {
            return Missing(entries, sections, title);
        }

        var (lines, citations) = sections is [var only] && compare.Sections.Count == 1 ? OneByOne(entries, only) : SideBySide(entries, sections, Longest - title.Length);
        return new Answer.Answered
        {
            Title = title,
            Lines = lines,
            Entries = [.. entries.SelectMany(entry => Used(entry, compare.Sections))],
            Citations = CitationList.From(knowledge, citations),
            Suggestions = [.. entries.Select(SuggestionList.Entry)],
            Figures = PayFigures.Of(entries),
            Confidence = compare.Confidence,
        };
    }

    // One fact of each: what the knowledge says of it, with year and scope, a line an entry.
    private static (List<AnswerLine> Lines, List<string> Citations) OneByOne(IReadOnlyList<KnowledgeEntry> entries, string section)
    {
        var share = Math.Min(TellWriter.LongestFact, (Longest / entries.Count) - LongestLabel);
        var excerpts = entries.Select(entry => Excerpt.Of(TellWriter.Statements(entry, section), share)).ToArray();
        return ([.. entries.Zip(excerpts, (entry, excerpt) => new AnswerLine(entry.Title, excerpt.Text.Length == 0 ? Grammar.Capitalized(Blank) + "." : excerpt.Text))], [.. excerpts.SelectMany(excerpt => excerpt.Citations)]);
    }

    // What they do comes first, then where they differ, then what they share, then what is known of one only.
    private (List<AnswerLine> Lines, List<string> Citations) SideBySide(IReadOnlyList<KnowledgeEntry> entries, IReadOnlyList<string> sections, int left)
    {
        var side = entries.Count switch
        {
            2 => 170,
            3 => 120,
            _ => 90,
        };
        var rows = sections.Select(section => (Section: section, Cells: entries.Select(entry => CellOf(entry, section, side)).ToArray()))
            .OrderBy(row => row.Section == SectionName.Summary ? 0 : !AreKnown(entries, row.Section) ? 3 : IsShared(row.Cells) ? 2 : 1);
        var (lines, citations) = (new List<AnswerLine>(), new List<string>());
        foreach (var (section, cells) in rows)
        {
            var line = new AnswerLine(Label(section, cells), Stacked(cells));
            if (line.Text.Length + 20 > left)
            {
                continue;
            }

            lines.Add(line);
            citations.AddRange(cells.SelectMany(cell => cell.Citations));
            left -= line.Text.Length + 20;
        }

        return (lines, citations);
    }

    private static bool AreKnown(IReadOnlyList<KnowledgeEntry> entries, string section) =>
        entries.Count(entry => TellWriter.Statements(entry, section).Count > 0) >= 2;

    // In a few words from the header where it has them, else the first sentence.
    private Cell CellOf(KnowledgeEntry entry, string section, int side)
    {
        if (FactWords.Of(entry, section, knowledge) is { } facts)
        {
            return new Cell(facts.Text, facts.Citations, IsFact: true);
        }

        var excerpt = Excerpt.First(TellWriter.Statements(entry, section), side);
        return new Cell(excerpt.Text.Length == 0 ? Blank : excerpt.Text.TrimEnd('.'), excerpt.Citations, IsFact: false);
    }

    private static string Label(string section, Cell[] cells) => section switch
    {
        SectionName.Summary => "Work",
        SectionName.Pay when Array.Exists(cells, cell => cell.IsFact) => "US median pay",
        _ => SectionWords.Of(section).Label,
    };

    private static bool IsShared(Cell[] cells) => cells.All(cell => cell.Text == cells[0].Text);

    // What is the same for all is said once.
    private static string Stacked(Cell[] cells) =>
        IsShared(cells) ? $"{(cells.Length == 2 ? "both" : "all")}: {cells[0].Text}" : string.Join(" / ", cells.Select(cell => cell.Text));

    private static IEnumerable<UsedEntry> Used(KnowledgeEntry entry, IReadOnlyList<string> sections)
    {
        var had = sections.Where(section => TellWriter.Statements(entry, section).Count > 0).ToArray();
        return had.Length == 0 ? [new UsedEntry(entry.Id, null, entry.Title)] : had.Select(section => new UsedEntry(entry.Id, section, entry.Title));
    }

    private static Answer.Unknown Missing(IReadOnlyList<KnowledgeEntry> entries, IReadOnlyList<string> sections, string title) => new()
    {
        Title = title,
        Lines = [new AnswerLine(null, $"I don't have {SectionWords.Of(sections[0]).Noun} for {(entries.Count == 2 ? "either" : "any")} of them. I can compare what they do.")],
        Entries = [.. entries.Select(entry => new UsedEntry(entry.Id, null, entry.Title))],
        Suggestions = [.. entries.Select(SuggestionList.Entry)],
        Confidence = 0.9,
    };

    private sealed record Cell(string Text, IReadOnlyList<string> Citations, bool IsFact);
}
