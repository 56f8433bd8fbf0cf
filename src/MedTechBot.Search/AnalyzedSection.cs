namespace MedTechBot.Search;

/// <summary>A section of an entry with its text analyzed.</summary>
internal sealed record AnalyzedSection(string Name, AnalyzedText Text);
