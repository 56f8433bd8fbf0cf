using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace MedTechBot.Knowledge;

/// <summary>Markdown as the knowledge files use it: CommonMark with markers and without indented code.</summary>
internal static class MarkdownReader
{
    // Where addresses are not closed, Markdig looks for the end of each through all that follows. No entry has more than a few.
    private const int MostLinks = 500;

    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <returns>Null when it nests so deep, or has so many links, that it cannot be read.</returns>
    public static MarkdownDocument? Read(string markdown)
    {
        if (markdown.AsSpan().Count("](") > MostLinks)
        {
            return null;
        }

        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's answer to thousands of nested quotes.
            return null;
        }
    }

    private static MarkdownPipeline BuildPipeline()
    {
        // Without precise locations Markdig does not tell the lines of words and markers.
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.InlineParsers.Insert(0, new CitationParser());
        // A paragraph that somebody indented is still a paragraph, and its markers are markers.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }
}
