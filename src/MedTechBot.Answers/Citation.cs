namespace MedTechBot.Answers;

/// <summary>A source or a reader's comment that an answer rests on.</summary>
/// <param name="Source">Its id in the knowledge folder.</param>
/// <param name="Title">What it is called.</param>
/// <param name="ShortName">The name for the last line of an answer: "BLS Handbook".</param>
/// <param name="Url">Where to read it; null where it has no address.</param>
/// <param name="Date">ISO date to the precision known, or <c>undated</c>.</param>
/// <param name="IsReaderReport">True for one reader's unverified experience.</param>
public sealed record Citation(string Source, string Title, string ShortName, Uri? Url, string Date, bool IsReaderReport);
