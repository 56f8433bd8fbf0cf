namespace MedTechBot.Knowledge.Careers;

/// <summary>When the job is done, as one source describes it.</summary>
/// <param name="Week">In words, how much of a week: "mostly full time".</param>
/// <param name="Times">What the source names beyond the day: <c>evenings</c>, <c>nights</c>, <c>weekends</c>, <c>holidays</c>, <c>on-call</c>. What it does not name is not known to be excluded.</param>
/// <param name="Source">Id of a source.</param>
public sealed record Schedule(string? Week, IReadOnlyList<string> Times, string Source)
{
    /// <summary>The words that <see cref="Times"/> may hold.</summary>
    public static IReadOnlyList<string> KnownTimes { get; } = ["evenings", "nights", "weekends", "holidays", "on-call"];
}
