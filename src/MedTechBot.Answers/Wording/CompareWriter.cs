using MedTechBot.Answers.Deciding;
using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Wording;

/// <summary>Stacks the same sections of two to four entries, a line each: a table would break on phones and in screen readers.</summary>
internal sealed class CompareWriter(KnowledgeBase knowledge)
{
    private const int Longest = 1_400;
    private const string Blank = "not in our knowledge base";

    private static readonly string[] Order =
        [SectionName.Summary, SectionName.Education, SectionName.License, SectionName.Certification, SectionName.Pay, SectionName.Hours, SectionName.Settings, SectionName.Blood, SectionName.Outlook, SectionName.Advancement, SectionName.Supervision];

    public Answer Write(Decision.Compare compare)
    {
        var entries = compare.Entries;
        var sections = compare.Sections.Count > 0
            ? compare.Sections
            : [.. Order.Where(section => entries.Count(entry => TellWriter.Statements(entry, section).Count > 0) >= 2)];
        var title = string.Join(" / ", entries.Select(entry => entry.Title));
        if (compare.Sections.Count > 0 && !sections.Any(section => entries.Any(entry => TellWriter.Statements(entry, section).Count > 0)))
        {
            return Missing(entries, sections, title);
        }

        var side = entries.Count switch
        {
            2 => 170,
            3 => 120,
            _ => 90,
        };
        var (lines, citations, left) = (new List<AnswerLine>(), new List<string>(), Longest - title.Length);
        foreach (var section in sections)
        {
            var excerpts = entries.Select(entry => Excerpt.First(TellWriter.Statements(entry, section), side)).ToArray();
            var line = new AnswerLine(section == SectionName.Summary ? "Work" : SectionWords.Of(section).Label, Stacked([.. excerpts.Select(excerpt => excerpt.Text.Length == 0 ? Blank : excerpt.Text.TrimEnd('.'))]));
            if (line.Text.Length + 20 > left)
            {
                break;
            }

            lines.Add(line);
            citations.AddRange(excerpts.SelectMany(excerpt => excerpt.Citations));
            left -= line.Text.Length + 20;
        }

        return new Answer.Answered
        {
            Title = title,
            Lines = lines,
            Entries = [.. entries.SelectMany(entry => Used(entry, compare.Sections))],
            Citations = CitationList.From(knowledge, citations),
            Suggestions = [.. entries.Select(SuggestionList.Entry)],
            Confidence = compare.Confidence,
        };
    }

    // What is the same for all is said once.
    private static string Stacked(string[] texts) => texts.Distinct().Count() == 1 ? $"{(texts.Length == 2 ? "both" : "all")}: {texts[0]}" : string.Join(" / ", texts);

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
}
