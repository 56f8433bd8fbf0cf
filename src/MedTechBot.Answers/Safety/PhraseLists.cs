namespace MedTechBot.Answers.Safety;

/// <summary>The phrases of all word lists in one tree, so that one walk over a text finds them all.</summary>
internal sealed class PhraseLists
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    // Keyed by node and word in one number: a dictionary of pairs is not compiled ahead and slows the start.
    private readonly Dictionary<long, int> _next = [];
    private readonly List<List<int>> _listsEndingAt = [[]];

    public int Count => _numbers.Count;

    /// <summary>The number of words in the longest phrase of any list.</summary>
    public int Longest { get; private set; } = 1;

    public int this[string name] => _numbers[name];

    public void Add(string name, IEnumerable<int[]> phrases)
    {
        var number = _numbers.Count;
        _numbers.Add(name, number);

        foreach (var phrase in phrases)
        {
            var node = 0;

            foreach (var word in phrase)
            {
                if (!_next.TryGetValue(Edge(node, word), out var next))
                {
                    next = _listsEndingAt.Count;
                    _listsEndingAt.Add([]);
                    _next.Add(Edge(node, word), next);
                }

                node = next;
            }

            if (!_listsEndingAt[node].Contains(number))
            {
                _listsEndingAt[node].Add(number);
            }

            Longest = Math.Max(Longest, phrase.Length);
        }
    }

    /// <summary>Marks in the window where phrases of which list begin.</summary>
    public void Mark(SafetyWindow window)
    {
        for (var place = 0; place < window.Count; place++)
        {
            var node = 0;

            // The end of a sentence has no number of a word, so no phrase reaches over it.
            for (var length = 1; window.WordAt(place + length - 1) is var word and not SafetyVocabulary.Unknown && _next.TryGetValue(Edge(node, word), out node); length++)
            {
                foreach (var list in _listsEndingAt[node])
                {
                    window.PlacesOf(list, length) |= UInt128.One << place;
                }
            }
        }
    }

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;
}
