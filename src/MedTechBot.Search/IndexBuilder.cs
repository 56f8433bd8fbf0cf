using MedTechBot.Knowledge;

namespace MedTechBot.Search;

/// <summary>The write path: turns knowledge into the tables that questions are measured by and into passages for Lucene, once, in the order of the entries.</summary>
internal sealed class IndexBuilder(CareerAnalyzer analyzer)
{
    /// <summary>Entries that are analyzed, on all cores, before they are handed on: so few that what is held between the two is gone before the memory is next cleared.</summary>
    public const int Chunk = 128;

    // Starting threads for a small folder takes longer than the work.
    private const int WorthThreads = 100;

    private readonly List<EntryTerms> _entries = [];
    private readonly List<Passage> _passages = [];
    private readonly HashSet<int> _collected = [];

    public TermTable Terms { get; } = new();

    public EntryTerms[] Entries => [.. _entries];

    public Passage[] Passages => [.. _passages];

    /// <summary>All words of the entries, folded.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    public void Build(IReadOnlyList<KnowledgeEntry> entries, PassageStore store, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        for (var start = 0; start < entries.Count; start += Chunk)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = Math.Min(Chunk, entries.Count - start);
            var passages = new List<PassageTerms>(count * 8);
            foreach (var entry in Analyze(entries, start, count))
            {
                Add(entry, passages);
            }

            store.Add(passages);
            progress?.Report(start + count);
        }

        cancellationToken.ThrowIfCancellationRequested();
        Terms.Finish();
    }

    private AnalyzedEntry[] Analyze(IReadOnlyList<KnowledgeEntry> entries, int start, int count)
    {
        var analyzed = new AnalyzedEntry[count];
        if (count >= WorthThreads)
        {
            Parallel.For(0, count, index => analyzed[index] = AnalyzedEntry.From(entries[start + index], analyzer));
            return analyzed;
        }

        for (var index = 0; index < count; index++)
        {
            analyzed[index] = AnalyzedEntry.From(entries[start + index], analyzer);
        }

        return analyzed;
    }

    private void Add(AnalyzedEntry entry, List<PassageTerms> passages)
    {
        var (title, names, questions) = (IndexTerms.Of(entry.Title), IndexTerms.Distinct(entry.Aliases), IndexTerms.Distinct(entry.Questions));
        var wordings = new List<int[]>(1 + entry.Aliases.Count + entry.Questions.Count);
        AddWording(entry.Title, wordings);
        foreach (var alias in entry.Aliases)
        {
            AddWording(alias, wordings);
        }

        foreach (var question in entry.Questions)
        {
            AddWording(question, wordings);
        }

        var all = new HashSet<int>();
        foreach (var wording in wordings)
        {
            all.UnionWith(wording);
        }

        var firstPassage = _passages.Count;
        foreach (var (section, text) in entry.Sections)
        {
            var isFirst = _passages.Count == firstPassage;
            var words = IndexTerms.Of(text);
            var terms = Collect(text, words);
            all.UnionWith(terms);
            passages.Add(new PassageTerms(title, words, isFirst ? names : null, isFirst ? questions : null));
            _passages.Add(new Passage(_entries.Count, section, terms));
        }

        int[] distinct = [.. all];
        Array.Sort(distinct);
        Terms.CountEntry(distinct);
        _entries.Add(new EntryTerms(distinct, [.. wordings], firstPassage, _passages.Count - firstPassage));
    }

    private void AddWording(AnalyzedText text, List<int[]> wordings)
    {
        if (Collect(text, IndexTerms.Of(text)) is { Length: > 0 } terms)
        {
            Terms.CountWording(terms);
            wordings.Add(terms);
        }
    }

    // The ids of the distinct terms, ascending.
    private int[] Collect(AnalyzedText text, List<string> terms)
    {
        foreach (var token in text.Tokens)
        {
            Words.Add(token.Word);
        }

        _collected.Clear();
        foreach (var term in terms)
        {
            _collected.Add(Terms.Intern(term));
        }

        var sorted = new int[_collected.Count];
        _collected.CopyTo(sorted);
        Array.Sort(sorted);
        return sorted;
    }
}
