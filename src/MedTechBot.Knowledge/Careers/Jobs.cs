namespace MedTechBot.Knowledge.Careers;

/// <summary>How many jobs there are in the US, as one source counted them.</summary>
/// <param name="Count">Jobs, not people.</param>
/// <param name="Year">The year they were counted for.</param>
/// <param name="Scope">Which jobs were counted.</param>
/// <param name="Source">Id of a source.</param>
public sealed record Jobs(int Count, int Year, Scope Scope, string Source);
