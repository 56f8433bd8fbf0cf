namespace MedTechBot.Answers.Safety;

/// <summary>
/// Which patterns can match at all, by the words that are there: each pattern is known by words of which it needs at
/// least one. Most questions hold none of them, and are done with.
/// </summary>
internal sealed class SafetyTriggers
{
    private const int BitsPerPart = 64;

    private readonly ulong[] _always;
    private readonly ulong[]?[] _patternsOfWord;

    /// <param name="words">One more than the greatest number of a word.</param>
    /// <param name="needs">For each pattern the words of which it needs one; null where it needs none.</param>
    public SafetyTriggers(int words, IReadOnlyList<int[]?> needs)
    {
        _always = new ulong[(needs.Count / BitsPerPart) + 1];
        _patternsOfWord = new ulong[]?[words];

        for (var pattern = 0; pattern < needs.Count; pattern++)
        {
            if (needs[pattern] is not { } needed)
            {
                Set(_always, pattern);
                continue;
            }

            foreach (var word in needed)
            {
                Set(_patternsOfWord[word] ??= new ulong[_always.Length], pattern);
            }
        }
    }

    /// <summary>How many parts a set of patterns has.</summary>
    public int Parts => _always.Length;

    /// <summary>Writes the set of patterns that can match.</summary>
    public void Find(SafetyWindow window, Span<ulong> patterns)
    {
        _always.CopyTo(patterns);

        for (var place = 0; place < window.Count; place++)
        {
            if (_patternsOfWord[window.WordAt(place)] is { } found)
            {
                for (var part = 0; part < found.Length; part++)
                {
                    patterns[part] |= found[part];
                }
            }
        }
    }

    private static void Set(ulong[] patterns, int pattern) => patterns[pattern / BitsPerPart] |= 1UL << (pattern % BitsPerPart);
}
