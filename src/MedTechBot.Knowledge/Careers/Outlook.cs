namespace MedTechBot.Knowledge.Careers;

/// <summary>How the number of jobs is projected to change.</summary>
/// <param name="Growth">Percent over the whole period; below zero for fewer jobs.</param>
/// <param name="Openings">Openings a year on average, replacements included; null where not published.</param>
/// <param name="Period">First and last year: <c>2024-34</c>.</param>
/// <param name="Scope">Which jobs were counted.</param>
/// <param name="Source">Id of a source.</param>
public sealed record Outlook(decimal Growth, int? Openings, string Period, Scope Scope, string Source);
