namespace MedTechBot.Search;

/// <summary>A passage that matches a question: one section of one entry.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Section">The section's name.</param>
/// <param name="Score">The index's score; comparable within one question only.</param>
/// <param name="Matches">Which words matched what; filled in on demand.</param>
public sealed record SearchHit(string EntryId, string Section, float Score, IReadOnlyList<TermMatch> Matches);
