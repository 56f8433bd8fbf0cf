using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using MedTechBot.Knowledge;

namespace MedTechBot.Search;

/// <summary>The read path: an immutable snapshot of the knowledge that finds passages for words. Safe for any number of threads.</summary>
public sealed class SearchIndex : IDisposable
{
    private readonly PassageStore _store = new();
    private readonly TermTable _terms;
    private readonly EntryTerms[] _entries;
    private readonly Passage[] _passages;
    private readonly IReadOnlyList<KnowledgeEntry> _knowledge;
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Clause[]> _clauses = new(StringComparer.Ordinal);

    /// <param name="entries">What is searched.</param>
    /// <param name="analyzer">The analyzer that questions go through as well.</param>
    /// <param name="progress">Told how many entries are indexed.</param>
    /// <param name="cancellationToken">Stops the building.</param>
    public SearchIndex(IReadOnlyList<KnowledgeEntry> entries, CareerAnalyzer analyzer, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var builder = new IndexBuilder(analyzer);
        builder.Build(entries, _store, progress, cancellationToken);
        if (entries.Count > IndexBuilder.Chunk)
        {
            // What takes seconds is done before the first question, whose asker would wait for it.
            _ = _store.Searcher;
        }

        Words = builder.Words;
        (_terms, _entries, _passages, _knowledge) = (builder.Terms, builder.Entries, builder.Passages, entries);
        for (var ordinal = 0; ordinal < entries.Count; ordinal++)
        {
            _ordinals[entries[ordinal].Id] = ordinal;
        }
    }

    public SearchIndex(IReadOnlyList<KnowledgeEntry> entries)
        : this(entries, new CareerAnalyzer([]), null, CancellationToken.None)
    {
    }

    /// <summary>All words of the entries, folded.</summary>
    public IReadOnlySet<string> Words { get; }

    /// <summary>Makes the first search as quick as any other.</summary>
    public void WarmUp() => _ = _store.Searcher;

    /// <summary>The best passage of each of the best entries, best first.</summary>
    public IReadOnlyList<SearchHit> Search(QuestionQuery query, int limit)
    {
        var search = new BooleanQuery(disableCoord: true);
        foreach (var (term, weight) in Combined(query))
        {
            foreach (var clause in Clauses(term))
            {
                search.Add(clause.Weighted(weight), Occur.SHOULD);
            }
        }

        if (search.Clauses.Count == 0)
        {
            return [];
        }

        var hits = new List<SearchHit>(limit);
        var seen = new HashSet<int>();
        // Sections of one entry share its names and come together, so more passages are fetched than entries wanted.
        foreach (var found in _store.Searcher.Search(search, limit * 4).ScoreDocs)
        {
            var passage = _passages[PassageOf(found.Doc)];
            if (seen.Add(passage.Entry))
            {
                hits.Add(new SearchHit(_knowledge[passage.Entry].Id, passage.Section, found.Score, []));
                if (hits.Count == limit)
                {
                    break;
                }
            }
        }

        return hits;
    }

    /// <summary>The same hit with the words that matched, and the weight of each match.</summary>
    public SearchHit Explain(SearchHit hit, QuestionQuery query)
    {
        var document = DocumentOf(hit);
        var matches = new List<TermMatch>();
        foreach (var word in query.Words)
        {
            foreach (var (term, weight) in word.Terms)
            {
                foreach (var clause in Clauses(term))
                {
                    var explanation = _store.Searcher.Explain(clause.Weighted(weight), document);
                    if (explanation.IsMatch)
                    {
                        matches.Add(new TermMatch(word.Text, clause.Query.Term.Field, term, explanation.Value));
                    }
                }
            }
        }

        return hit with { Matches = [.. matches.OrderByDescending(match => match.Weight)] };
    }

    /// <summary>The sum of the IDF of the question's words; a measure of how much it says.</summary>
    public float Information(QuestionQuery query) => ResolvedQuery.Of(query, _terms).Information;

    /// <summary>The share of the question's information that the whole entry has, 0 to 1.</summary>
    public float Coverage(QuestionQuery query, string entryId) =>
        _ordinals.TryGetValue(entryId, out var ordinal) ? ResolvedQuery.Of(query, _terms).Coverage(_entries[ordinal].All) : 0;

    /// <summary>The section of an entry that has the most of the question's information, and how much, 0 to 1.</summary>
    public (string? Section, float Coverage) BestSection(QuestionQuery query, string entryId)
    {
        var (best, coverage) = ((string?)null, 0f);
        if (_ordinals.TryGetValue(entryId, out var ordinal))
        {
            var (entry, resolved) = (_entries[ordinal], ResolvedQuery.Of(query, _terms));
            foreach (var passage in _passages.AsSpan(entry.FirstPassage, entry.Passages))
            {
                var share = resolved.Coverage(passage.Terms);
                // What stands under a heading says more about it than the summary does.
                if (share > coverage || (share > 0.5f && best == SectionName.Summary))
                {
                    (best, coverage) = (passage.Section, share);
                }
            }
        }

        return (best, coverage);
    }

    /// <summary>The share of the question's information in words that no entry has, 0 to 1.</summary>
    public float UnknownShare(QuestionQuery query) => ResolvedQuery.Of(query, _terms).UnknownShare;

    /// <summary>How alike the question and the entry's most similar title, alias or alternate wording are, both ways, 0 to 1.</summary>
    public float WordingMatch(QuestionQuery query, string entryId) =>
        _ordinals.TryGetValue(entryId, out var ordinal) ? ResolvedQuery.Of(query, _terms).WordingMatch(_entries[ordinal].Wordings) : 0;

    public void Dispose() => _store.Dispose();

    private static Dictionary<string, float> Combined(QuestionQuery query)
    {
        var combined = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var word in query.Words)
        {
            foreach (var (term, weight) in word.Terms)
            {
                combined[term] = MathF.Min(1, combined.GetValueOrDefault(term) + weight);
            }
        }

        return combined;
    }

    // One clause a field that has the term at all, with the term's place in the index looked up once per snapshot.
    private Clause[] Clauses(string term)
    {
        if (_clauses.TryGetValue(term, out var known))
        {
            return known;
        }

        if (_terms.Find(term) < 0)
        {
            return [];
        }

        var reader = _store.Searcher.IndexReader;
        var clauses = new List<Clause>();
        foreach (var (field, weight) in IndexFields.Searched)
        {
            var context = TermContext.Build(reader.Context, new Term(field, term));
            if (context.DocFreq > 0)
            {
                clauses.Add(new Clause(new TermQuery(new Term(field, term), context) { Boost = weight }, context));
            }
        }

        return _clauses[term] = [.. clauses];
    }

    private int PassageOf(int document)
    {
        var leaves = _store.Searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(document, leaves)];
        return (int)leaf.AtomicReader.GetNumericDocValues(IndexFields.Passage).Get(document - leaf.DocBase);
    }

    // Documents stand in the order of the passages.
    private int DocumentOf(SearchHit hit)
    {
        var entry = _entries[_ordinals[hit.EntryId]];
        var passage = Array.FindIndex(_passages, entry.FirstPassage, entry.Passages, candidate => candidate.Section == hit.Section);
        return passage;
    }

    private sealed record Clause(TermQuery Query, TermContext Place)
    {
        public TermQuery Weighted(float weight) => weight == 1 ? Query : new TermQuery(Query.Term, Place) { Boost = Query.Boost * weight };
    }
}
