namespace MedTechBot.Search;

/// <summary>A text as the index sees it: its words, and the meanings that runs of them have.</summary>
public sealed record AnalyzedText(IReadOnlyList<Token> Tokens, IReadOnlyList<MeaningSpan> Meanings)
{
    public static AnalyzedText Empty { get; } = new([], []);
}
