namespace MedTechBot.Knowledge;

/// <summary>A part of a safety pattern; <c>safety.yaml</c> explains how each is written.</summary>
public abstract record SafetyTerm
{
    private SafetyTerm()
    {
    }

    /// <summary>The most words it can cover, given how many the longest phrase of each word list has.</summary>
    public abstract int Longest(Func<string, int> longestOfList);

    /// <summary>This word.</summary>
    public sealed record Word(string Text) : SafetyTerm
    {
        public override int Longest(Func<string, int> longestOfList) => 1;
    }

    /// <summary>Any phrase of the word list of that name.</summary>
    public sealed record Phrase(string List) : SafetyTerm
    {
        public override int Longest(Func<string, int> longestOfList) => longestOfList(List);
    }

    /// <summary>A number in digits, with or without a unit: 3, 40, 500mg.</summary>
    public sealed record Number : SafetyTerm
    {
        public override int Longest(Func<string, int> longestOfList) => 1;
    }

    /// <summary>Up to so many words of any kind, in one sentence or over the ends of sentences.</summary>
    public sealed record Gap(int Most, bool OverSentences) : SafetyTerm
    {
        public override int Longest(Func<string, int> longestOfList) => Most;
    }

    /// <summary>The beginning or the end of a clause.</summary>
    public sealed record Edge : SafetyTerm
    {
        public override int Longest(Func<string, int> longestOfList) => 0;
    }

    /// <summary>One after the other.</summary>
    public sealed record Sequence(IReadOnlyList<SafetyTerm> Terms) : SafetyTerm
    {
        public override int Longest(Func<string, int> longestOfList) => Terms.Sum(term => term.Longest(longestOfList));
    }

    /// <summary>One or the other.</summary>
    public sealed record Choice(IReadOnlyList<SafetyTerm> Terms) : SafetyTerm
    {
        public override int Longest(Func<string, int> longestOfList) => Terms.Max(term => term.Longest(longestOfList));
    }

    /// <summary>May be there or not.</summary>
    public sealed record Optional(SafetyTerm Term) : SafetyTerm
    {
        public override int Longest(Func<string, int> longestOfList) => Term.Longest(longestOfList);
    }
}
