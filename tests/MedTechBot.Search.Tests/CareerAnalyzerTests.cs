using MedTechBot.Knowledge;

namespace MedTechBot.Search.Tests;

public class CareerAnalyzerTests
{
    private static readonly CareerAnalyzer Analyzer = new([new SynonymRule(["technician", "tech"], null, 1), new SynonymRule(["ambulance service"], "emergency care", 2)]);

    [Fact]
    public void A_text_has_its_words_and_their_meanings()
    {
        var text = Analyzer.Analyze("Vet techs");

        Assert.Equal(["vet", "techs"], text.Tokens.Select(token => token.Word));
        Assert.Equal(new MeaningSpan(1, 1, ["=technician"], IsOneWay: false).Terms, Assert.Single(text.Meanings).Terms);
    }

    [Fact]
    public void Words_that_are_already_split_get_the_same_meanings()
    {
        var split = CareerAnalyzer.Split("a vet tech in the ambulance service");

        var text = Analyzer.Analyze(split);

        Assert.Equal(Analyzer.Analyze("a vet tech in the ambulance service").Meanings.Select(Shown), text.Meanings.Select(Shown));
    }

    [Fact]
    public void Without_synonyms_no_words_have_a_meaning_of_their_own() => Assert.Empty(new CareerAnalyzer([]).Analyze("vet tech").Meanings);

    [Theory]
    [InlineData("paediatric licence", "pediatric license")]
    [InlineData("E.M.T.s", "EMT")]
    [InlineData("X-rays", "x ray")]
    [InlineData("EMTs'", "emt")]
    public void Spellings_of_one_thing_have_the_same_terms(string one, string other) => Assert.Equal(Terms(other), Terms(one));

    [Fact]
    public void A_text_of_nothing_is_empty()
    {
        var text = Analyzer.Analyze(" ?! ");

        Assert.Empty(text.Tokens);
        Assert.Empty(text.Meanings);
    }

    private static string Terms(string text) => string.Join(' ', CareerAnalyzer.Split(text).Select(token => token.Term));

    private static string Shown(MeaningSpan meaning) => $"{meaning.Start}+{meaning.Length} {string.Join(' ', meaning.Terms)} {meaning.IsOneWay}";
}
