namespace MedTechBot.Search;

/// <summary>Phrases as sequences of terms, each with values, walked one term at a time.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
public sealed class PhraseTree<T>
    where T : class
{
    /// <summary>The node before any term.</summary>
    public const int Root = 0;

    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);

    // Keyed by node and term in one number: a dictionary of pairs is not compiled ahead and costs the start more than the phrases do.
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<List<T>?> _values = [null];

    public void Add(IReadOnlyList<string> phrase, T value)
    {
        var node = Root;
        for (var place = 0; place < phrase.Count; place++)
        {
            var term = phrase[place];
            if (!_terms.TryGetValue(term, out var number))
            {
                _terms.Add(term, number = _terms.Count);
            }

            if (!_edges.TryGetValue(Edge(node, number), out var next))
            {
                next = _values.Count;
                _edges.Add(Edge(node, number), next);
                _values.Add(null);
            }

            node = next;
        }

        if (node == Root)
        {
            return;
        }

        var values = _values[node] ??= [];
        if (!values.Contains(value))
        {
            values.Add(value);
        }
    }

    /// <summary>The node after <paramref name="term"/>, or -1.</summary>
    public int Step(int node, string term) =>
        _terms.TryGetValue(term, out var number) && _edges.TryGetValue(Edge(node, number), out var next) ? next : -1;

    /// <summary>What the phrase that ends at a node stands for; empty where none ends there.</summary>
    public IReadOnlyList<T> ValuesAt(int node) => _values[node] ?? (IReadOnlyList<T>)[];

    private static long Edge(int node, int term) => ((long)node << 32) | (uint)term;
}
