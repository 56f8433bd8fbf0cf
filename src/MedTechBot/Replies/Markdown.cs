using System.Text;

namespace MedTechBot.Replies;

/// <summary>Makes text stand in a message as it is, whatever it holds: nothing in it formats, mentions or links.</summary>
internal static class Markdown
{
    private const string Special = "\\*_~`|<>[]";

    // Between an @ and what follows it, so that no client makes a mention of it, and nobody sees it.
    private const char WordJoiner = '\u2060';

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var isLineStart = true;
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (Special.Contains(letter, StringComparison.Ordinal) || (isLineStart && letter is '#' or '-' or '+'))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
            if (letter is '@' && IsMention(text.AsSpan(index + 1)))
            {
                escaped.Append(WordJoiner);
            }

            isLineStart = letter is '\n' || (isLineStart && letter is ' ');
        }

        return escaped.ToString();
    }

    private static bool IsMention(ReadOnlySpan<char> rest) => rest.StartsWith("everyone", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("here", StringComparison.OrdinalIgnoreCase);
}
