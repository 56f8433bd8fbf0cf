using System.Globalization;
using MedTechBot.Answers.Deciding;
using MedTechBot.Knowledge;
using MedTechBot.Knowledge.Careers;

namespace MedTechBot.Answers.Wording;

/// <summary>Tells what entries say: a section in brief, a profession as a card, a topic in full.</summary>
internal sealed class TellWriter(KnowledgeBase knowledge)
{
    /// <summary>Characters of one fact.</summary>
    public const int LongestFact = 350;

    /// <summary>Characters of a profession's card, and of a topic.</summary>
    public const int LongestProfile = 900;

    private const int LongestCardLine = 170;

    // "Certification: " and the end of the line.
    private const int LongestLabel = 16;

    private static readonly string[] CardSections =
        [SectionName.Duties, SectionName.Education, SectionName.Certification, SectionName.License, SectionName.Hours, SectionName.Settings, SectionName.Pay, SectionName.Advancement, SectionName.Blood];

    private readonly SuggestionList _suggestions = new(knowledge);
    private readonly Ladder _ladder = new(knowledge);

    /// <param name="tell">What to tell.</param>
    /// <param name="limit">Characters of the whole.</param>
    public Answer Write(Decision.Tell tell, int limit)
    {
        var main = tell.Parts[0];
        var (lines, citations) = main switch
        {
            { Entry.Kind: EntryKind.Topic } => Topic(main.Entry, limit),
            { Section: null } => Card(main.Entry, limit),
            _ => Facts(tell.Parts, limit),
        };
        var sections = tell.Parts.Where(part => part.Entry == main.Entry).Select(part => part.Section).ToArray();
        return new Answer.Answered
        {
            Title = main.Section is null ? main.Entry.Title : $"{main.Entry.Title}: {Grammar.List([.. sections.OfType<string>().Select(section => Grammar.InSentence(SectionWords.Of(section).Label))])}",
            Lines = lines,
            Entries = [.. tell.Parts.Select(part => new UsedEntry(part.Entry.Id, part.Section, part.Entry.Title))],
            Citations = CitationList.From(knowledge, citations),
            Suggestions = main.Entry.Kind == EntryKind.Topic ? _suggestions.Related(main.Entry) : SuggestionList.Sections(main.Entry, sections),
            Confidence = tell.Confidence,
        };
    }

    /// <summary>Pay figures in one sentence: number, year, scope.</summary>
    public static string PayText(Pay pay)
    {
        var range = pay is { P10: { } low, P90: { } high } ? string.Create(CultureInfo.InvariantCulture, $", with the lowest tenth under ${low:N0} and the highest above ${high:N0}") : "";
        var scope = (pay.Scope.Group is { } group ? $" for a wider group, {group}" : "") + (pay.Scope.Includes is { } besides ? $", {besides} included" : "");
        return string.Create(CultureInfo.InvariantCulture, $"US median ${pay.Median:N0} a year{scope} ({pay.Year}){range}.");
    }

    /// <summary>What an entry has to say in a section. Wages that only the header gives are put into words.</summary>
    public static IReadOnlyList<Statement> Statements(KnowledgeEntry entry, string section) =>
        entry.Find(section)?.Statements
        ?? (section == SectionName.Pay && entry.Facts.Pay is { } pay ? [new Statement(PayText(pay), [pay.Source])] : []);

    private static (IReadOnlyList<AnswerLine> Lines, IReadOnlyList<string> Citations) Topic(KnowledgeEntry topic, int limit)
    {
        var excerpt = Excerpt.Of([.. topic.Sections.SelectMany(section => section.Statements)], limit);
        return ([new AnswerLine(null, excerpt.Text)], excerpt.Citations);
    }

    private static (IReadOnlyList<AnswerLine> Lines, IReadOnlyList<string> Citations) Card(KnowledgeEntry entry, int limit)
    {
        var summary = Excerpt.Of(entry.Sections[0].Statements, Math.Min(LongestFact, limit));
        var (lines, citations) = (new List<AnswerLine> { new(null, summary.Text) }, new List<string>(summary.Citations));
        var left = limit - summary.Text.Length - entry.Title.Length;
        foreach (var section in CardSections)
        {
            var excerpt = Excerpt.Of(Statements(entry, section), LongestCardLine);
            var label = SectionWords.Of(section).Label;
            if (excerpt.Text.Length > 0 && !excerpt.IsCut && excerpt.Text.Length + label.Length + 3 <= left)
            {
                lines.Add(new AnswerLine(label, excerpt.Text));
                citations.AddRange(excerpt.Citations);
                left -= excerpt.Text.Length + label.Length + 3;
            }
        }

        return (lines, citations);
    }

    private (IReadOnlyList<AnswerLine> Lines, IReadOnlyList<string> Citations) Facts(IReadOnlyList<Decision.Part> parts, int limit)
    {
        var (lines, citations) = (new List<AnswerLine>(), new List<string>());
        var sections = parts.Where(part => part.Section is not null).ToArray();
        var share = Math.Min(LongestFact, sections.Length > 1 ? (limit / sections.Length) - LongestLabel : limit);
        foreach (var part in sections)
        {
            var statements = part.Section is { } section ? Statements(part.Entry, section) : [];
            // A topic on the same ground adds the evidence that the section does not have.
            var cited = statements.SelectMany(statement => statement.Citations).ToHashSet(StringComparer.Ordinal);
            var more = parts.Where(other => other.Section is null && other.Entry.Covers == part.Section)
                .SelectMany(other => other.Entry.Sections.SelectMany(text => text.Statements))
                .Where(statement => !statement.Citations.All(cited.Contains));
            var excerpt = Excerpt.Of([.. statements, .. more], share);
            lines.Add(new AnswerLine(sections.Length > 1 && part.Section is { } name ? SectionWords.Of(name).Label : null, excerpt.Text));
            citations.AddRange(excerpt.Citations);
            if (part.Section == SectionName.Advancement && sections.Length == 1)
            {
                _ladder.Add(part.Entry, lines, citations);
            }
        }

        return (lines, citations);
    }
}
