namespace MedTechBot.Search;

/// <summary>The index's schema: field names and their weights, in one place for writing and reading.</summary>
public static class IndexFields
{
    public const string Title = "title";
    public const string Alias = "alias";
    public const string Question = "question";
    public const string Text = "text";
}
