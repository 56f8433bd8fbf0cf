namespace MedTechBot.Search;

/// <summary>Which terms of an analyzed text go into the index.</summary>
internal static class IndexTerms
{
    /// <summary>Its words without stop words, and the meanings that runs of them have. One-way rules are for questions only.</summary>
    public static List<string> Of(AnalyzedText text)
    {
        var terms = new List<string>(text.Tokens.Count + text.Meanings.Count);
        foreach (var token in text.Tokens)
        {
            if (!StopWords.Contains(token.Word))
            {
                terms.Add(token.Term);
            }
        }

        foreach (var meaning in text.Meanings)
        {
            if (!meaning.IsOneWay)
            {
                terms.AddRange(meaning.Terms);
            }
        }

        return terms;
    }

    /// <summary>The distinct terms of a list of names or wordings: that a well-kept list says a word ten times makes its entry no better a match.</summary>
    public static List<string> Distinct(IReadOnlyList<AnalyzedText> texts) => [.. texts.SelectMany(Of).Distinct(StringComparer.Ordinal)];
}
