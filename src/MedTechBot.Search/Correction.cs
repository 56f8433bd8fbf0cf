namespace MedTechBot.Search;

/// <summary>A word, or words run together or torn apart, that was read as others.</summary>
/// <param name="From">As typed, lower case.</param>
/// <param name="To">As read.</param>
/// <param name="Reason">How it was found: spelling, sound, joined, split.</param>
public sealed record Correction(string From, string To, string Reason);
