namespace MedTechBot.Search;

/// <summary>One word of a question found in one field of a passage.</summary>
/// <param name="Word">As the question has it, corrections applied.</param>
/// <param name="Field">The index field; see <see cref="IndexFields"/>.</param>
/// <param name="Term">The term in the index: stemmed, or the first word of a synonym group.</param>
/// <param name="Weight">Its share of the passage's score.</param>
public sealed record TermMatch(string Word, string Field, string Term, float Weight);
