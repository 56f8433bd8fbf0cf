namespace MedTechBot.Knowledge;

/// <summary>Where a statement comes from, as <c>sources.yaml</c> describes it.</summary>
public sealed record Source
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>ISO date to the precision known (<c>2024-03-02</c>, <c>2025-08</c>, <c>2025</c>), or <c>undated</c>.</summary>
    public required string Date { get; init; }

    public Uri? Url { get; init; }

    public required string License { get; init; }

    /// <summary>A: a government or the certifying body; B: a college, a hospital or a mirror of an official text; C: verify or mark as weak.</summary>
    public required char Tier { get; init; }

    /// <summary>The name shown under an answer: "BLS Handbook".</summary>
    public required string ShortName { get; init; }
}
