using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Safety;

/// <summary>By which words a pattern is known: of these it needs at least one, and they are as few and as rare as can be.</summary>
internal sealed class SafetyNeeds(SafetyCompiler compiler)
{
    // Word lists are named in hundreds of patterns; each is looked at once.
    private readonly Dictionary<SafetyTerm, Needed?> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The words of which a term needs one; null where it needs none.</summary>
    public int[]? Of(SafetyTerm term) => Find(term)?.Words;

    private Needed? Find(SafetyTerm term)
    {
        if (!_known.TryGetValue(term, out var needed))
        {
            _known.Add(term, needed = Read(term));
        }

        return needed;
    }

    private Needed? Read(SafetyTerm term) => term switch
    {
        SafetyTerm.Word word => Sum([RarestOf(compiler.Number(word.Text))]),
        SafetyTerm.Phrase phrase => Sum([.. compiler.PhrasesOf(phrase.List).Select(RarestOf)]),
        SafetyTerm.Number => Sum([SafetyVocabulary.Number]),
        SafetyTerm.Sequence sequence => sequence.Terms.Select(Find).OfType<Needed>().MinBy(needed => needed.Commonness),
        SafetyTerm.Choice choice => choice.Terms.Select(Find).ToArray() is var all && Array.Exists(all, needed => needed is null)
            ? null
            : Sum([.. all.OfType<Needed>().SelectMany(needed => needed.Words).Distinct()]),
        _ => null,
    };

    private Needed Sum(int[] words)
    {
        var sum = 0;

        foreach (var word in words)
        {
            sum += Commonness(word);
        }

        return new Needed(words, sum);
    }

    private int RarestOf(int[] words)
    {
        var rarest = words[0];

        foreach (var word in words)
        {
            rarest = Commonness(word) < Commonness(rarest) ? word : rarest;
        }

        return rarest;
    }

    // Short words are common words; a guess is enough, for it only decides how often a pattern is tried in vain.
    private int Commonness(int word) => compiler.Vocabulary[word].Length switch
    {
        <= 2 => 30,
        3 => 10,
        4 => 3,
        _ => 1,
    };

    private sealed record Needed(int[] Words, int Commonness);
}
