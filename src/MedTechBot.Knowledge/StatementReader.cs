using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MedTechBot.Knowledge;

/// <summary>Flattens Markdown to plain statements, cut where the markers stand; one reader serves the sections of a file in turn.</summary>
/// <param name="firstLine">The file line of the Markdown's first line.</param>
/// <param name="report">Takes a problem: line, what, how to mend it.</param>
internal sealed class StatementReader(int firstLine, Action<int, string, string> report)
{
    private readonly StringBuilder _text = new(capacity: 512);
    private readonly List<Statement> _statements = [];
    private readonly List<string> _citations = [];
    private readonly HashSet<string> _cited = [];
    private readonly List<Mention> _markers = [];
    private bool _space;
    private int _textLine;

    /// <summary>All markers of the file so far, in reading order.</summary>
    public IReadOnlyList<Mention> Markers => _markers;

    /// <summary>The line of the first word; 0 while there is none.</summary>
    public int FirstLine { get; private set; }

    /// <summary>The line where the words begin that no marker has covered yet; 0 when there are none.</summary>
    public int UncoveredLine => _text.Length == 0 || _citations.Count > 0 ? 0 : _textLine;

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
        CloseStatement();
        var statements = _statements.ToArray();
        _statements.Clear();
        FirstLine = 0;
        return statements;
    }

    private void AddParagraph(ContainerInline inlines, bool endSentence)
    {
        // Not recursive: Markdig lets emphasis nest thousands deep.
        for (Inline? inline = inlines.FirstChild; inline is not null; inline = Next(inline, inlines))
        {
            AddInline(inline);
        }

        // A list's items are read one after the other as sentences, and so each needs an end.
        if (endSentence && _text.Length > 0 && !IsEnd(_text[^1]))
        {
            _text.Append('.');
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
        if (_text.Length == 0)
        {
            report(line, $"the marker [^{id}] stands before any sentence", "Put it behind the sentences that it covers");
        }
        else if (_cited.Add(id))
        {
            _citations.Add(id);
        }

        _space = false;
    }

    private void Append(ReadOnlySpan<char> words, int line)
    {
        while (!words.IsEmpty)
        {
            var length = 0;
            while (length < words.Length && !char.IsWhiteSpace(words[length]))
            {
                length++;
            }

            if (length > 0)
            {
                AppendWord(words[..length], line);
            }

            _space |= length < words.Length;
            words = length < words.Length ? words[(length + 1)..] : [];
        }
    }

    private void AppendWord(ReadOnlySpan<char> word, int line)
    {
        if (_citations.Count > 0)
        {
            // "A sentence [^id]." ends behind its marker; anything else there begins the next statement.
            var rest = _space ? word : word.TrimStart(".,;:!?)");
            _text.Append(word[..^rest.Length]);
            word = rest;
            if (word.IsEmpty)
            {
                return;
            }

            CloseStatement();
        }

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
        _text.Append(word);
    }

    private void CloseStatement()
    {
        if (_text.Length > 0)
        {
            _statements.Add(new Statement(_text.ToString(), _citations.ToArray(), _textLine));
            _text.Clear();
            _citations.Clear();
            _cited.Clear();
        }
    }

    private static bool IsEnd(char letter) => letter is '.' or '!' or '?' or ':' or ';' or ',' or '\u2026' or '"' or '\u201D';

    private int LineOf(Block block) => firstLine + block.Line;
}
