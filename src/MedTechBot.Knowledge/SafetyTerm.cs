namespace MedTechBot.Knowledge;

/// <summary>A part of a safety pattern; <c>safety.yaml</c> explains how each is written.</summary>
/// <param name="MostWords">The most words it can cover.</param>
/// <param name="CanBeNothing">True where it is also there when no word is.</param>
public abstract record SafetyTerm(int MostWords, bool CanBeNothing)
{
    private static int SumOf(IReadOnlyList<SafetyTerm> terms)
    {
        var sum = 0;

        foreach (var term in terms)
        {
            sum += term.MostWords;
        }

        return sum;
    }

    private static int GreatestOf(IReadOnlyList<SafetyTerm> terms)
    {
        var greatest = 0;

        foreach (var term in terms)
        {
            greatest = Math.Max(greatest, term.MostWords);
        }

        return greatest;
    }

    private static bool AllCanBeNothing(IReadOnlyList<SafetyTerm> terms)
    {
        foreach (var term in terms)
        {
            if (!term.CanBeNothing)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AnyCanBeNothing(IReadOnlyList<SafetyTerm> terms)
    {
        foreach (var term in terms)
        {
            if (term.CanBeNothing)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>This word.</summary>
    public sealed record Word(string Text) : SafetyTerm(1, false);

    /// <summary>Any phrase of the word list of that name.</summary>
    /// <param name="List">The name of the list.</param>
    /// <param name="Longest">How many words the longest phrase of the list has.</param>
    public sealed record Phrase(string List, int Longest) : SafetyTerm(Longest, false);

    /// <summary>A number in digits, with or without a unit: 3, 40, 500mg.</summary>
    public sealed record Number() : SafetyTerm(1, false);

    /// <summary>Up to so many words of any kind, in one sentence or over the ends of sentences.</summary>
    public sealed record Gap(int Most, bool OverSentences) : SafetyTerm(Most, true);

    /// <summary>The beginning or the end of a clause.</summary>
    public sealed record Edge() : SafetyTerm(0, true);

    /// <summary>One after the other.</summary>
    public sealed record Sequence(IReadOnlyList<SafetyTerm> Terms) : SafetyTerm(SumOf(Terms), AllCanBeNothing(Terms));

    /// <summary>One or the other.</summary>
    public sealed record Choice(IReadOnlyList<SafetyTerm> Terms) : SafetyTerm(GreatestOf(Terms), AnyCanBeNothing(Terms));

    /// <summary>May be there or not.</summary>
    public sealed record Optional(SafetyTerm Term) : SafetyTerm(Term.MostWords, true);
}
