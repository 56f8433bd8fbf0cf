namespace MedTechBot.Knowledge.Careers;

/// <summary>Wages a year in US dollars, as one source published them.</summary>
/// <param name="Median">Half earn less.</param>
/// <param name="P10">One in ten earns less; null where not published.</param>
/// <param name="P90">One in ten earns more; null where not published.</param>
/// <param name="Year">The year the figures are for.</param>
/// <param name="Scope">Whom the figures count.</param>
/// <param name="Source">Id of a source.</param>
public sealed record Pay(int Median, int? P10, int? P90, int Year, Scope Scope, string Source);
