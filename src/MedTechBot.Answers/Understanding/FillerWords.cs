using System.Collections.Frozen;
using MedTechBot.Answers.Language;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>The words that people put around a question and that ask for nothing themselves.</summary>
internal static class FillerWords
{
    /// <summary>The words as written.</summary>
    public static FrozenSet<string> All { get; } = LanguageFile.Lines("filler.txt")
        .SelectMany(line => CareerAnalyzer.Split(line))
        .Select(token => token.Word)
        .ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Terms { get; } = All.Select(word => CareerAnalyzer.Split(word)[0].Term).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(Token token) => All.Contains(token.Word) || Terms.Contains(token.Term) || token.Word.Length == 1;
}
