namespace MedTechBot.Knowledge;

/// <summary>Reads the file of one reader's comment.</summary>
internal static class CommentFile
{
    private static readonly string[] Keys = ["author", "date", "about", "asks"];

    /// <returns>Null when the comment cannot be used; then the problems say why.</returns>
    public static ReadComment? Parse(string path, string text, ICollection<KnowledgeProblem> problems)
    {
        var id = Path.GetFileNameWithoutExtension(path);
        if (!KnowledgeId.IsValid(id))
        {
            problems.Add(new KnowledgeProblem(path, 0, $"\"{id}\" is not a valid id", $"Rename the file. {KnowledgeId.Rule}"));
        }

        if (FrontMatter.Split(path, text, problems) is not { } file)
        {
            return null;
        }

        var restatement = ReadText(path, file, problems);
        if (YamlMap.Parse(path, file.Yaml, lineOffset: 1, problems) is not { } map)
        {
            return null;
        }

        map.WarnOfKeysOtherThan(Keys);
        var author = map.RequiredText("author");
        _ = map.RequiredText("date");
        var date = map.Date("date");
        var about = map.LinedTexts("about");
        var asks = map.Flag("asks");
        if (author is null || date is null || restatement is null)
        {
            return null;
        }

        var comment = new ReaderComment(id, author, date.Value, [.. about.Select(entry => entry.Text)], asks, restatement, path);
        return new ReadComment(comment, [.. about.Select(entry => new Mention(MentionKind.Entry, entry.Text, entry.Line))], file);
    }

    private static string? ReadText(string path, FrontMatter file, ICollection<KnowledgeProblem> problems)
    {
        if (MarkdownReader.Read(file.Body) is not { } document)
        {
            problems.Add(new KnowledgeProblem(path, file.BodyLine, "the Markdown nests too deep, or has too many links, to be read", "Write plain paragraphs"));
            return null;
        }

        var reader = new StatementReader(file.BodyLine, (line, what, mend) => problems.Add(new KnowledgeProblem(path, line, what, mend)));
        foreach (var block in document)
        {
            reader.Add(block);
        }

        if (reader.Markers is [var marker, ..])
        {
            problems.Add(new KnowledgeProblem(path, marker.Line, "a comment has no markers", "Take them out: the comment is itself the source"));
        }

        if (reader.Finish() is { Count: > 0 } statements)
        {
            return string.Join(' ', statements.Select(statement => statement.Text));
        }

        problems.Add(new KnowledgeProblem(path, file.BodyLine, "the comment says nothing", "Restate below the header what was said"));
        return null;
    }
}

/// <summary>A comment, the ids in it that other files must bear out, and its text as written.</summary>
internal sealed record ReadComment(ReaderComment Comment, IReadOnlyList<Mention> Mentions, FrontMatter File);
