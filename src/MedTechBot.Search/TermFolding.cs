using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Miscellaneous;

namespace MedTechBot.Search;

/// <summary>Brings spellings of one word together: case, accents, British and American, and grammatical endings.</summary>
internal static class TermFolding
{
    // KStem keeps apart what this trade must keep apart (medical, medication, medicine), where Porter makes one stem of them.
    [ThreadStatic]
    private static WordStemmer? _stemmer;

    // The start stems the same words on several threads, and chat repeats itself.
    private static readonly FoldedWords Words = new();

    // Irregular forms that no stemmer knows; everyday words of questions.
    private static readonly Dictionary<string, string> Irregular = new()
    {
        ["drew"] = "draw",
        ["drawn"] = "draw",
        ["drawing"] = "draw",
        ["draws"] = "draw",
        ["teeth"] = "tooth",
        ["feet"] = "foot",
        ["paid"] = "pay",
        ["made"] = "make",
        ["making"] = "make",
        ["took"] = "take",
        ["taken"] = "take",
        ["taking"] = "take",
        ["gave"] = "give",
        ["given"] = "give",
        ["giving"] = "give",
        ["got"] = "get",
        ["getting"] = "get",
        ["went"] = "go",
        ["gone"] = "go",
        ["going"] = "go",
        ["worked"] = "work",
        ["working"] = "work",
        ["works"] = "work",
        ["became"] = "become",
        ["becoming"] = "become",
        ["taught"] = "teach",
        ["women"] = "woman",
        ["men"] = "man",
        ["children"] = "child",
        ["kids"] = "child",
        ["kid"] = "child",
        ["babies"] = "baby",
        ["has"] = "have",
        ["had"] = "have",
        ["does"] = "do",
        ["did"] = "do",
        ["doing"] = "do",
        ["cleaning"] = "clean",
        ["training"] = "train",
        ["schooling"] = "school",
        ["hiring"] = "hire",
        ["operating"] = "operate",
        ["testing"] = "test",
        ["imaging"] = "image",
        ["scanning"] = "scan",
        ["earnings"] = "earn",
        ["ran"] = "run",
        ["running"] = "run",
        ["said"] = "say",
        ["told"] = "tell",
        ["licence"] = "license",
        ["licences"] = "license",
        ["licenced"] = "license",
    };

    /// <summary>Lower case without accents; letters of other scripts stay as they are.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var isPlain = true;
        foreach (var character in word)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                isPlain = false;
                break;
            }
        }

        if (isPlain)
        {
            return word.ToString();
        }

        var text = word.ToString().ToLowerInvariant();
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        // The runtime's own normalization does nothing without ICU data, and this program runs without.
        var letters = text.ToCharArray();
        var folded = new char[letters.Length * 4];
        var length = ASCIIFoldingFilter.FoldToASCII(letters, 0, folded, 0, letters.Length);
        var plain = new StringBuilder(length);
        foreach (var character in folded.AsSpan(0, length))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
            {
                plain.Append(char.ToLowerInvariant(character));
            }
        }

        return plain.ToString();
    }

    /// <summary>The indexed form of a folded word.</summary>
    public static string Term(string word) => Known(word).Term;

    /// <summary>A folded word and its indexed form.</summary>
    public static FoldedWord Known(ReadOnlySpan<char> word) => Words.Get(word, MakeTerm);

    private static string MakeTerm(string word)
    {
        if (Irregular.TryGetValue(word, out var regular))
        {
            return regular;
        }

        if (word.Length is < 3 or > 40)
        {
            return word;
        }

        var american = Americanize(word);
        var stem = (_stemmer ??= new WordStemmer()).Stem(american);
        return Irregular.GetValueOrDefault(stem, stem);
    }

    // KStem, like Porter, leaves -ise/-ize, -our/-or and ae/e apart.
    private static string Americanize(string word)
    {
        if (word.Length >= 5)
        {
            word = word.Replace("ae", "e", StringComparison.Ordinal);
            if (!word.StartsWith("oe", StringComparison.Ordinal) || word.StartsWith("oede", StringComparison.Ordinal) || word.StartsWith("oeso", StringComparison.Ordinal))
            {
                word = word.Replace("oed", "ed", StringComparison.Ordinal)
                    .Replace("oeso", "eso", StringComparison.Ordinal)
                    .Replace("foet", "fet", StringComparison.Ordinal)
                    .Replace("rhoea", "rhea", StringComparison.Ordinal);
            }
        }

        if (word.Length >= 6)
        {
            word = Ending(word, "isation", "ization") ?? Ending(word, "isations", "ization")
                ?? Ending(word, "ising", "izing") ?? Ending(word, "ised", "ized") ?? Ending(word, "ises", "izes") ?? Ending(word, "ise", "ize")
                ?? Ending(word, "yse", "yze") ?? Ending(word, "ysed", "yzed") ?? Ending(word, "ysing", "yzing")
                ?? Ending(word, "our", "or") ?? Ending(word, "ours", "or")
                ?? Ending(word, "atre", "ater") ?? Ending(word, "atres", "ater") ?? Ending(word, "entre", "enter") ?? Ending(word, "entres", "enter")
                ?? Ending(word, "amme", "am") ?? Ending(word, "ammes", "am")
                ?? word;
        }

        return word;
    }

    private static string? Ending(string word, string british, string american) =>
        word.Length > british.Length && word.EndsWith(british, StringComparison.Ordinal)
            ? string.Concat(word.AsSpan(0, word.Length - british.Length), american)
            : null;
}
