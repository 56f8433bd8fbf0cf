namespace MedTechBot.Search;

/// <summary>Phrases as sequences of terms, each with values, walked one term at a time.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
public sealed class PhraseTree<T>
{
    /// <summary>The node before any term.</summary>
    public const int Root = 0;

    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Node, int Term), int> _edges = [];
    private readonly Dictionary<int, List<T>> _values = [];
    private int _nodes = 1;

    public void Add(IEnumerable<string> phrase, T value)
    {
        var node = Root;
        foreach (var term in phrase)
        {
            if (!_terms.TryGetValue(term, out var number))
            {
                _terms.Add(term, number = _terms.Count);
            }

            if (!_edges.TryGetValue((node, number), out var next))
            {
                _edges.Add((node, number), next = _nodes++);
            }

            node = next;
        }

        if (node == Root)
        {
            return;
        }

        if (!_values.TryGetValue(node, out var values))
        {
            _values.Add(node, values = []);
        }

        if (!values.Contains(value))
        {
            values.Add(value);
        }
    }

    /// <summary>The node after <paramref name="term"/>, or -1.</summary>
    public int Step(int node, string term) =>
        _terms.TryGetValue(term, out var number) && _edges.TryGetValue((node, number), out var next) ? next : -1;

    /// <summary>What the phrase that ends at a node stands for; empty where none ends there.</summary>
    public IReadOnlyList<T> ValuesAt(int node) => _values.TryGetValue(node, out var values) ? values : [];
}
