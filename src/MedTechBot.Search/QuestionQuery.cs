namespace MedTechBot.Search;

/// <summary>What is looked for: the words of a question, each with the terms that would satisfy it.</summary>
public sealed record QuestionQuery(IReadOnlyList<QuestionQuery.Word> Words)
{
    // More words than this are a story, not a question; the rest is cut so that length cannot make a search slow.
    private const int MostWords = 24;

    /// <summary>The words as the index last asked knows them.</summary>
    internal ResolvedQuery? Resolved { get; set; }

    /// <summary>One word, or words in a row with one meaning.</summary>
    /// <param name="Text">As read.</param>
    /// <param name="Terms">The terms that satisfy it, best first: its own, then the meanings that it is part of.</param>
    public sealed record Word(string Text, IReadOnlyList<WeightedTerm> Terms);

    /// <summary>A term of the index and how much a match of it counts.</summary>
    public sealed record WeightedTerm(string Term, float Weight);

    /// <summary>A query for the words of a text for which <paramref name="isWanted"/> holds; stop words are never looked for.</summary>
    public static QuestionQuery From(AnalyzedText text, Func<int, bool> isWanted)
    {
        var words = new List<Word>();
        for (var index = 0; index < text.Tokens.Count && words.Count < MostWords; index++)
        {
            var token = text.Tokens[index];
            if (StopWords.Contains(token.Word) || !isWanted(index))
            {
                continue;
            }

            var terms = new List<WeightedTerm> { new(token.Term, 1) };
            foreach (var meaning in text.Meanings)
            {
                if (index >= meaning.Start && index < meaning.Start + meaning.Length)
                {
                    // A meaning of several words is shared out among them, so that it counts once.
                    var weight = (meaning.IsOneWay ? 0.7f : 1f) / meaning.Length;
                    terms.AddRange(meaning.Terms.Select(term => new WeightedTerm(term, weight)));
                }
            }

            words.Add(new Word(token.Word, terms));
        }

        return new QuestionQuery(words);
    }

    public static QuestionQuery From(AnalyzedText text) => From(text, _ => true);
}
