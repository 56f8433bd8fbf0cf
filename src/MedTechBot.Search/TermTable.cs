namespace MedTechBot.Search;

/// <summary>Numbers the index's terms and knows how rare each is.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<int> _entries = [];
    private readonly List<int> _wordings = [];
    private int _entryCount;
    private int _wordingCount;
    private float[] _entryIdfs = [];
    private float[] _wordingIdfs = [];

    /// <summary>The id of a term that the index has, or -1.</summary>
    public int Find(string term) => _ids.TryGetValue(term, out var id) ? id : -1;

    /// <summary>The id of a term, made where it is new.</summary>
    public int Intern(string term)
    {
        if (!_ids.TryGetValue(term, out var id))
        {
            _ids.Add(term, id = _ids.Count);
            _entries.Add(0);
            _wordings.Add(0);
        }

        return id;
    }

    public void CountEntry(int[] distinctTerms)
    {
        _entryCount++;
        foreach (var term in distinctTerms)
        {
            _entries[term]++;
        }
    }

    public void CountWording(int[] distinctTerms)
    {
        _wordingCount++;
        foreach (var term in distinctTerms)
        {
            _wordings[term]++;
        }
    }

    /// <summary>Ends the counting: a question asks for hundreds of these, and a logarithm takes its time.</summary>
    public void Finish()
    {
        _entryIdfs = new float[_entries.Count];
        _wordingIdfs = new float[_wordings.Count];
        for (var term = 0; term < _entryIdfs.Length; term++)
        {
            (_entryIdfs[term], _wordingIdfs[term]) = (Idf(_entryCount, _entries[term]), Idf(_wordingCount, _wordings[term]));
        }
    }

    /// <summary>How much a term tells entries apart, BM25's IDF over entries; a term nobody has counts as the rarest.</summary>
    public float EntryIdf(int term) => term < 0 ? Idf(_entryCount, 0) : _entryIdfs[term];

    /// <summary>How much a term tells wordings apart.</summary>
    public float WordingIdf(int term) => term < 0 ? Idf(_wordingCount, 0) : _wordingIdfs[term];

    private static float Idf(int count, int having) => MathF.Log(1 + ((count - having + 0.5f) / (having + 0.5f)));
}
