namespace MedTechBot.Search;

/// <summary>The index's schema: field names and their weights, in one place for writing and reading.</summary>
public static class IndexFields
{
    public const string Title = "title";
    public const string Alias = "alias";
    public const string Question = "question";
    public const string Text = "text";

    /// <summary>The passage's number; the only thing read back from the index.</summary>
    internal const string Passage = "passage";

    /// <summary>Names count twice; what was written to be matched counts more than what was written to be read.</summary>
    internal static IReadOnlyList<(string Field, float Weight)> Searched { get; } =
        [(Title, 2f), (Alias, 2f), (Question, 1.5f), (Text, 1f)];
}
