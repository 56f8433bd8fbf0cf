namespace MedTechBot.Knowledge.Linting;

/// <summary>The lines of a file as written, to find where something stands.</summary>
internal sealed class TextLines(string text)
{
    // The three breaks that the readers count.
    private readonly string[] _lines = text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);

    /// <summary>The first line from <paramref name="from"/> on that holds the words; <paramref name="from"/> when none does.</summary>
    public int LineOf(string words, int from)
    {
        for (var line = Math.Max(from, 1); line <= _lines.Length; line++)
        {
            if (_lines[line - 1].Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        return from;
    }

    /// <summary>The line of a header's key; 1 when it has none.</summary>
    public int LineOfKey(string key) => Math.Max(1, 1 + Array.FindIndex(_lines, line => line.StartsWith($"{key}:", StringComparison.Ordinal)));

    /// <summary>The lines around a line, up to the blank ones or the headings.</summary>
    public string Paragraph(int line)
    {
        var (first, last) = (line - 1, line - 1);
        while (first > 0 && !IsGap(_lines[first - 1]))
        {
            first--;
        }

        while (last < _lines.Length - 1 && !IsGap(_lines[last + 1]))
        {
            last++;
        }

        return string.Join(' ', _lines[first..(last + 1)]);
    }

    /// <summary>The lines from one on, with their numbers.</summary>
    public IEnumerable<(string Text, int Number)> From(int line) => _lines.Skip(line - 1).Select((text, index) => (text, line + index));

    private static bool IsGap(string line) => string.IsNullOrWhiteSpace(line) || line.StartsWith("## ", StringComparison.Ordinal) || line == "---";
}
