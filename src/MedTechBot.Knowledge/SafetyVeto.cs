namespace MedTechBot.Knowledge;

/// <summary>Wordings that show that nobody is in danger here and now: the past, the job, a figure of speech.</summary>
/// <param name="Name">What patterns call it by.</param>
/// <param name="Reach">How much of the text around such a wording is cleared by it.</param>
/// <param name="Terms">The wordings, as patterns.</param>
public sealed record SafetyVeto(string Name, SafetyReach Reach, IReadOnlyList<SafetyTerm> Terms);
