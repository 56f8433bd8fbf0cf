namespace MedTechBot.Search;

/// <summary>One section of one entry as the index holds it.</summary>
/// <param name="Entry">The entry's place in the knowledge.</param>
/// <param name="Section">The section's name.</param>
/// <param name="Terms">Ids of the terms of its text, ascending.</param>
internal sealed record Passage(int Entry, string Section, int[] Terms);
