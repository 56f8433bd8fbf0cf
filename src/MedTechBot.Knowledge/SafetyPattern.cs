namespace MedTechBot.Knowledge;

/// <summary>One general pattern of a concern.</summary>
/// <param name="Concern">What it tells of.</param>
/// <param name="Match">The pattern as written.</param>
/// <param name="Term">The pattern as understood.</param>
/// <param name="Unless">Names of the vetoes that take the concern back.</param>
/// <param name="Line">The line in the file, counted from 1.</param>
public sealed record SafetyPattern(SafetyConcern Concern, string Match, SafetyTerm Term, IReadOnlyList<string> Unless, int Line);
