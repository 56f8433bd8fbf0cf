using MedTechBot.Knowledge;

namespace MedTechBot.Search.Tests;

public class QuestionQueryTests
{
    private static readonly CareerAnalyzer Analyzer = new([new SynonymRule(["blood pressure", "bp"], null, 1), new SynonymRule(["heart"], "cardiac", 2)]);

    [Fact]
    public void Stop_words_are_not_looked_for() => Assert.Equal(["who", "rides", "ambulance"], Words("who rides in the ambulance"));

    [Fact]
    public void A_meaning_of_several_words_counts_as_one()
    {
        var query = QuestionQuery.From(Analyzer.Analyze("blood pressure"));

        Assert.Equal(1, query.Words.SelectMany(word => word.Terms).Where(term => term.Term == "=blood pressure").Sum(term => term.Weight));
    }

    [Fact]
    public void A_meaning_that_is_only_looked_for_counts_less_than_the_word_itself()
    {
        var word = Assert.Single(QuestionQuery.From(Analyzer.Analyze("heart")).Words);

        Assert.Equal(["heart", "cardiac"], word.Terms.Select(term => term.Term));
        Assert.True(word.Terms[1].Weight < word.Terms[0].Weight);
    }

    [Fact]
    public void Only_the_words_that_are_wanted_are_looked_for()
    {
        var query = QuestionQuery.From(Analyzer.Analyze("vet tech hours"), index => index != 1);

        Assert.Equal(["vet", "hours"], query.Words.Select(word => word.Text));
    }

    [Fact]
    public void Of_a_story_only_the_first_words_are_looked_for() =>
        Assert.InRange(Words(string.Join(' ', Enumerable.Range(0, 10_000).Select(number => $"word{number}"))).Length, 1, 64);

    [Fact]
    public void Nothing_is_looked_for_in_a_text_of_stop_words() => Assert.Empty(Words("is it to be or not to be"));

    private static string[] Words(string text) => [.. QuestionQuery.From(Analyzer.Analyze(text)).Words.Select(word => word.Text)];
}
