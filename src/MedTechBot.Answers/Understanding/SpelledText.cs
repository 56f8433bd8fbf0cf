using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>A text with its words as the knowledge spells them.</summary>
/// <param name="Text">As cleaned.</param>
/// <param name="Tokens">Its words, corrected.</param>
/// <param name="Corrections">What was corrected.</param>
/// <param name="Foreign">The function words of the language it is in; null for English.</param>
internal sealed record SpelledText(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<Correction> Corrections, IReadOnlySet<string>? Foreign);
