namespace MedTechBot.Search.Tests;

public class WordSplitterTests
{
    [Theory]
    [InlineData("What does an EMT do?", "what does an emt do")]
    [InlineData("x-ray", "x ray")]
    [InlineData("full‑time – or not—really", "full time or not really")]
    [InlineData("pharmacy/vet/EMT", "pharmacy vet emt")]
    [InlineData("snake_case", "snake case")]
    [InlineData("jobs.What", "jobs what")]
    [InlineData("24/7, 3rd", "24 7 3rd")]
    [InlineData("  \t\n ", "")]
    [InlineData("?!…", "")]
    [InlineData("", "")]
    public void Runs_of_letters_and_digits_are_words(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("the vet's helper", "the vet helper")]
    [InlineData("the vet’s helper", "the vet helper")]
    [InlineData("nurses' aide", "nurses aide")]
    [InlineData("what's", "what")]
    [InlineData("don't isn’t", "dont isnt")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("rock'n'roll", "rocknroll")]
    public void An_apostrophe_does_not_part_a_word(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("E.M.T.", "emt")]
    [InlineData("an E.K.G. tech", "an ekg tech")]
    [InlineData("c.t", "ct")]
    [InlineData("etc. and so on.", "etc and so on")]
    [InlineData("a.m. or p.m.", "am or pm")]
    public void Dots_between_single_letters_do_not_part_an_abbreviation(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("EMTs", "emt")]
    [InlineData("MAs and CNAs", "ma and cna")]
    [InlineData("EMTS", "emts")]
    [InlineData("emts", "emts")]
    [InlineData("Is", "is")]
    [InlineData("AS", "as")]
    public void A_small_s_after_capitals_is_a_plural(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("Technician TECHNICIAN", "technician technician")]
    [InlineData("hygiéniste", "hygieniste")]
    [InlineData("hygie\u0301niste", "hygieniste")]
    [InlineData("CÔTÉ", "cote")]
    [InlineData("Ärztin", "arztin")]
    [InlineData("œsophage", "oesophage")]
    public void Case_and_accents_make_no_difference(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("фельдшер", "фельдшер")]
    [InlineData("오늘 날씨", "오늘 날씨")]
    [InlineData("emt😂tech", "emt tech")]
    [InlineData("𝔁", "𝔁")]
    public void Letters_of_other_scripts_are_words_and_pictures_are_not(string text, string words) => Assert.Equal(words, Words(text));

    [Fact]
    public void A_word_knows_where_it_stands_in_the_text()
    {
        const string Text = "the vet's E.M.T.";

        var tokens = WordSplitter.Split(Text, int.MaxValue);

        Assert.Equal(["the", "vet's", "E.M.T"], tokens.Select(token => Text[token.Start..token.End]));
    }

    [Fact]
    public void No_more_words_are_read_than_are_wanted() =>
        Assert.Equal(3, WordSplitter.Split("one two three four", 3).Count);

    [Fact]
    public void An_endless_word_is_cut_short()
    {
        var token = Assert.Single(WordSplitter.Split(new string('a', 1_000_000), int.MaxValue));

        Assert.InRange(token.Word.Length, 1, 60);
        Assert.Equal(1_000_000, token.End);
    }

    [Theory]
    [InlineData("\ud83d")]
    [InlineData("emt \ude02 tech")]
    [InlineData("'.'.'")]
    [InlineData("a\ud83d")]
    [InlineData("\u0301")]
    public void Broken_text_breaks_nothing(string text) =>
        Assert.All(WordSplitter.Split(text, int.MaxValue), token => Assert.InRange(token.End, token.Start + 1, text.Length));

    private static string Words(string text) => string.Join(' ', WordSplitter.Split(text, int.MaxValue).Select(token => token.Word));
}
