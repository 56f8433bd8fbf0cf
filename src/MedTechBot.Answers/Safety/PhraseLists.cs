namespace MedTechBot.Answers.Safety;

/// <summary>The phrases of all word lists in one tree, so that one walk over a text finds them all.</summary>
/// <remarks>Plain arrays: building it is part of every start of the program.</remarks>
internal sealed class PhraseLists
{
    private const int None = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    // Node 0 is the root. The children of a node are a chain from its first child over their next siblings.
    private readonly List<int> _wordOf = new() { SafetyVocabulary.Unknown };
    private readonly List<int> _firstChild = [None];
    private readonly List<int> _nextSibling = [None];
    private readonly List<int> _lastEnding = [None];

    // Which lists have a phrase that ends at a node: a chain from the last one.
    private readonly List<int> _endingList = [];
    private readonly List<int> _endingBefore = [];

    // The root has thousands of children, so they are found by their word.
    private int[] _childOfRoot = [];

    public int Count => _numbers.Count;

    /// <summary>The number of words in the longest phrase of any list.</summary>
    public int Longest { get; private set; } = 1;

    public int this[string name] => _numbers[name];

    public void Add(string name, int[][] phrases)
    {
        var number = _numbers.Count;
        _numbers.Add(name, number);

        foreach (var phrase in phrases)
        {
            var node = 0;

            foreach (var word in phrase)
            {
                node = Child(node, word) is var child and not None ? child : AddChild(node, word);
            }

            // The phrases of one list follow each other, so a list that is there already is the last one.
            if (_lastEnding[node] == None || _endingList[_lastEnding[node]] != number)
            {
                _endingList.Add(number);
                _endingBefore.Add(_lastEnding[node]);
                _lastEnding[node] = _endingList.Count - 1;
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
            for (var length = 1; window.WordAt(place + length - 1) is var word and not SafetyVocabulary.Unknown && (node = Child(node, word)) != None; length++)
            {
                for (var ending = _lastEnding[node]; ending != None; ending = _endingBefore[ending])
                {
                    window.PlacesOf(_endingList[ending], length) |= Places.At(place);
                }
            }
        }
    }

    private int Child(int node, int word)
    {
        if (node == 0)
        {
            return word < _childOfRoot.Length ? _childOfRoot[word] - 1 : None;
        }

        var child = _firstChild[node];

        while (child != None && _wordOf[child] != word)
        {
            child = _nextSibling[child];
        }

        return child;
    }

    private int AddChild(int node, int word)
    {
        var child = _wordOf.Count;
        _wordOf.Add(word);
        _firstChild.Add(None);
        _nextSibling.Add(None);
        _lastEnding.Add(None);

        if (node == 0)
        {
            if (word >= _childOfRoot.Length)
            {
                Array.Resize(ref _childOfRoot, Math.Max(word + 1, 2 * _childOfRoot.Length));
            }

            // One more than the node, so that nothing is none.
            _childOfRoot[word] = child + 1;
        }
        else
        {
            _nextSibling[child] = _firstChild[node];
            _firstChild[node] = child;
        }

        return child;
    }
}
