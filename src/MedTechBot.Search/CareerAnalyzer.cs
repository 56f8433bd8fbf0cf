using MedTechBot.Knowledge;

namespace MedTechBot.Search;

/// <summary>Turns text into terms, the same way for the index, for names and for questions.</summary>
public sealed class CareerAnalyzer
{
    private readonly Synonyms _synonyms;

    public CareerAnalyzer(IReadOnlyList<SynonymRule> synonyms) => _synonyms = new Synonyms(synonyms);

    /// <summary>Loads what the first word would wait for: the stemmer's dictionary takes longer than all words of a small folder.</summary>
    public static void WarmUp() => TermFolding.Term("warming");

    /// <summary>The words of a text, at most <paramref name="limit"/>, without their meanings.</summary>
    public static IReadOnlyList<Token> Split(string text, int limit = int.MaxValue) => WordSplitter.Split(text, limit);

    /// <summary>The words of a text and the meanings of runs of them.</summary>
    public AnalyzedText Analyze(string text) => Analyze(WordSplitter.Split(text, int.MaxValue));

    /// <summary>The meanings of words that are already split, and corrected.</summary>
    public AnalyzedText Analyze(IReadOnlyList<Token> tokens)
    {
        var list = tokens as List<Token> ?? [.. tokens];
        return new AnalyzedText(list, _synonyms.Find(list));
    }
}
