using MedTechBot.Knowledge;

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
    public SafetyTriggers(int words, IReadOnlyList<IReadOnlyCollection<int>?> needs)
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

    /// <summary>The words of which a term needs one, as few and as rare as can be; null where it needs none.</summary>
    public static IReadOnlyCollection<int>? NeedsOf(SafetyTerm term, SafetyCompiler compiler) => term switch
    {
        SafetyTerm.Word word => RarestOf(compiler.Number(word.Text), compiler),
        SafetyTerm.Phrase phrase => [.. compiler.PhrasesOf(phrase.List).SelectMany(words => RarestOf(words, compiler))],
        SafetyTerm.Number => [SafetyVocabulary.Number],
        SafetyTerm.Sequence sequence => sequence.Terms
            .Select(part => NeedsOf(part, compiler))
            .OfType<IReadOnlyCollection<int>>()
            .MinBy(words => words.Sum(word => Commonness(word, compiler))),
        SafetyTerm.Choice choice => choice.Terms.Select(part => NeedsOf(part, compiler)).ToList() is var all && all.Contains(null)
            ? null
            : [.. all.OfType<IReadOnlyCollection<int>>().SelectMany(words => words).Distinct()],
        _ => null,
    };

    private static int[] RarestOf(int[] words, SafetyCompiler compiler) => [words.MinBy(word => Commonness(word, compiler))];

    // Short words are common words; a guess is enough, for it only decides how often a pattern is tried in vain.
    private static int Commonness(int word, SafetyCompiler compiler) => compiler.Vocabulary[word].Length switch
    {
        <= 2 => 30,
        3 => 10,
        4 => 3,
        _ => 1,
    };

    private static void Set(ulong[] patterns, int pattern) => patterns[pattern / BitsPerPart] |= 1UL << (pattern % BitsPerPart);
}
