using System.Text;

namespace MedTechBot.Knowledge;

/// <summary>Turns the text of an entry's file into an entry and back, without a disk.</summary>
public static class EntryFile
{
    /// <summary>Reads an entry. Its id is the file's name and its kind follows from the folder: <c>topics/hours.md</c>.</summary>
    /// <param name="path">The file, relative to the knowledge folder.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="problems">Takes what is wrong with the file on its own; names of other files are not looked up.</param>
    /// <returns>Null when the header cannot be read or has no title. An entry may come with problems.</returns>
    public static KnowledgeEntry? Parse(string path, string text, ICollection<KnowledgeProblem> problems) => Read(path, text, problems)?.Entry;

    /// <summary>Writes an entry as its file: byte for byte as it was, but for sections that were replaced.</summary>
    /// <remarks>The header is written from <see cref="KnowledgeEntry.Header"/>; the properties that were read from it have no say.</remarks>
    public static string Write(KnowledgeEntry entry)
    {
        var lineBreak = entry.Header.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var text = new StringBuilder(entry.Header);
        for (var index = 0; index < entry.Sections.Count; index++)
        {
            var section = entry.Sections[index];
            if (index > 0 || section.Name != SectionName.Summary)
            {
                // Only a caller's own text can lack a line break before a heading: close it as the files do.
                EndLine(text, lineBreak + lineBreak);
                text.Append(section.Heading ?? $"## {section.Name}{lineBreak}");
            }

            if (section.Markdown.Length > 0)
            {
                EndLine(text, lineBreak);
                text.Append(section.Markdown);
            }
        }

        return text.ToString();
    }

    internal static ReadEntry? Read(string path, string text, ICollection<KnowledgeProblem> problems)
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

        var kind = Path.GetFileName(Path.GetDirectoryName(path)) == KnowledgeFolder.Topics ? EntryKind.Topic : EntryKind.Profession;
        var mentions = new List<Mention>();
        var sections = new EntryBody(path, kind, problems, mentions).Read(file);
        var map = YamlMap.Parse(path, file.Yaml, lineOffset: 1, problems);
        var entry = map is null ? null : EntryHeader.Read(map, kind, mentions);
        return entry is null ? null : new ReadEntry(entry with { Id = id, Path = path, Header = file.Header, Sections = sections }, mentions);
    }

    private static void EndLine(StringBuilder text, string lineBreak)
    {
        if (text.Length > 0 && text[^1] is not ('\n' or '\r'))
        {
            text.Append(lineBreak);
        }
    }
}

/// <summary>An entry and the names in it that other files must bear out.</summary>
internal sealed record ReadEntry(KnowledgeEntry Entry, IReadOnlyList<Mention> Mentions);
