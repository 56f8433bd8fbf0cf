namespace MedTechBot.Knowledge.Careers;

/// <summary>Whom a figure counts: the job itself, or a wider group that is named.</summary>
/// <param name="Group">In words, the wider group that was counted; null when it is the job's own.</param>
/// <param name="Includes">In words, who is counted besides, in a figure that still is the job's own; null for nobody.</param>
public sealed record Scope(string? Group, string? Includes)
{
    /// <summary>How a header says that a figure is the job's own.</summary>
    public const string Own = "own";

    /// <summary>True when the figure is the job's own and not a wider group's.</summary>
    public bool IsOwn => Group is null;
}
