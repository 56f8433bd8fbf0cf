using System.Text;

namespace MedTechBot.Answers.Safety;

/// <summary>
/// Brings the letters of a text to plain small ones: accents off, look-alikes and styled letters to what they stand for.
/// The runtime's own normalization does nothing without ICU data, and this program runs without.
/// </summary>
internal static class LetterFolding
{
    /// <summary>Not part of a word.</summary>
    public const char Separator = '\0';

    /// <summary>Invisible or a mark on the letter before: as if it were not there.</summary>
    public const char Nothing = '\u0001';

    private const string Bases = "abcdefghijklmnopqrstuvwxyz";

    // By letter: what is that letter with something on it, then Cyrillic and Greek letters that look like it.
    private static readonly string[] Variants =
    [
        "àáâãäåāăąǎȁȃạảấầẩẫậắằẳẵặªаαɑ", "ḃвβƅь", "çćĉċčсϲ", "ďđḋԁð", "èéêëēĕėęěȅȇẹẻẽếềểễệеєё", "ḟƒ", "ĝğġģǧɡ", "ĥħḥһн", "ìíîïĩīĭįıǐȉȋỉịіїι",
        "ĵјʝ", "ķĸкκ", "ĺļľŀłӏ", "ṁм", "ñńņňŉŋпηո", "òóôõöøōŏőǒȍȏọỏốồổỗộớờởỡợơºоοσ", "ṗрρ", "ԛ", "ŕŗřȑȓг", "śŝşšșṡѕ", "ţťŧțṫтτ",
        "ùúûüũūŭůűųǔȕȗụủứừửữựưυ", "νѵ", "ŵẁẃẅωԝш", "хχ", "ýÿŷỳỵỷỹуγ", "źżžʐ",
    ];

    private static readonly char[] Folded = Build();

    /// <summary>The plain letter or digit, <see cref="Nothing"/>, or <see cref="Separator"/>.</summary>
    public static char Fold(char letter)
    {
        if (letter < Folded.Length)
        {
            return Folded[letter];
        }

        return letter switch
        {
            >= 'ａ' and <= 'ｚ' => (char)(letter - 'ａ' + 'a'),
            >= 'Ａ' and <= 'Ｚ' => (char)(letter - 'Ａ' + 'a'),
            >= '０' and <= '９' => (char)(letter - '０' + '0'),
            >= '\uFE00' and <= '\uFE0F' or '\uFEFF' => Nothing,
            _ => char.IsLetterOrDigit(letter) ? letter : Separator,
        };
    }

    /// <summary>The plain letter or digit of a styled one outside the basic plane (𝐡𝐞𝐥𝐩), or <see cref="Separator"/>.</summary>
    public static char Fold(Rune rune) => rune.Value switch
    {
        >= 0x1D400 and <= 0x1D6A3 => (char)('a' + ((rune.Value - 0x1D400) % 26)),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((rune.Value - 0x1D7CE) % 10)),
        >= 0x1F130 and <= 0x1F149 => (char)('a' + (rune.Value - 0x1F130)),
        >= 0x1F150 and <= 0x1F169 => (char)('a' + (rune.Value - 0x1F150)),
        >= 0x1F170 and <= 0x1F189 => (char)('a' + (rune.Value - 0x1F170)),
        _ => Separator,
    };

    private static char[] Build()
    {
        var folded = new char[0x2500];

        for (var code = 0; code < folded.Length; code++)
        {
            var letter = (char)code;
            folded[code] = char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : Separator;
        }

        for (var index = 0; index < Variants.Length; index++)
        {
            foreach (var variant in Variants[index])
            {
                Set(folded, variant, Bases[index], 1);
                Set(folded, char.ToUpperInvariant(variant), Bases[index], 1);
            }
        }

        // Letters in circles.
        Set(folded, 0x24B6, 'a', 26);
        Set(folded, 0x24D0, 'a', 26);

        // Soft hyphen, combining marks, zero-width and direction marks.
        foreach (var (from, to) in new[] { (0x00AD, 0x00AD), (0x0300, 0x036F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x20D0, 0x20F0) })
        {
            for (var code = from; code <= to; code++)
            {
                folded[code] = Nothing;
            }
        }

        return folded;
    }

    private static void Set(char[] folded, int from, char first, int count)
    {
        for (var offset = 0; offset < count && from + offset < folded.Length; offset++)
        {
            folded[from + offset] = (char)(first + offset);
        }
    }
}
