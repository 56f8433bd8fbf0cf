namespace MedTechBot.Answers.Safety;

/// <summary>Which words have a form in common, by the form's hash: the forms themselves would take megabytes and most of the start.</summary>
internal sealed class OneOffForms
{
    private const int End = -1;

    private int[] _first = NewTable(1 << 12);
    private int[] _next = new int[1 << 12];
    private int[] _hashes = new int[1 << 12];
    private int[] _words = new int[1 << 12];
    private int _count;

    /// <summary>Notes a form of a word. Words that share a form come out in the order in which they went in.</summary>
    public void Add(int hash, int word)
    {
        if (_count == _words.Length)
        {
            Grow();
        }

        (_hashes[_count], _words[_count]) = (hash, word);
        Append(_count++);
    }

    /// <summary>Where the first word of a form stands, and the next ones by <see cref="Next"/>; -1 after the last.</summary>
    public int First(int hash) => Same(_first[hash & (_first.Length - 1)], hash);

    public int Next(int at) => Same(_next[at], _hashes[at]);

    public int WordAt(int at) => _words[at];

    private int Same(int at, int hash)
    {
        while (at != End && _hashes[at] != hash)
        {
            at = _next[at];
        }

        return at;
    }

    private void Append(int index)
    {
        _next[index] = End;
        ref var end = ref _first[_hashes[index] & (_first.Length - 1)];

        while (end != End)
        {
            end = ref _next[end];
        }

        end = index;
    }

    private void Grow()
    {
        _first = NewTable(_first.Length * 2);
        Array.Resize(ref _next, _first.Length);
        Array.Resize(ref _hashes, _first.Length);
        Array.Resize(ref _words, _first.Length);

        for (var index = 0; index < _count; index++)
        {
            Append(index);
        }
    }

    private static int[] NewTable(int size)
    {
        var table = new int[size];
        Array.Fill(table, End);

        return table;
    }
}
