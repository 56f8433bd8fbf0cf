namespace MedTechBot.Search;

/// <summary>Words that say nothing about what is asked. The list is short: how, what, when and where tell questions apart.</summary>
public static class StopWords
{
    private static readonly HashSet<string> Words = new(
    [
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "such", "that",
        "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with",
    ],
    StringComparer.Ordinal);

    public static bool Contains(string word) => Words.Contains(word);
}
