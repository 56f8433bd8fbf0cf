using MedTechBot.Knowledge;

namespace MedTechBot.Search.Tests;

public class IndexTermsTests
{
    private static readonly CareerAnalyzer Analyzer = new([new SynonymRule(["technician", "tech"], null, 1), new SynonymRule(["heart"], "cardiac", 2)]);

    [Fact]
    public void Words_and_their_meanings_are_indexed_and_stop_words_are_not() =>
        Assert.Equal(["vet", "tech", "=technician"], IndexTerms.Of(Analyzer.Analyze("the vet tech")));

    [Fact]
    public void What_a_one_way_rule_leads_to_is_not_indexed() => Assert.Equal(["heart"], IndexTerms.Of(Analyzer.Analyze("heart")));

    [Fact]
    public void A_list_of_names_that_repeats_a_word_holds_it_once() =>
        Assert.Equal(["vet", "tech", "=technician", "animal"], IndexTerms.Distinct([Analyzer.Analyze("vet tech"), Analyzer.Analyze("animal tech"), Analyzer.Analyze("a tech")]));
}
