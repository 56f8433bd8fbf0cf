namespace MedTechBot.Knowledge;

/// <summary>Something that looks covered but is not, with what to say instead: an item of <c>uncovered.yaml</c>.</summary>
public sealed record UncoveredSubject
{
    public required UncoveredKind Kind { get; init; }

    /// <summary>All the ways people say it.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>One kind sentence for the asker.</summary>
    public required string Say { get; init; }

    /// <summary>Ids of entries worth offering.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>The section to offer instead of a fact; null where there is none.</summary>
    public string? Instead { get; init; }
}
