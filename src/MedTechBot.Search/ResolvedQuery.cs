namespace MedTechBot.Search;

/// <summary>A query's words as one index knows them, worked out once and then asked about each hit.</summary>
internal sealed class ResolvedQuery
{
    private readonly TermTable _terms;
    private readonly IReadOnlyList<QuestionQuery.Word> _source;
    private readonly (int[] Terms, float Idf)[] _words;
    private readonly float[] _weights;
    private readonly float _weightOfAll;

    // Every term that a word may be satisfied by, with the word's place, so that a word counts once.
    private readonly Dictionary<int, int> _places = [];

    // Most terms of most wordings are none of these: a bit for each of 64 classes says so without a look into the dictionary.
    private readonly ulong _classes;

    private ResolvedQuery(IReadOnlyList<QuestionQuery.Word> words, TermTable terms)
    {
        (_terms, _source, _words, _weights) = (terms, words, new (int[], float)[words.Count], new float[words.Count]);
        var unknown = 0f;
        for (var place = 0; place < words.Count; place++)
        {
            var first = terms.Find(words[place].Terms[0].Term);
            // A word that no entry has is the rarest by count, but most often mere talk around the question: it counts half.
            var idf = terms.EntryIdf(first) * (first < 0 ? 0.5f : 1);
            // Talk around the question that no wording has says little about which wording is meant.
            _weightOfAll += _weights[place] = terms.WordingIdf(first) * (first < 0 ? 0.3f : 1);
            var known = new List<int>(words[place].Terms.Count);
            foreach (var (term, _) in words[place].Terms)
            {
                if (terms.Find(term) is >= 0 and var id)
                {
                    known.Add(id);
                    _places[id] = place;
                    _classes |= 1ul << (id & 63);
                }
            }

            _words[place] = ([.. known], idf);
            Information += idf;
            unknown += known.Count == 0 ? idf : 0;
        }

        UnknownShare = Information == 0 ? 0 : unknown / Information;
    }

    /// <summary>The sum of the IDF of the words.</summary>
    public float Information { get; }

    /// <summary>The share of it in words that no entry has, 0 to 1.</summary>
    public float UnknownShare { get; }

    public static ResolvedQuery Of(QuestionQuery query, TermTable terms)
    {
        if (query.Resolved is not { } resolved || resolved._terms != terms || resolved._source != query.Words)
        {
            query.Resolved = resolved = new ResolvedQuery(query.Words, terms);
        }

        return resolved;
    }

    /// <summary>The share of the information that some terms, ascending, have of the query.</summary>
    public float Coverage(int[] terms)
    {
        var covered = 0f;
        foreach (var (sought, idf) in _words)
        {
            foreach (var term in sought)
            {
                if (Array.BinarySearch(terms, term) >= 0)
                {
                    covered += idf;
                    break;
                }
            }
        }

        return Information == 0 ? 0 : covered / Information;
    }

    /// <summary>How alike the query and the most similar of some wordings are, both ways, 0 to 1.</summary>
    public float WordingMatch(int[][] wordings)
    {
        var best = 0f;
        foreach (var wording in wordings)
        {
            var (have, shared, matched) = (0f, 0f, 0ul);
            foreach (var term in wording)
            {
                var idf = _terms.WordingIdf(term);
                have += idf;
                if ((_classes >> (term & 63) & 1) == 1 && _places.TryGetValue(term, out var place))
                {
                    shared += idf;
                    matched |= 1ul << place;
                }
            }

            if (matched != 0 && have > 0 && _weightOfAll > 0)
            {
                var (precision, recall) = (shared / have, Weight(matched) / _weightOfAll);
                best = MathF.Max(best, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
            }
        }

        return best;
    }

    private float Weight(ulong matched)
    {
        var weight = 0f;
        for (var place = 0; place < _weights.Length; place++)
        {
            weight += (matched >> place & 1) == 1 ? _weights[place] : 0;
        }

        return weight;
    }
}
