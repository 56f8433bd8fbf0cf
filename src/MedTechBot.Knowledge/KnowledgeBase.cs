namespace MedTechBot.Knowledge;

/// <summary>The knowledge folder as immutable records: everything the bot can say.</summary>
public sealed class KnowledgeBase
{
    private readonly Dictionary<string, KnowledgeEntry> _entries;
    private readonly Dictionary<string, ReaderComment> _comments;
    private readonly Dictionary<string, Source> _sources;

    public KnowledgeBase(
        IReadOnlyList<KnowledgeEntry> entries,
        IReadOnlyList<ReaderComment> comments,
        IReadOnlyList<Source> sources,
        IReadOnlyList<SynonymRule> synonyms,
        IReadOnlyList<UncoveredSubject> uncovered,
        SafetyRules safety)
    {
        Entries = entries;
        Comments = comments;
        Sources = sources;
        Synonyms = synonyms;
        Uncovered = uncovered;
        Safety = safety;
        _entries = entries.ToDictionary(entry => entry.Id);
        _comments = comments.ToDictionary(comment => comment.Id);
        _sources = sources.ToDictionary(source => source.Id);
    }

    /// <summary>Professions first, then topics, each in the order of their ids.</summary>
    public IReadOnlyList<KnowledgeEntry> Entries { get; }

    public IReadOnlyList<ReaderComment> Comments { get; }

    public IReadOnlyList<Source> Sources { get; }

    public IReadOnlyList<SynonymRule> Synonyms { get; }

    public IReadOnlyList<UncoveredSubject> Uncovered { get; }

    public SafetyRules Safety { get; }

    public KnowledgeEntry? FindEntry(string id) => _entries.GetValueOrDefault(id);

    public ReaderComment? FindComment(string id) => _comments.GetValueOrDefault(id);

    public Source? FindSource(string id) => _sources.GetValueOrDefault(id);
}
