using System.Globalization;

namespace MedTechBot.Discord;

/// <summary>Cuts text where a reader would: between paragraphs, lines, sentences or words, and never through a character, a mention or an open code block.</summary>
public static class TextCutter
{
    private const string Ellipsis = "…";
    private const string Fence = "```";

    // <@id>, <#id>, <t:…>, <:emoji:id>, </command:id>: nothing longer stands between angle brackets.
    private const int LongestMention = 100;

    /// <summary>The text within the limit, ending with "…" where something was left out.</summary>
    public static string Shorten(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var whole = Closed(text, limit - Ellipsis.Length - 1, out _).TrimEnd();
        return whole.Length == 0 ? (limit > 0 ? Ellipsis : "") : whole + (whole.EndsWith(Fence, StringComparison.Ordinal) ? "\n" : IsSentenceEnd(whole, whole.Length) ? " " : "") + Ellipsis;
    }

    /// <summary>The text in pieces within the limit. A code block that goes over several pieces is closed in each and opened again in the next.</summary>
    public static IReadOnlyList<string> Split(string text, int limit)
    {
        var pieces = new List<string>();
        while (text.Length > limit)
        {
            var piece = Closed(text, limit, out var rest).TrimEnd();
            if (piece.Length > 0)
            {
                pieces.Add(piece);
            }

            text = rest;
        }

        if (pieces.Count == 0)
        {
            pieces.Add(text);
        }
        else if (!string.IsNullOrWhiteSpace(text))
        {
            pieces.Add(text.TrimEnd());
        }

        return pieces;
    }

    private static string Closed(string text, int limit, out string rest)
    {
        var cut = FindCut(text, limit);
        if (OpenFence(text, cut) is not { } fence)
        {
            rest = text[cut..].TrimStart();
            return text[..cut];
        }

        // Room for the line that closes the block; a block that has only just begun goes to the next piece as a whole.
        cut = FindCut(text, limit - Fence.Length - 1);
        if (OpenFence(text, cut) is not { } still || cut <= still.Start + still.Opening.Length + 1)
        {
            cut = fence.Start > 0 ? fence.Start : cut;
            rest = text[cut..];
            return text[..cut];
        }

        rest = $"{still.Opening}\n{text[cut..].TrimStart('\n')}";
        return $"{text[..cut].TrimEnd()}\n{Fence}";
    }

    // Where the text may end at the latest. The better places count only if they leave at least half of it.
    private static int FindCut(string text, int limit)
    {
        limit = Math.Clamp(limit, 0, text.Length);
        if (limit == text.Length)
        {
            return limit;
        }

        var half = limit / 2;
        return Back(limit, half, at => at >= 2 && text[at - 1] == '\n' && text[at - 2] == '\n')
            ?? Back(limit, half, at => text[at - 1] == '\n' || text[at] == '\n')
            ?? Back(limit, half, at => char.IsWhiteSpace(text[at]) && IsSentenceEnd(text, at))
            ?? Back(limit, half, at => char.IsWhiteSpace(text[at]) && !IsInMention(text, at))
            ?? Back(limit, 0, at => IsBetweenCharacters(text, at) && !IsInMention(text, at))
            ?? Back(limit, 0, at => IsBetweenCharacters(text, at))
            ?? limit;
    }

    private static int? Back(int from, int to, Func<int, bool> fits)
    {
        for (var at = from; at > to && at > 0; at--)
        {
            if (fits(at))
            {
                return at;
            }
        }

        return null;
    }

    private static bool IsSentenceEnd(string text, int at)
    {
        var last = at - 1;
        while (last > 0 && text[last] is ')' or '"' or '\'' or '”' or '’' or '*' or '_')
        {
            last--;
        }

        return last >= 0 && text[last] is '.' or '!' or '?' or '…';
    }

    private static bool IsBetweenCharacters(string text, int at)
    {
        const char joiner = '\u200D';
        return !char.IsLowSurrogate(text[at])
            && text[at] != joiner
            && text[at - 1] != joiner
            && char.GetUnicodeCategory(text, at) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierSymbol);
    }

    private static bool IsInMention(string text, int at)
    {
        var from = Math.Max(0, at - LongestMention);
        var opening = text.AsSpan(from, at - from).LastIndexOf('<');
        if (opening < 0)
        {
            return false;
        }

        var start = from + opening;
        var end = text.AsSpan(start, Math.Min(LongestMention, text.Length - start)).IndexOf('>');
        return start + end >= at && start + 1 < text.Length && text[start + 1] is '@' or '#' or ':' or 'a' or 't' or '/' or 'h';
    }

    // The block that is open at this place: where it began and with which line.
    private static (int Start, string Opening)? OpenFence(string text, int at)
    {
        (int Start, string Opening)? open = null;
        for (var next = text.IndexOf(Fence, StringComparison.Ordinal); next >= 0 && next < at; next = text.IndexOf(Fence, next + Fence.Length, StringComparison.Ordinal))
        {
            var line = text.IndexOf('\n', next);
            open = open is null ? (next, line > next && line - next <= LongestMention ? text[next..line].TrimEnd() : Fence) : null;
        }

        return open;
    }
}
