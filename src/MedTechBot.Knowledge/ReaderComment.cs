namespace MedTechBot.Knowledge;

/// <summary>What one reader of the article reported or asked: evidence that entries cite, never an entry.</summary>
/// <param name="Id">Year, month and subject: <c>2009-11-emt</c>.</param>
/// <param name="Author">The name the reader signed with. Kept for the maintainer, never shown.</param>
/// <param name="Date">The day of the comment.</param>
/// <param name="About">Ids of the entries it bears on.</param>
/// <param name="Asks">True when it asks rather than reports.</param>
/// <param name="Text">Our restatement, plain text.</param>
/// <param name="Path">The file it came from.</param>
public sealed record ReaderComment(string Id, string Author, DateOnly Date, IReadOnlyList<string> About, bool Asks, string Text, string Path);
