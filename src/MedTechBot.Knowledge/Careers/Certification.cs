namespace MedTechBot.Knowledge.Careers;

/// <summary>A credential of the job that is not a license.</summary>
/// <param name="Name">Spelled out.</param>
/// <param name="Abbreviation">The letters behind a holder's name; null where there are none.</param>
/// <param name="Body">Who awards it.</param>
/// <param name="Renewal">In words, how often it is renewed; null where no source says.</param>
/// <param name="Source">Id of a source.</param>
public sealed record Certification(string Name, string? Abbreviation, string Body, string? Renewal, string Source);
