namespace MedTechBot.Knowledge;

/// <summary>A Markdown file cut into its YAML header and what follows.</summary>
/// <param name="Header">The exact text of the header, both <c>---</c> lines included.</param>
/// <param name="Yaml">What stands between those lines; it begins on the file's second line.</param>
/// <param name="Body">The exact text below.</param>
/// <param name="BodyLine">The file line on which the body begins, counted from 1.</param>
internal sealed record FrontMatter(string Header, string Yaml, string Body, int BodyLine)
{
    /// <returns>Null when there is no header; then the problems say why.</returns>
    public static FrontMatter? Split(string path, string text, ICollection<KnowledgeProblem> problems)
    {
        // Some editors put a byte order mark first. It stays in the header, so that it is written back.
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        if (text.AsSpan(start).IsWhiteSpace())
        {
            problems.Add(new KnowledgeProblem(path, 0, "the file is empty", "Write the entry, or delete the file"));
            return null;
        }

        var yamlStart = EndOfLine(text, start);
        if (!IsFence(text.AsSpan(start, yamlStart - start)))
        {
            problems.Add(new KnowledgeProblem(path, 1, "the header is missing", "Begin the file with a line `---`, `key: value` lines and a second line `---`"));
            return null;
        }

        var line = 2;
        for (var position = yamlStart; position < text.Length; line++)
        {
            var end = EndOfLine(text, position);
            if (IsFence(text.AsSpan(position, end - position)))
            {
                return new FrontMatter(text[..end], text[yamlStart..position], text[end..], line + 1);
            }

            position = end;
        }

        problems.Add(new KnowledgeProblem(path, 1, "the header is not closed", "Put a second line `---` below the header"));
        return null;
    }

    /// <summary>The position behind the line break; Markdig and YamlDotNet count the same three breaks.</summary>
    public static int EndOfLine(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny('\r', '\n');
        if (length < 0)
        {
            return text.Length;
        }

        var end = start + length;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual("---");
}
