using MedTechBot.Knowledge;

namespace MedTechBot.Search.Tests;

public class SynonymsTests
{
    private static readonly Synonyms Rules = new(
    [
        new SynonymRule(["technician", "tech"], null, 1),
        new SynonymRule(["blood pressure", "bp"], null, 2),
        new SynonymRule(["emergency room", "ER"], null, 3),
        new SynonymRule(["room", "chamber"], null, 4),
        new SynonymRule(["first aid"], "emergency room", 5),
        new SynonymRule(["heart"], "cardiac", 6),
        new SynonymRule(["heart"], "cardiovascular", 7),
        new SynonymRule(["fire house"], "fire station chamber", 8),
    ]);

    [Theory]
    [InlineData("technician")]
    [InlineData("techs")]
    [InlineData("TECH")]
    public void All_wordings_of_a_meaning_have_one_term(string wording) => Assert.Equal(["0+1 =technician"], Found(wording));

    [Theory]
    [InlineData("blood pressure")]
    [InlineData("blood pressures")]
    [InlineData("blood-pressure")]
    public void A_run_of_words_has_one_term(string wording) => Assert.Equal(["0+2 =blood pressure"], Found(wording));

    [Theory]
    [InlineData("low pressure")]
    [InlineData("pressure of blood")]
    [InlineData("blood and pressure")]
    [InlineData("emergency")]
    public void Words_of_different_wordings_do_not_match_across(string text) => Assert.Empty(Found(text));

    [Fact]
    public void A_meaning_inside_a_longer_one_is_found_as_well() =>
        Assert.Equal(["0+2 =emergency room", "1+1 =room"], Found("emergency room"));

    [Fact]
    public void A_meaning_is_found_where_it_stands() => Assert.Equal(["2+1 =blood pressure", "3+1 =technician"], Found("is a BP tech"));

    [Fact]
    public void A_one_way_rule_leads_to_the_meaning_of_its_target() => Assert.Equal(["0+2 > =emergency room"], Found("first aid"));

    [Fact]
    public void The_target_of_a_one_way_rule_does_not_lead_back() => Assert.DoesNotContain(Found("emergency room"), found => found.Contains('>', StringComparison.Ordinal));

    [Fact]
    public void One_wording_may_lead_to_several_targets() => Assert.Equal(["0+1 > cardiac", "0+1 > cardiovascular"], Found("hearts"));

    [Fact]
    public void A_target_of_several_words_is_read_word_by_word_with_its_meanings() => Assert.Equal(["0+2 > fire station =room"], Found("fire house"));

    private static List<string> Found(string text) =>
        Rules.Find(WordSplitter.Split(text, int.MaxValue))
            .ConvertAll(meaning => $"{meaning.Start}+{meaning.Length} {(meaning.IsOneWay ? "> " : "")}{string.Join(' ', meaning.Terms)}");
}
