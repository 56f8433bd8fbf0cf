namespace MedTechBot.Knowledge;

/// <summary>Sentences that rest on the same evidence.</summary>
/// <param name="Text">Plain text, without Markdown and markers, one line.</param>
/// <param name="Citations">Ids of sources and comments, in the order of their markers. Empty only in a file that does not check clean.</param>
/// <param name="Line">The line in the file where it begins, counted from 1; 0 when it comes from no file.</param>
public sealed record Statement(string Text, IReadOnlyList<string> Citations, int Line = 0);
