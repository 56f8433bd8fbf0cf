namespace MedTechBot.CommandLine;

/// <summary>Breaks text between words.</summary>
internal static class Wrapping
{
    /// <param name="text">One paragraph.</param>
    /// <param name="width">Columns; a longer word stands alone and is cut by the terminal.</param>
    /// <param name="indent">Columns before every line but the first.</param>
    public static IReadOnlyList<string> Lines(string text, int width, int indent)
    {
        var lines = new List<string>();
        var rest = text.AsSpan();
        var before = "";
        while (before.Length + rest.Length > width)
        {
            var room = int.Max(1, width - before.Length);
            var end = room < rest.Length ? rest[..(room + 1)].LastIndexOf(' ') : -1;
            end = end > 0 ? end : rest.IndexOf(' ');
            if (end <= 0)
            {
                break;
            }

            lines.Add($"{before}{rest[..end].TrimEnd()}");
            rest = rest[end..].TrimStart();
            before = new string(' ', indent);
        }

        if (rest.Length > 0 || lines.Count == 0)
        {
            lines.Add($"{before}{rest}");
        }

        return lines;
    }
}
