using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Wording;

/// <summary>What is worth asking next.</summary>
internal sealed class SuggestionList(KnowledgeBase knowledge)
{
    /// <summary>More would not fit under an answer.</summary>
    public const int Most = 4;

    // Which sections people ask for most, after what the work is.
    private static readonly string[] Wanted =
        [SectionName.Education, SectionName.Pay, SectionName.Hours, SectionName.Duties, SectionName.License, SectionName.Certification, SectionName.Settings, SectionName.Outlook, SectionName.Advancement, SectionName.Blood, SectionName.Supervision, SectionName.Titles];

    /// <summary>Other sections of a profession that have something to say.</summary>
    public static IReadOnlyList<Suggestion> Sections(KnowledgeEntry entry, IReadOnlyCollection<string?> told) =>
        [.. Wanted.Where(section => !told.Contains(section) && entry.Find(section) is not null)
            .Take(Most)
            .Select(section => Section(entry, section))];

    /// <summary>Every section of a profession that has something to say.</summary>
    public static IReadOnlyList<Suggestion> All(KnowledgeEntry entry) =>
        [.. Wanted.Where(section => TellWriter.Statements(entry, section).Count > 0).Select(section => Section(entry, section))];

    /// <summary>One section of a profession.</summary>
    public static Suggestion Section(KnowledgeEntry entry, string section)
    {
        var words = SectionWords.Of(section);
        return new Suggestion(words.Ask(entry), words.Label, entry.Id, section);
    }

    /// <summary>A whole entry.</summary>
    public static Suggestion Entry(KnowledgeEntry entry) =>
        entry.Kind == EntryKind.Profession
            ? new Suggestion(SectionWords.Of(SectionName.Summary).Ask(entry), entry.Title, entry.Id, null)
            : new Suggestion(Grammar.Capitalized(entry.Questions.Count > 0 ? entry.Questions[0] : entry.Title) + "?", entry.Title, entry.Id, null);

    /// <summary>The neighbors of an entry.</summary>
    public IReadOnlyList<Suggestion> Related(KnowledgeEntry entry) =>
        [.. entry.Related.Select(knowledge.FindEntry).OfType<KnowledgeEntry>().Take(Most).Select(Entry)];

    /// <summary>Two questions that show what the bot is for: the professions with the most to say.</summary>
    public IReadOnlyList<Suggestion> Examples()
    {
        var professions = knowledge.Entries.Where(entry => entry.Kind == EntryKind.Profession).OrderByDescending(entry => entry.Sections.Count).Take(2).ToArray();
        return professions switch
        {
            [var first, var second] => [Section(first, SectionName.Duties), second.Find(SectionName.Education) is null ? Entry(second) : Section(second, SectionName.Education)],
            _ => [.. knowledge.Entries.Take(2).Select(Entry)],
        };
    }
}
