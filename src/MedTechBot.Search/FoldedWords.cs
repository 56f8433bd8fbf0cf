namespace MedTechBot.Search;

/// <summary>Words with their terms, found by their letters, so that a text is split without a string for each of its words. Safe for any number of threads.</summary>
internal sealed class FoldedWords
{
    // The bound keeps a hostile stream of new words from growing the table.
    private const int MostWords = 100_000;

    // A power of two; with it full, three words share a place.
    private readonly FoldedWord?[] _places = new FoldedWord?[1 << 15];
    private int _count;

    /// <summary>The word with these letters, made by <paramref name="make"/> where it is new.</summary>
    public FoldedWord Get(ReadOnlySpan<char> letters, Func<string, string> make)
    {
        ref var place = ref _places[string.GetHashCode(letters) & (_places.Length - 1)];
        for (var word = Volatile.Read(ref place); word is not null; word = word.Next)
        {
            if (letters.SequenceEqual(word.Word))
            {
                return word;
            }
        }

        if (Interlocked.Increment(ref _count) > MostWords)
        {
            Array.Clear(_places);
            _count = 1;
        }

        // Two threads may make the same word at once: either is right, and the second is never found.
        var text = letters.ToString();
        var term = make(text);
        var first = Volatile.Read(ref place);
        var made = new FoldedWord(text, term, first);
        while (Interlocked.CompareExchange(ref place, made, first) != first)
        {
            first = Volatile.Read(ref place);
            made = new FoldedWord(text, term, first);
        }

        return made;
    }
}

/// <summary>A folded word, its term, and another word at the same place of the table.</summary>
internal sealed record FoldedWord(string Word, string Term, FoldedWord? Next);
