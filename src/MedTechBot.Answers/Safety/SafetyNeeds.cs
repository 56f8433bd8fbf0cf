using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Safety;

/// <summary>Finds the words of which a pattern needs one, as few and as rare as can be.</summary>
internal sealed class SafetyNeeds(SafetyCompiler compiler)
{
    private readonly Dictionary<SafetyTerm.Choice, Need> _choices = new(ReferenceEqualityComparer.Instance);

    /// <summary>Two sets of words, each of which must have a word in the text; null where there is no such set.</summary>
    public (int[]? First, int[]? Second) OfPattern(SafetyTerm term)
    {
        if (term is not SafetyTerm.Sequence sequence)
        {
            return (Of(term).Words, null);
        }

        var first = Need.None;
        var second = Need.None;

        foreach (var part in sequence.Terms)
        {
            var need = Of(part);

            if (need.Commonness < first.Commonness)
            {
                (first, second) = (need, first);
            }
            else if (need.Commonness < second.Commonness)
            {
                second = need;
            }
        }

        return (first.Words, second.Words);
    }

    private Need Of(SafetyTerm term) => term switch
    {
        SafetyTerm.Word word => RarestOf(compiler.Number(word.Text)),
        SafetyTerm.Phrase phrase => OfPhrases(compiler.PhrasesOf(phrase.List)),
        SafetyTerm.Sequence sequence => OfSequence(sequence),
        SafetyTerm.Choice choice => OfChoice(choice),
        _ => Need.None,
    };

    private Need OfSequence(SafetyTerm.Sequence sequence)
    {
        var best = Need.None;

        foreach (var part in sequence.Terms)
        {
            if (Of(part) is var need && need.Commonness < best.Commonness)
            {
                best = need;
            }
        }

        return best;
    }

    // A choice may be a word list that stands in many patterns.
    private Need OfChoice(SafetyTerm.Choice choice)
    {
        if (!_choices.TryGetValue(choice, out var need))
        {
            need = OfEach(choice.Terms);
            _choices.Add(choice, need);
        }

        return need;
    }

    private Need OfEach(IReadOnlyList<SafetyTerm> terms)
    {
        var words = new List<int>();
        var commonness = 0;

        foreach (var term in terms)
        {
            if (term is SafetyTerm.Word word && compiler.IsOneWord(word.Text, out var number))
            {
                words.Add(number);
                commonness += Commonness(number);
                continue;
            }

            var need = Of(term);

            if (need.Words is null)
            {
                return Need.None;
            }

            Add(need.Words, words);
            commonness += need.Commonness;
        }

        return Need.Any([.. words], commonness);
    }

    private Need OfPhrases(int[][] phrases)
    {
        var words = new List<int>(phrases.Length);
        var commonness = 0;

        foreach (var phrase in phrases)
        {
            var rarest = RarestWordOf(phrase);
            words.Add(rarest);
            commonness += Commonness(rarest);
        }

        return Need.Any([.. words], commonness);
    }

    private static void Add(int[] some, List<int> words)
    {
        foreach (var word in some)
        {
            words.Add(word);
        }
    }

    private Need RarestOf(int[] words)
    {
        var rarest = RarestWordOf(words);

        return Need.Any([rarest], Commonness(rarest));
    }

    private int RarestWordOf(int[] words)
    {
        var rarest = words[0];

        foreach (var word in words)
        {
            if (Commonness(word) < Commonness(rarest))
            {
                rarest = word;
            }
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

    private sealed class Need
    {
        public static readonly Need None = new() { Commonness = int.MaxValue };

        public int[]? Words { get; private init; }

        public int Commonness { get; private init; }

        public static Need Any(int[] words, int commonness) => new() { Words = words, Commonness = commonness };
    }
}
