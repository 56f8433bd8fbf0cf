namespace MedTechBot.Search;

/// <summary>The terms of one passage, as Lucene gets them.</summary>
/// <param name="Title">Of the entry's title.</param>
/// <param name="Text">Of the section.</param>
/// <param name="Names">Of the entry's other names; null but for the first section.</param>
/// <param name="Questions">Of its alternate wordings; null but for the first section.</param>
internal sealed record PassageTerms(List<string> Title, List<string> Text, List<string>? Names, List<string>? Questions);
