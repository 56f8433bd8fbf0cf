using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace MedTechBot.Knowledge;

/// <summary>A marker <c>[^id]</c> in Markdown.</summary>
internal sealed class CitationInline : LeafInline
{
    /// <summary>Empty when the marker is not closed or names nothing.</summary>
    public required string Id { get; init; }
}

/// <summary>Finds markers before Markdig can take them for links.</summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        var position = processor.GetSourcePosition(start, out var line, out var column);
        if (slice.CurrentChar == '!')
        {
            // "Yes![^id]" is an exclamation and a marker, not an image.
            if (slice.PeekChar() != '[' || slice.PeekChar(2) != '^')
            {
                return false;
            }

            slice.SkipChar();
            processor.Inline = new LiteralInline("!") { Line = line, Column = column, Span = new(position, position) };
            return true;
        }

        if (slice.PeekChar() != '^')
        {
            return false;
        }

        var rest = slice.AsSpan()[2..];
        var end = rest.IndexOfAny("[]\r\n");
        var closed = end >= 0 && rest[end] == ']';
        slice.Start = start + 2 + (closed ? end + 1 : 0);
        processor.Inline = new CitationInline
        {
            Id = closed ? rest[..end].Trim().ToString() : "",
            Line = line,
            Column = column,
            Span = new(position, position + slice.Start - start - 1),
        };
        return true;
    }
}
