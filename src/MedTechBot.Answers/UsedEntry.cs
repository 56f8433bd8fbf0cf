namespace MedTechBot.Answers;

/// <summary>An entry that an answer is made from or offers.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Section">The profession section used; null for a topic, or where the whole profession answers.</param>
/// <param name="Title">The entry's title.</param>
public sealed record UsedEntry(string Id, string? Section, string Title);
