namespace MedTechBot.Knowledge;

/// <summary>One line of <c>synonyms.txt</c>: words that mean the same, or words that also look for another.</summary>
/// <param name="Words">The wordings, as written. In a one-way rule those left of the arrow.</param>
/// <param name="Target">Null in <c>a, b, c</c>; in <c>a, b => c</c> the wording that the others also look for.</param>
/// <param name="Line">The line in the file, counted from 1.</param>
public sealed record SynonymRule(IReadOnlyList<string> Words, string? Target, int Line);
