namespace MedTechBot.Knowledge.Careers;

/// <summary>Whether a US state's leave is needed to do the job.</summary>
/// <param name="Required">Where.</param>
/// <param name="Year">The year of the statement; null where the source is undated.</param>
/// <param name="Source">Id of a source.</param>
public sealed record License(LicenseRequired Required, int? Year, string Source);

/// <summary>In how many states a license, registration or state certification is needed.</summary>
public enum LicenseRequired
{
    /// <summary>In every state: <c>every-state</c>.</summary>
    EveryState,

    /// <summary>In most: <c>most-states</c>.</summary>
    MostStates,

    /// <summary>In some: <c>some-states</c>.</summary>
    SomeStates,

    /// <summary>It differs, and no source says in how many: <c>varies</c>.</summary>
    Varies,

    /// <summary>Nowhere: <c>no</c>.</summary>
    No,
}
