namespace MedTechBot.Knowledge;

/// <summary>A country's numbers, in the words that go into a reply.</summary>
/// <param name="Emergency">The emergency number.</param>
/// <param name="Crisis">The crisis line; null where none is known.</param>
public sealed record HelpLines(string Emergency, string? Crisis);
