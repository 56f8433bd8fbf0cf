using System.Collections.Frozen;
using MedTechBot.Answers.Language;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>Reads the spellings that chat has for common words: "wat do u need 2 b a vet tech".</summary>
internal static class ChatSpelling
{
    private static readonly FrozenDictionary<string, IReadOnlyList<Token>> Meant = LanguageFile.Lists("chat.txt")
        .ToFrozenDictionary(line => line.Key, line => CareerAnalyzer.Split(line.Items[0]), StringComparer.Ordinal);

    public static IReadOnlyList<Token> Read(IReadOnlyList<Token> tokens)
    {
        if (!tokens.Any(token => Meant.ContainsKey(token.Word)))
        {
            return tokens;
        }

        var read = new List<Token>(tokens.Count + 2);
        foreach (var token in tokens)
        {
            if (Meant.TryGetValue(token.Word, out var meant))
            {
                read.AddRange(meant.Select(word => word with { Start = token.Start, End = token.End }));
            }
            else
            {
                read.Add(token);
            }
        }

        return read;
    }
}
