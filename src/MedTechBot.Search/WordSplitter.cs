using System.Text;

namespace MedTechBot.Search;

/// <summary>Cuts a text into words: runs of letters and digits. A dash parts words, an apostrophe does not.</summary>
internal static class WordSplitter
{
    // A word longer than this is noise; it is kept short so that noise stays cheap.
    private const int LongestWord = 60;

    /// <summary>The words of a text, at most <paramref name="limit"/>.</summary>
    public static List<Token> Split(string text, int limit)
    {
        // Most texts are names of two or three words.
        var tokens = new List<Token>(Math.Min(2 + (text.Length / 8), 64));
        var position = 0;
        while (position < text.Length && tokens.Count < limit)
        {
            if (!StartsWord(text, position))
            {
                position += Width(text, position);
                continue;
            }

            var start = position;
            while (position < text.Length && (StartsWord(text, position) || IsInnerMark(text, position)))
            {
                position += Width(text, position);
            }

            Add(tokens, text, start, position);
        }

        return tokens;
    }

    private static void Add(List<Token> tokens, string text, int start, int end)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var letters = text.AsSpan(start, Math.Min(end - start, LongestWord));
        var word = Lower(letters, lower) ? lower[..letters.Length] : Folded(letters);
        if (IsPluralAbbreviation(text.AsSpan(start, end - start)))
        {
            word = word[..^1];
        }

        if (word.Length > 0)
        {
            var known = TermFolding.Known(word);
            tokens.Add(new Token(known.Word, known.Term, start, end));
        }
    }

    // Nearly every word is letters and digits of ASCII, and needs no more than this.
    private static bool Lower(ReadOnlySpan<char> letters, Span<char> lower)
    {
        for (var index = 0; index < letters.Length; index++)
        {
            if (!char.IsAsciiLetterOrDigit(letters[index]))
            {
                return false;
            }

            lower[index] = char.ToLowerInvariant(letters[index]);
        }

        return true;
    }

    private static Span<char> Folded(ReadOnlySpan<char> letters)
    {
        var word = TermFolding.Fold(letters).Replace('’', '\'');
        word = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        return word.Replace("'", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).ToCharArray();
    }

    // "EMTs", "MAs": no stemmer knows that "mas" is more than one MA.
    private static bool IsPluralAbbreviation(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 8 || word[^1] != 's')
        {
            return false;
        }

        foreach (var letter in word[..^1])
        {
            if (!char.IsAsciiLetterUpper(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static bool StartsWord(string text, int position) =>
        char.IsAscii(text[position])
            ? char.IsAsciiLetterOrDigit(text[position])
            : Rune.TryGetRuneAt(text, position, out var rune) && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);

    private static int Width(string text, int position) =>
        char.IsHighSurrogate(text[position]) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]) ? 2 : 1;

    // "vet's" and "E.M.T." are one word; "jobs.What" is two.
    private static bool IsInnerMark(string text, int position)
    {
        if (position + 1 >= text.Length || position == 0 || !char.IsLetter(text[position - 1]) || !char.IsLetter(text[position + 1]))
        {
            return false;
        }

        return text[position] switch
        {
            '\'' or '’' => true,
            '.' => IsSingleLetter(text, position - 1) && IsSingleLetter(text, position + 1),
            _ => false,
        };
    }

    private static bool IsSingleLetter(string text, int position) =>
        (position == 0 || !char.IsLetterOrDigit(text[position - 1])) && (position + 1 >= text.Length || !char.IsLetterOrDigit(text[position + 1]));
}
