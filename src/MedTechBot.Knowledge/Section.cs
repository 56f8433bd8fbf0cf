namespace MedTechBot.Knowledge;

/// <summary>One headed part of an entry. The text before the first heading is the section <c>summary</c>.</summary>
public sealed record Section
{
    /// <summary>The heading as written, lower case: one of <see cref="SectionName"/> in a profession, free in a topic.</summary>
    public required string Name { get; init; }

    /// <summary>The exact heading line with its line break, so that a file writes back as it was; null for the summary and for a new section.</summary>
    public string? Heading { get; init; }

    /// <summary>The exact Markdown below the heading line, so that a file writes back as it was.</summary>
    public required string Markdown { get; init; }

    /// <summary>What the section says, in reading order, each with its evidence.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>The line of the heading (of the first text for the summary), counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>All statements as one plain paragraph.</summary>
    public string Text => string.Join(' ', Statements.Select(statement => statement.Text));
}
