using MedTechBot.Answers.Language;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>Reads the spellings that chat has for common words: "wat do u need 2 b a vet tech".</summary>
internal static class ChatSpelling
{
    private static readonly PhraseTree<IReadOnlyList<Token>> Meant = Load();

    public static IReadOnlyList<Token> Read(IReadOnlyList<Token> tokens)
    {
        // "2" alone is a number: the second of what was offered.
        if (tokens.Count <= 2)
        {
            return tokens;
        }

        List<Token>? read = null;
        for (var start = 0; start < tokens.Count;)
        {
            var (length, meant) = Longest(tokens, start);
            if (length > 0)
            {
                read ??= [.. tokens.Take(start)];
                var (from, to) = (tokens[start].Start, tokens[start + length - 1].End);
                read.AddRange(meant.Select(word => word with { Start = from, End = to }));
            }
            else
            {
                read?.Add(tokens[start]);
            }

            start += Math.Max(length, 1);
        }

        return read ?? tokens;
    }

    /// <summary>Leaves out "rn" where it means "right now": in small letters, and not where a name would stand.</summary>
    public static IReadOnlyList<Token> WithoutNow(IReadOnlyList<Token> tokens, string source)
    {
        bool IsNow(int index) => index > 0 && tokens[index].Word == "rn" && source[tokens[index].Start] == 'r'
            && !(tokens[index - 1].Word is "a" or "an" or "the" or "become" or "becoming" or "be" or "being" or "as" or "vs" or "versus" or "to" or "than" or "and" or "or" or "do" or "does" or "lpn" or "of");

        for (var index = 1; index < tokens.Count; index++)
        {
            if (IsNow(index))
            {
                return [.. tokens.Where((_, place) => !IsNow(place))];
            }
        }

        return tokens;
    }

    private static (int Length, IReadOnlyList<Token> Meant) Longest(IReadOnlyList<Token> tokens, int start)
    {
        (int Length, IReadOnlyList<Token> Meant) longest = (0, []);
        var node = PhraseTree<IReadOnlyList<Token>>.Root;
        for (var end = start; end < tokens.Count && (node = Meant.Step(node, tokens[end].Word)) >= 0; end++)
        {
            if (Meant.ValuesAt(node) is [var meant])
            {
                longest = (end - start + 1, meant);
            }
        }

        return longest;
    }

    private static PhraseTree<IReadOnlyList<Token>> Load()
    {
        var tree = new PhraseTree<IReadOnlyList<Token>>();
        foreach (var (typed, meant) in LanguageFile.Lists("chat.txt"))
        {
            tree.Add([.. CareerAnalyzer.Split(typed).Select(token => token.Word)], CareerAnalyzer.Split(meant[0]));
        }

        return tree;
    }
}
