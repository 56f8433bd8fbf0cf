using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Safety;

/// <summary>
/// Which patterns can match at all, by the words that are there: each pattern is known by one or two sets of words, and
/// needs at least one word of each. Most questions lack them for nearly all patterns, and are soon done with.
/// </summary>
internal sealed class SafetyTriggers
{
    private const int BitsPerPart = 64;

    // One row of bits for each word: the patterns that need it first, and second. Row 0 stands for patterns without such a need.
    private readonly ulong[] _first;
    private readonly ulong[] _second;

    /// <param name="patterns">The patterns in the order of their bits.</param>
    /// <param name="compiler">Has numbered all their words.</param>
    public SafetyTriggers(IReadOnlyList<SafetyPattern> patterns, SafetyCompiler compiler)
    {
        Parts = (patterns.Count / BitsPerPart) + 1;
        _first = new ulong[compiler.Vocabulary.Count * Parts];
        _second = new ulong[_first.Length];
        var needs = new SafetyNeeds(compiler);

        for (var pattern = 0; pattern < patterns.Count; pattern++)
        {
            var (first, second) = needs.OfPattern(patterns[pattern].Term);
            Set(_first, first, pattern);
            Set(_second, second, pattern);
        }
    }

    /// <summary>How many parts a set of patterns has.</summary>
    public int Parts { get; }

    /// <summary>Writes the set of patterns that can match; false when there is none.</summary>
    public bool Find(SafetyWindow window, Span<ulong> patterns)
    {
        Span<ulong> second = stackalloc ulong[Parts];
        _first.AsSpan(0, Parts).CopyTo(patterns);
        _second.AsSpan(0, Parts).CopyTo(second);

        for (var place = 0; place < window.Count; place++)
        {
            if (window.WordAt(place) is var word and not SafetyVocabulary.Unknown)
            {
                for (var part = 0; part < Parts; part++)
                {
                    patterns[part] |= _first[(word * Parts) + part];
                    second[part] |= _second[(word * Parts) + part];
                }
            }
        }

        var any = 0UL;

        for (var part = 0; part < Parts; part++)
        {
            patterns[part] &= second[part];
            any |= patterns[part];
        }

        return any != 0;
    }

    private void Set(ulong[] patternsOfWord, int[]? words, int pattern)
    {
        if (words is null)
        {
            Set(patternsOfWord, SafetyVocabulary.Unknown, pattern);
            return;
        }

        foreach (var word in words)
        {
            Set(patternsOfWord, word, pattern);
        }
    }

    private void Set(ulong[] patternsOfWord, int word, int pattern) => patternsOfWord[(word * Parts) + (pattern / BitsPerPart)] |= 1UL << (pattern % BitsPerPart);
}
