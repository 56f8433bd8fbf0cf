using MedTechBot.Answers.Language;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>The words that people put around a question and that ask for nothing themselves.</summary>
internal static class FillerWords
{
    /// <summary>The words as written.</summary>
    public static HashSet<string> All { get; } = LanguageFile.Lines("filler.txt")
        .SelectMany(line => CareerAnalyzer.Split(line))
        .Select(token => token.Word)
        .ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Terms { get; } = All.Select(word => CareerAnalyzer.Split(word)[0].Term).ToHashSet(StringComparer.Ordinal);

    public static bool Contains(Token token) => All.Contains(token.Word) || Terms.Contains(token.Term) || token.Word.Length == 1;
}
