using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MedTechBot.Knowledge;

/// <summary>Flattens Markdown to plain statements, cut where the markers stand; one reader serves the sections of a file in turn.</summary>
/// <param name="firstLine">The file line of the Markdown's first line.</param>
/// <param name="report">Takes a problem: line, what, how to mend it.</param>
internal sealed class StatementReader(int firstLine, Action<int, string, string> report)
{
    private readonly StringBuilder _text = new();
    private List<Statement> _statements = [];
    private readonly List<Mention> _markers = [];
    private bool _space;
    private int _textLine;

    /// <summary>All markers of the file so far, in reading order.</summary>
    public IReadOnlyList<Mention> Markers => _markers;

    /// <summary>The line of the first word; 0 while there is none.</summary>
    public int FirstLine { get; private set; }

    /// <summary>The line where the words begin that no marker has covered yet; 0 when there are none.</summary>
    public int UncoveredLine => _text.Length == 0 ? 0 : _textLine;

    private bool IsBehindMarker => _text.Length == 0 && !_space && _statements.Count > 0;

    public void Add(Block block)
    {
        _space = true;
        switch (block)
        {
            case HeadingBlock { HeaderChar: '\0' or '-' or '=' }:
                report(LineOf(block), "this line makes a heading of the text above it", "Take it out; write a section's heading as `## name`");
                break;
            case HeadingBlock:
                report(LineOf(block), "this heading is not read", "Write a section's heading as `## name`, with nothing before it on the line");
                break;
            case LeafBlock { Inline: { } inlines }:
                AddParagraph(inlines, endSentence: block.Parent is ListItemBlock);
                break;
            case HtmlBlock { Type: HtmlBlockType.Comment }:
                break;
            case HtmlBlock:
                report(LineOf(block), "there is HTML here", "Write plain Markdown");
                break;
            case ThematicBreakBlock:
                report(LineOf(block), "a dividing line means nothing here", "Take it out, or begin a section with `## name`");
                break;
            case LinkReferenceDefinitionGroup definitions:
                // The group itself has no place; what is in it has.
                report(LineOf(definitions[0]), "a link or footnote is defined here", "Describe sources in sources.yaml and write links as `[text](address)`");
                break;
            case CodeBlock code:
                Append(code.Lines.ToString(), LineOf(code));
                break;
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Add(child);
                }

                break;
        }
    }

    /// <summary>Takes the words of a heading instead of reporting it.</summary>
    public void AddHeading(HeadingBlock heading)
    {
        if (heading.Inline is { } inlines)
        {
            AddParagraph(inlines, endSentence: false);
        }
    }

    /// <summary>All statements of the section; what no marker covers is the last, without citations. The next section begins here.</summary>
    public IReadOnlyList<Statement> Finish()
    {
        if (_text.Length > 0)
        {
            _statements.Add(new Statement(_text.ToString(), []));
            _text.Clear();
        }

        var statements = _statements;
        (_statements, FirstLine) = ([], 0);
        return statements;
    }

    private void AddParagraph(ContainerInline inlines, bool endSentence)
    {
        var before = _statements.Count;
        // Not recursive: Markdig lets emphasis nest thousands deep.
        for (Inline? inline = inlines.FirstChild; inline is not null; inline = Next(inline, inlines))
        {
            AddInline(inline);
        }

        if (endSentence)
        {
            EndSentence(hasNewStatement: _statements.Count > before);
        }
    }

    private static Inline? Next(Inline inline, ContainerInline root)
    {
        if (inline is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        Inline? at = inline;
        while (at is not null && at != root && at.NextSibling is null)
        {
            at = at.Parent;
        }

        return at == root ? null : at?.NextSibling;
    }

    private void AddInline(Inline inline)
    {
        var line = firstLine + inline.Line;
        switch (inline)
        {
            case CitationInline citation:
                Cite(citation.Id, line);
                break;
            case LiteralInline literal:
                Append(literal.Content.AsSpan(), line);
                break;
            case LineBreakInline:
                _space = true;
                break;
            case CodeInline code:
                Append(code.Content, line);
                break;
            case AutolinkInline link:
                Append(link.Url, line);
                break;
            case HtmlEntityInline entity:
                Append(entity.Transcoded.AsSpan(), line);
                break;
            case HtmlInline html when !html.Tag.StartsWith("<!--", StringComparison.Ordinal):
                report(line, $"there is HTML here: {html.Tag}", "Write plain Markdown");
                break;
            case DelimiterInline delimiter:
                Append(delimiter.ToLiteral(), line);
                break;
        }
    }

    private void Cite(string id, int line)
    {
        if (id.Length == 0)
        {
            report(line, "a marker is not closed or names nothing", "Write `[^id]` with the id of a source or a comment");
            return;
        }

        _markers.Add(new Mention(MentionKind.Citation, id, line));
        if (_text.Length > 0)
        {
            _statements.Add(new Statement(_text.ToString(), [id]));
            _text.Clear();
        }
        else if (_statements.Count == 0)
        {
            report(line, $"the marker [^{id}] stands before any sentence", "Put it behind the sentences that it covers");
        }
        else if (_statements[^1] is { } last && !last.Citations.Contains(id))
        {
            _statements[^1] = last with { Citations = [.. last.Citations, id] };
        }

        _space = false;
    }

    private void Append(ReadOnlySpan<char> words, int line)
    {
        foreach (var letter in words)
        {
            if (char.IsWhiteSpace(letter))
            {
                _space = true;
            }
            else if (IsBehindMarker && letter is '.' or ',' or ';' or ':' or '!' or '?' or ')')
            {
                // "A sentence [^id]." ends behind its marker.
                _statements[^1] = _statements[^1] with { Text = _statements[^1].Text + letter };
            }
            else
            {
                Append(letter, line);
            }
        }
    }

    private void Append(char letter, int line)
    {
        if (_text.Length == 0)
        {
            _textLine = line;
            FirstLine = FirstLine == 0 ? line : FirstLine;
        }
        else if (_space)
        {
            _text.Append(' ');
        }

        _space = false;
        _text.Append(letter);
    }

    /// <summary>A list's items are read one after the other as sentences, and so each needs an end.</summary>
    private void EndSentence(bool hasNewStatement)
    {
        if (_text.Length > 0)
        {
            if (!IsEnd(_text[^1]))
            {
                _text.Append('.');
            }
        }
        else if (hasNewStatement && !IsEnd(_statements[^1].Text[^1]))
        {
            _statements[^1] = _statements[^1] with { Text = _statements[^1].Text + '.' };
        }
    }

    private static bool IsEnd(char letter) => letter is '.' or '!' or '?' or ':' or ';' or ',' or '\u2026' or '"' or '\u201D';

    private int LineOf(Block block) => firstLine + block.Line;
}
