namespace MedTechBot.Search.Tests;

public class TermFoldingTests
{
    [Theory]
    [InlineData("anaesthesia", "anesthesia")]
    [InlineData("haematology", "hematology")]
    [InlineData("paediatric", "pediatric")]
    [InlineData("oesophagus", "esophagus")]
    [InlineData("foetal", "fetal")]
    [InlineData("oedema", "edema")]
    [InlineData("diarrhoea", "diarrhea")]
    [InlineData("specialise", "specialize")]
    [InlineData("specialisation", "specialization")]
    [InlineData("sterilising", "sterilizing")]
    [InlineData("analyse", "analyze")]
    [InlineData("labour", "labor")]
    [InlineData("theatre", "theater")]
    [InlineData("centre", "center")]
    [InlineData("programme", "program")]
    [InlineData("licence", "license")]
    public void British_spellings_meet_American_ones(string british, string american) => Assert.Equal(TermFolding.Term(american), TermFolding.Term(british));

    [Theory]
    [InlineData("technicians", "technician")]
    [InlineData("phlebotomists", "phlebotomist")]
    [InlineData("duties", "duty")]
    [InlineData("works", "work")]
    [InlineData("working", "work")]
    [InlineData("drew", "draw")]
    [InlineData("drawn", "draw")]
    [InlineData("teeth", "tooth")]
    [InlineData("children", "child")]
    [InlineData("kids", "children")]
    [InlineData("paid", "pay")]
    public void Grammatical_forms_are_one_term(string form, string other) => Assert.Equal(TermFolding.Term(other), TermFolding.Term(form));

    [Theory]
    [InlineData("medical", "medication")]
    [InlineData("medical", "medicine")]
    [InlineData("medication", "medicine")]
    [InlineData("technician", "technologist")]
    [InlineData("technician", "technical")]
    [InlineData("phlebotomy", "phlebotomist")]
    [InlineData("histology", "history")]
    [InlineData("surgical", "surgeon")]
    [InlineData("pharmacy", "pharmacist")]
    [InlineData("radiology", "radiologist")]
    [InlineData("hygiene", "hygienist")]
    [InlineData("vet", "veteran")]
    [InlineData("doe", "does")]
    public void Words_of_the_trade_that_differ_stay_apart(string one, string other) => Assert.NotEqual(TermFolding.Term(one), TermFolding.Term(other));

    [Theory]
    [InlineData("does")]
    [InlineData("shoes")]
    [InlineData("four")]
    [InlineData("hour")]
    [InlineData("your")]
    [InlineData("nurse")]
    [InlineData("exercise")]
    public void A_word_and_its_term_are_the_same_thing_said_again(string word) => Assert.Equal(TermFolding.Term(word), TermFolding.Term(TermFolding.Term(word)));

    [Fact]
    public void Terms_stay_right_when_the_stream_of_new_words_never_ends()
    {
        var before = TermFolding.Term("technicians");

        for (var number = 0; number < 50_000; number++)
        {
            TermFolding.Term($"noise{number}");
        }

        Assert.Equal(before, TermFolding.Term("technicians"));
    }

    [Fact]
    public void Terms_are_the_same_on_all_threads()
    {
        string[] words = ["technicians", "paediatric", "drew", "medication", "specialising"];
        var alone = words.Select(TermFolding.Term).ToArray();

        var together = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(4).Select(_ => words.Select(TermFolding.Term).ToArray()).ToArray();

        Assert.All(together, terms => Assert.Equal(alone, terms));
    }
}
