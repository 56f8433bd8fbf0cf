namespace MedTechBot.Answers.Language;

/// <summary>One line of a word list.</summary>
/// <param name="Key">What stands before the colon.</param>
/// <param name="Items">What stands behind it.</param>
internal sealed record WordList(string Key, IReadOnlyList<string> Items);
