using Markdig.Syntax;

namespace MedTechBot.Knowledge;

/// <summary>Reads the sections of an entry and checks that they are in order and that every sentence has a source.</summary>
internal sealed class EntryBody(string path, EntryKind kind, ICollection<KnowledgeProblem> problems, List<Mention> mentions)
{
    private readonly Dictionary<string, int> _lines = [];
    private int _lastPlace;

    /// <summary>The sections in the order of the file; the first is the summary, whether or not the file has one.</summary>
    public IReadOnlyList<Section> Read(FrontMatter file)
    {
        if (MarkdownReader.Read(file.Body) is not { } document)
        {
            Report(file.BodyLine, "the Markdown nests too deep, or has too many links, to be read", "Write plain paragraphs");
            return [];
        }

        var sections = new List<Section>();
        var statements = new StatementReader(file.BodyLine, Report);
        var (name, heading, line, start) = (SectionName.Summary, (string?)null, file.BodyLine, 0);
        foreach (var block in document)
        {
            if (block is HeadingBlock { Level: 2, HeaderChar: '#' } title)
            {
                var lineStart = file.Body.AsSpan(0, title.Span.Start).LastIndexOfAny('\r', '\n') + 1;
                sections.Add(Finish(name, heading, file.Body[start..lineStart], line, statements));
                start = FrontMatter.EndOfLine(file.Body, title.Span.Start);
                line = file.BodyLine + title.Line;
                name = NameOf(title, line, statements);
                heading = file.Body[lineStart..start];
                CheckName(name, line);
            }
            else
            {
                statements.Add(block);
            }
        }

        sections.Add(Finish(name, heading, file.Body[start..], line, statements));
        mentions.AddRange(statements.Markers);
        return sections;
    }

    private Section Finish(string name, string? heading, string markdown, int line, StatementReader reader)
    {
        var (firstLine, uncoveredLine) = (reader.FirstLine, reader.UncoveredLine);
        var section = new Section
        {
            Name = name,
            Heading = heading,
            Markdown = markdown,
            Statements = reader.Finish(),
            Line = heading is null && firstLine > 0 ? firstLine : line,
        };
        if (section.Statements.Count == 0)
        {
            if (heading is null)
            {
                Report(line, "the summary is missing", "Write a paragraph of one to three sentences below the header");
            }
            else
            {
                Report(line, $"the section \"{name}\" is empty", "Write it, or take the heading out");
            }
        }
        else if (uncoveredLine > 0)
        {
            Report(uncoveredLine, $"missing source for \"{Beginning(section.Statements[^1].Text)}\"", "Put the marker of a source behind it: `[^article]`");
        }

        return section;
    }

    private void CheckName(string name, int line)
    {
        if (name.Length == 0)
        {
            Report(line, "the heading is empty", "Write the section's name behind `## `");
        }
        else if (name == SectionName.Summary)
        {
            Report(line, "the summary has no heading", "Take this line out: the summary stands directly below the header");
        }
        else if (!_lines.TryAdd(name, line))
        {
            Report(line, $"the section \"{name}\" stands here a second time (first on line {_lines[name]})", "Make one of the two");
        }
        else if (kind == EntryKind.Profession)
        {
            CheckPlace(name, line);
        }
    }

    private void CheckPlace(string name, int line)
    {
        var place = IndexOf(name);
        if (place < 0)
        {
            Report(line, $"there is no section \"{name}\"", SectionHint.For(name));
        }
        else if (place < _lastPlace)
        {
            Report(line, $"the section \"{name}\" stands below \"{SectionName.All[_lastPlace]}\"", $"Move it up; the order is {string.Join(' ', SectionName.All)}");
        }
        else
        {
            _lastPlace = place;
        }
    }

    private string NameOf(HeadingBlock heading, int line, StatementReader reader)
    {
        var markers = reader.Markers.Count;
        reader.AddHeading(heading);
        if (reader.Markers.Count > markers)
        {
            Report(line, "a heading has no marker", "Move the marker behind the sentences that it covers");
        }

        var name = string.Join(' ', reader.Finish().Select(statement => statement.Text)).ToLowerInvariant();
        return IndexOf(name) is >= 0 and var place ? SectionName.All[place] : name;
    }

    private static int IndexOf(string name)
    {
        for (var place = 0; place < SectionName.All.Count; place++)
        {
            if (SectionName.All[place] == name)
            {
                return place;
            }
        }

        return -1;
    }

    private static string Beginning(string text) => text.Length <= 50 ? text : string.Concat(text.AsSpan(0, 49), "\u2026");

    private void Report(int line, string what, string mend) => problems.Add(new KnowledgeProblem(path, line, what, mend));
}
