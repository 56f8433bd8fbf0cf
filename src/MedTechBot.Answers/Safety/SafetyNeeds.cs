using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Safety;

/// <summary>Finds the words of which a pattern needs one, as few and as rare as can be.</summary>
internal sealed class SafetyNeeds(SafetyCompiler compiler)
{
    private readonly Dictionary<SafetyTerm, Need> _known = new(ReferenceEqualityComparer.Instance);

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

    private Need Of(SafetyTerm term)
    {
        if (!_known.TryGetValue(term, out var need))
        {
            need = term switch
            {
                SafetyTerm.Word word => RarestOf(compiler.Number(word.Text)),
                SafetyTerm.Phrase phrase => OfPhrases(compiler.PhrasesOf(phrase.List)),
                SafetyTerm.Sequence sequence => OfSequence(sequence),
                SafetyTerm.Choice choice => OfChoice(choice),
                _ => Need.None,
            };
            _known.Add(term, need);
        }

        return need;
    }

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

    private Need OfChoice(SafetyTerm.Choice choice)
    {
        var words = new List<int>();
        var commonness = 0;

        foreach (var part in choice.Terms)
        {
            var need = Of(part);

            if (need.Words is null)
            {
                return Need.None;
            }

            words.AddRange(need.Words);
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
            var need = RarestOf(phrase);
            words.AddRange(need.Words ?? []);
            commonness += need.Commonness;
        }

        return Need.Any([.. words], commonness);
    }

    private Need RarestOf(int[] words)
    {
        var rarest = words[0];

        foreach (var word in words)
        {
            if (Commonness(word) < Commonness(rarest))
            {
                rarest = word;
            }
        }

        return Need.Any([rarest], Commonness(rarest));
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
