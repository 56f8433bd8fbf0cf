namespace MedTechBot.Search;

/// <summary>What one entry can be recognized by.</summary>
/// <param name="All">Ids of the terms of all its fields, ascending.</param>
/// <param name="Wordings">Its title, aliases and alternate wordings, each as the distinct ids of its terms.</param>
/// <param name="FirstPassage">The number of its first passage; the others follow.</param>
/// <param name="Passages">How many passages it has.</param>
internal sealed record EntryTerms(int[] All, int[][] Wordings, int FirstPassage, int Passages);
