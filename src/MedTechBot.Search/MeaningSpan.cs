namespace MedTechBot.Search;

/// <summary>Words in a row that have one meaning, by <c>synonyms.txt</c>.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="Length">How many tokens.</param>
/// <param name="Terms">What stands for the meaning in the index: one term that begins with <c>=</c>, or the terms of a one-way rule's target.</param>
/// <param name="IsOneWay">True where the words only also look for the meaning, and do not have it themselves.</param>
public sealed record MeaningSpan(int Start, int Length, IReadOnlyList<string> Terms, bool IsOneWay);
