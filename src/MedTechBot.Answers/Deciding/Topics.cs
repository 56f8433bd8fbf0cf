using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Deciding;

/// <summary>Knows the topics that cover a section's ground, and those that compare two names.</summary>
internal sealed class Topics
{
    /// <summary>The wording of a topic that a question matches this well is what was asked, whatever names stand in it.</summary>
    public const double Same = 0.8;

    private readonly KnowledgeBase _knowledge;
    private readonly KnowledgeEntry[] _covering;
    private readonly Comparing[] _comparing;

    public Topics(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        var topics = knowledge.Entries.Where(entry => entry.Kind == EntryKind.Topic).ToArray();
        _covering = [.. topics.Where(topic => topic.Covers is not null)];
        _comparing = [.. topics.Where(topic => topic.Compares.Count == 2)
            .Select(topic => new Comparing(topic, topic.Compares.Select(name => CareerAnalyzer.Split(name).Select(token => token.Term).ToArray()).ToArray()))];
    }

    /// <summary>The topics about a profession on a section's ground.</summary>
    public IEnumerable<KnowledgeEntry> Covering(KnowledgeEntry profession, string section) =>
        _covering.Where(topic => topic.Covers == section && topic.About.Contains(profession.Id));

    /// <summary>The topic on a section's ground that is about no profession in particular.</summary>
    public KnowledgeEntry? General(string section) => Array.Find(_covering, topic => topic.Covers == section && topic.About.Count == 0);

    /// <summary>The first topic that a question is nearly the wording of.</summary>
    public static Candidate? SameQuestion(IReadOnlyList<Candidate> candidates, double alike) =>
        candidates.Where(candidate => candidate.Entry.Kind == EntryKind.Topic && candidate.Wording >= alike)
            .MaxBy(candidate => candidate.Wording);

    /// <summary>True for a profession that one of the compared names is a name of.</summary>
    public bool Compares(KnowledgeEntry profession) =>
        _comparing.Any(pair => pair.Topic.Compares.Any(name => profession.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The topic whose two names a question sets side by side.</summary>
    /// <param name="words">The question.</param>
    /// <param name="names">How many of the names must be said; 1 where the other is understood.</param>
    public KnowledgeEntry? Comparison(AnalyzedText words, int names = 2)
    {
        foreach (var (topic, compared) in _comparing)
        {
            // The longer name first, so that "medical assistant" is not found inside "medical assistant technician".
            var taken = new bool[words.Tokens.Count];
            if (compared.OrderByDescending(name => name.Length).Count(name => Take(words, name, taken)) >= names)
            {
                return topic;
            }
        }

        return null;
    }

    /// <summary>A topic on the ground of one profession's section is told together with it: what is sourced, and what readers report.</summary>
    public Decision.Tell Tell(KnowledgeEntry entry, string? section, double confidence) =>
        entry is { Kind: EntryKind.Topic, About: [var id], Covers: { } covered } && _knowledge.FindEntry(id) is { } profession && profession.Find(covered) is not null
            ? new([new Decision.Part(profession, covered), new Decision.Part(entry, null)]) { Confidence = confidence }
            : new([new Decision.Part(entry, section)]) { Confidence = confidence };

    private sealed record Comparing(KnowledgeEntry Topic, string[][] Names);

    private static bool Take(AnalyzedText words, string[] name, bool[] taken)
    {
        for (var start = 0; start + name.Length <= words.Tokens.Count; start++)
        {
            var fits = true;
            for (var index = 0; index < name.Length && fits; index++)
            {
                fits = !taken[start + index] && words.Tokens[start + index].Term == name[index];
            }

            if (fits)
            {
                Array.Fill(taken, true, start, name.Length);
                return true;
            }
        }

        return false;
    }
}
