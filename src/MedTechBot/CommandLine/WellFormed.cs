using System.Text;

namespace MedTechBot.CommandLine;

/// <summary>Makes JSON readable that only its characters are wrong in: what is no character becomes U+FFFD.</summary>
internal static class WellFormed
{
    public static Memory<byte> Utf8(Memory<byte> json)
    {
        var text = System.Text.Unicode.Utf8.IsValid(json.Span) ? json : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json.Span));
        ReplaceLoneSurrogates(text.Span);
        return text;
    }

    /// <summary>In <c>\uD83D\uDE91</c> two halves make one character; a half alone is legal JSON and yet no text.</summary>
    private static void ReplaceLoneSurrogates(Span<byte> json)
    {
        var next = json.IndexOf((byte)'\\');
        while (next >= 0 && next < json.Length)
        {
            var half = SurrogateAt(json[next..]);
            if (half == Half.First && SurrogateAt(json[(next + 6)..]) == Half.Second)
            {
                next += 12;
            }
            else if (half == Half.None)
            {
                // The character after a backslash is never itself the start of an escape.
                next += 2;
            }
            else
            {
                "FFFD"u8.CopyTo(json[(next + 2)..]);
                next += 6;
            }

            var further = next < json.Length ? json[next..].IndexOf((byte)'\\') : -1;
            next = further < 0 ? -1 : next + further;
        }
    }

    private static Half SurrogateAt(ReadOnlySpan<byte> json) =>
        json is [(byte)'\\', (byte)'u', (byte)'d' or (byte)'D', var second, var third, var fourth, ..]
        && char.IsAsciiHexDigit((char)third) && char.IsAsciiHexDigit((char)fourth)
            ? second switch
            {
                (byte)'8' or (byte)'9' or (byte)'a' or (byte)'A' or (byte)'b' or (byte)'B' => Half.First,
                (>= (byte)'c' and <= (byte)'f') or (>= (byte)'C' and <= (byte)'F') => Half.Second,
                _ => Half.None,
            }
            : Half.None;

    private enum Half
    {
        None,
        First,
        Second,
    }
}
