namespace MedTechBot.Answers.Safety;

/// <summary>Numbers of words. It finds by a span of letters, and nothing of it has to be compiled at the start of the program.</summary>
internal sealed class WordTable
{
    // A power of two; never more than half full.
    private string?[] _words = new string?[1 << 10];
    private int[] _numbers = new int[1 << 10];
    private int _count;

    /// <summary>Adds a word that is not there yet.</summary>
    public void Add(string word, int number)
    {
        if (2 * ++_count > _words.Length)
        {
            Grow();
        }

        Put(word, number);
    }

    /// <summary>The number of the word, or 0.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        for (var place = PlaceOf(word); _words[place] is { } there; place = (place + 1) & (_words.Length - 1))
        {
            if (word.SequenceEqual(there))
            {
                return _numbers[place];
            }
        }

        return 0;
    }

    private void Put(string word, int number)
    {
        var place = PlaceOf(word);

        while (_words[place] is not null)
        {
            place = (place + 1) & (_words.Length - 1);
        }

        _words[place] = word;
        _numbers[place] = number;
    }

    private void Grow()
    {
        var (words, numbers) = (_words, _numbers);
        _words = new string?[4 * words.Length];
        _numbers = new int[4 * words.Length];

        for (var place = 0; place < words.Length; place++)
        {
            if (words[place] is { } word)
            {
                Put(word, numbers[place]);
            }
        }
    }

    private int PlaceOf(ReadOnlySpan<char> word) => string.GetHashCode(word) & (_words.Length - 1);
}
