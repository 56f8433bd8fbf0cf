using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MedTechBot.Answers.Understanding;

/// <summary>Makes plain text of what was typed: Unicode tricks, chat markup and quoted lines.</summary>
internal static partial class TextCleaner
{
    // Longer than any question; of a longer message the beginning and the end are read, where questions stand.
    private const int LongestQuestion = 1_000;

    // Letters of other alphabets that pass for Latin ones.
    private const string Lookalikes = "аAвBеEкKмMнHоOрPсCтTуYхXіIјJѕSԁdԛqԝwαAοOνvρpτtυuιiκkεeηnχxϲcΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";

    // Styled letters that stand apart from their alphabets, each before the letter it is.
    private const string LetterSymbols = "ℂCℊgℋHℌHℍHℎhℐIℑIℒLℓlℕNℙPℚQℛRℜRℝRℤZℨZℬBℭCℯeℰEℱFℳMℴo";

    private static readonly Dictionary<char, char> Latin = LatinOf(Lookalikes);

    /// <summary>The whole message as plain text, quoted lines included: what the safety gate judges.</summary>
    public static string Plain(string text) => Unmarked(Normalize(text));

    /// <summary>What was asked, from a <see cref="Plain"/> text's source: quoted lines left out, clipped.</summary>
    public static string Asked(string text)
    {
        var normal = Normalize(text);
        if (normal.Contains('>', StringComparison.Ordinal))
        {
            var lines = normal.Split('\n');
            var own = lines.Where(line => !line.TrimStart().StartsWith("> ", StringComparison.Ordinal) && !line.StartsWith(">>>", StringComparison.Ordinal)).ToArray();
            if (own.Any(line => line.Any(char.IsLetter)))
            {
                normal = string.Join('\n', own);
            }
        }

        // "EMT $$$?" asks what it pays.
        return Clip(Unmarked(normal.Replace("$$", " pay ", StringComparison.Ordinal))).Trim();
    }

    private static Dictionary<char, char> LatinOf(string pairs)
    {
        var latin = new Dictionary<char, char>(pairs.Length);
        for (var index = 0; index < pairs.Length; index += 2)
        {
            var (from, to) = (pairs[index], pairs[index + 1]);
            latin.TryAdd(from, char.IsUpper(from) ? char.ToUpperInvariant(to) : char.ToLowerInvariant(to));
            latin.TryAdd(char.ToUpperInvariant(from), char.ToUpperInvariant(to));
        }

        return latin;
    }

    private static string Clip(string text)
    {
        if (text.Length <= LongestQuestion)
        {
            return text;
        }

        var (head, tail) = (LongestQuestion / 2, text.Length - (LongestQuestion / 2));
        while (head > 0 && !char.IsWhiteSpace(text[head]))
        {
            head--;
        }

        while (tail < text.Length && !char.IsWhiteSpace(text[tail]))
        {
            tail++;
        }

        // One endless word is noise; some of it is kept so that it is seen to be noise.
        return head == 0 && tail == text.Length ? text[..LongestQuestion] : string.Concat(text.AsSpan(0, head), ".\n", text.AsSpan(tail));
    }

