using MedTechBot.Search;

namespace MedTechBot.Answers;

/// <summary>Why an answer came out as it did, for maintainers.</summary>
public sealed record Explanation
{
    /// <summary>What was understood, in words: outcome of each step, entries, section, comparison, context.</summary>
    public required IReadOnlyList<string> Understood { get; init; }

    /// <summary>Words that were read as others.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>The best passages of the search, best first; empty where the search was not asked.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Confidence from which an entry that was found by words alone is answered, 0 to 1.</summary>
    public required double Threshold { get; init; }

    /// <summary>The entry that came second; null where there was none.</summary>
    public required string? RunnerUp { get; init; }
}
