namespace MedTechBot.Knowledge;

/// <summary>Wages a year in US dollars, as one source published them.</summary>
/// <param name="Median">Half earn less.</param>
/// <param name="P10">One in ten earns less; null where not published.</param>
/// <param name="P90">One in ten earns more; null where not published.</param>
/// <param name="Year">The year the figures are for.</param>
/// <param name="Scope"><c>own</c>, or in words the wider occupation that was counted.</param>
/// <param name="Source">Id of a source.</param>
public sealed record Pay(int Median, int? P10, int? P90, int Year, string Scope, string Source)
{
    /// <summary>True when the figures are the job's own and not a wider group's.</summary>
    public bool IsOwn => Scope == "own";
}