    private static string Normalize(string text)
    {
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\0', '\x1f'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in Sound(text).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    clean.Append(rune.Value is '\n' or '\r' or 0x2028 or 0x2029 ? '\n' : ' ');
                    break;
                case UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                    break;
                default:
                    // The combining grapheme joiner and the like draw nothing.
                    if (rune.Value is not (0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0))
                    {
                        clean.Append(Compatible(rune));
                    }

                    break;
            }
        }

        return Latinize(clean.ToString());
    }

    // The compatibility forms that people write with: 𝐄𝐌𝐓 and ＥＭＴ. String.Normalize does nothing without ICU data, and this program runs without.
    private static string Compatible(Rune rune) => rune.Value switch
    {
        >= 0x1D400 and <= 0x1D6A3 => ((char)(((rune.Value - 0x1D400) % 52) + ((rune.Value - 0x1D400) % 52 < 26 ? 'A' : 'a' - 26))).ToString(),
        >= 0x1D7CE and <= 0x1D7FF => ((char)('0' + ((rune.Value - 0x1D7CE) % 10))).ToString(),
        >= 0x1F130 and <= 0x1F149 => ((char)('A' + (rune.Value - 0x1F130))).ToString(),
        >= 0x1F150 and <= 0x1F169 => ((char)('A' + (rune.Value - 0x1F150))).ToString(),
        >= 0x1F170 and <= 0x1F189 => ((char)('A' + (rune.Value - 0x1F170))).ToString(),
        >= 0xFF01 and <= 0xFF5E => ((char)(rune.Value - 0xFEE0)).ToString(),
        0x3000 or 0x00A0 => " ",
        >= 0x24B6 and <= 0x24CF => ((char)('A' + (rune.Value - 0x24B6))).ToString(),
        >= 0x24D0 and <= 0x24E9 => ((char)('a' + (rune.Value - 0x24D0))).ToString(),
        >= 0x2102 and <= 0x2134 when LetterSymbols.IndexOf((char)rune.Value, StringComparison.Ordinal) is >= 0 and var place => LetterSymbols[place + 1].ToString(),
        _ => rune.ToString(),
    };

    // A lone surrogate is no character; it becomes the replacement character.
    private static string Sound(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]))
            {
                var sound = new StringBuilder(text.Length);
                foreach (var rune in text.EnumerateRunes())
                {
                    sound.Append(rune.ToString());
                }

                return sound.ToString();
            }
        }

        return text;
    }

    // "ЕМТ" in Cyrillic letters is meant to be read as EMT; a Russian sentence is not.
    private static string Latinize(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('Ͱ', 'ӿ') && !text.AsSpan().ContainsAnyInRange('Ԁ', 'ԯ'))
        {
            return text;
        }

        var (plain, foreign) = (text.Count(char.IsAsciiLetter), text.Count(character => char.IsLetter(character) && !Latin.ContainsKey(character) && !char.IsAscii(character)));
        return LetterRuns().Replace(text, match =>
        {
            var isMixed = match.Value.Any(char.IsAsciiLetter);
            var isDisguised = plain > foreign && match.Value.All(letter => char.IsAscii(letter) || Latin.ContainsKey(letter));
            return isMixed || isDisguised ? string.Concat(match.Value.Select(letter => Latin.GetValueOrDefault(letter, letter))) : match.Value;
        });
    }

    // Most messages hold no markup at all; to look for each kind of it costs more than to answer some of them.
    private static string Unmarked(string text) =>
        !HasMarkup(text) && !text.Contains("://", StringComparison.Ordinal) ? text : Markup(text);

    private static bool HasMarkup(string text)
    {
        foreach (var letter in text)
        {
            if (letter is '<' or '>' or '*' or '_' or '~' or '|' or '`' or '[' or '&' or '@')
            {
                return true;
            }
        }

        return false;
    }

    private static string Markup(string text)
    {
        text = Mention().Replace(text, " ");
        text = Link().Replace(text, "$1 ");
        text = Address().Replace(text, " ");
        text = Tag().Replace(text, " ");
        text = text.Replace("&amp;", "&", StringComparison.Ordinal).Replace("&nbsp;", " ", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("&#39;", "'", StringComparison.Ordinal);
        return Marks().Replace(text, "");
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex LetterRuns();

    // https://discord.com/developers/docs/reference#message-formatting
    [GeneratedRegex(@"<(?:@[!&]?|#)\d{1,20}>|<a?:\w{1,40}:\d{1,20}>|<t:-?\d{1,20}(?::\w)?>|</[^<>]{1,120}:\d{1,20}>|@(?:everyone|here)\b")]
    private static partial Regex Mention();

    [GeneratedRegex(@"\[([^\[\]]{1,200})\]\([^()\s]{1,300}\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\bhttps?://[^\s<>]{1,2000}")]
    private static partial Regex Address();

    [GeneratedRegex(@"</?[A-Za-z][^<>]{0,200}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\|\||[*`~]|(?<=^|\s)_+|_+(?=$|\s)|^[ \t]*>+ ?", RegexOptions.Multiline)]
    private static partial Regex Marks();
}
