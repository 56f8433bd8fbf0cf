using CsCheck;
using MedTechBot.Knowledge;

namespace MedTechBot.Search.Tests;

/// <summary>On the vocabulary of the knowledge that ships, where near misses are many.</summary>
public class SpellingCorrectorTests
{
    private static readonly SpellingCorrector Corrector = Make();

    [Theory]
    [InlineData("dialisys", "dialysis")]
    [InlineData("diaylsis", "dialysis")]
    [InlineData("phelbotomist", "phlebotomist")]
    [InlineData("phlebotmist", "phlebotomist")]
    [InlineData("surgicla", "surgical")]
    [InlineData("sergical", "surgical")]
    [InlineData("pharmasy", "pharmacy")]
    [InlineData("hygenist", "hygienist")]
    [InlineData("vetinary", "veterinary")]
    [InlineData("emergancy", "emergency")]
    [InlineData("techncian", "technician")]
    [InlineData("tecnologist", "technologist")]
    [InlineData("ambulanse", "ambulance")]
    [InlineData("ultrasond", "ultrasound")]
    [InlineData("echocardiografy", "echocardiography")]
    public void A_misspelt_word_is_read_as_the_one_meant(string typed, string meant) => Assert.Equal(meant, Read(typed));

    [Theory]
    [InlineData("ambulamce", "ambulance")]
    [InlineData("medixal", "medical")]
    [InlineData("phatmacy", "pharmacy")]
    [InlineData("assistsnt", "assistant")]
    [InlineData("dwntal", "dental")]
    public void A_finger_on_the_next_key_is_forgiven(string typed, string meant) => Assert.Equal(meant, Read(typed));

    [Theory]
    [InlineData("pharmmacy", "pharmacy")]
    [InlineData("tecchnician", "technician")]
    [InlineData("surrgical", "surgical")]
    [InlineData("asistant", "assistant")]
    [InlineData("diallysis", "dialysis")]
    public void A_letter_doubled_or_not_doubled_is_forgiven(string typed, string meant) => Assert.Equal(meant, Read(typed));

    [Theory]
    [InlineData("xraytech", "xray tech")]
    [InlineData("vettech", "vet tech")]
    [InlineData("scrubtech", "scrub tech")]
    [InlineData("medicalassistant", "medical assistant")]
    [InlineData("dialysistechnician", "dialysis technician")]
    [InlineData("catscan", "cat scan")]
    public void Words_run_together_are_parted(string typed, string meant) => Assert.Equal(meant, Read(typed));

    [Theory]
    [InlineData("ultra sound", "ultrasound")]
    [InlineData("cardio vascular tech", "cardiovascular tech")]
    [InlineData("phle botomist", "phlebotomist")]
    [InlineData("echo cardio graphy", "echocardiography")]
    public void A_word_torn_apart_is_joined(string typed, string meant) => Assert.Equal(meant, Read(typed));

    [Theory]
    [InlineData("e m t", "emt")]
    [InlineData("m r i tech", "mri tech")]
    [InlineData("can a e m t do it", "can a emt do it")]
    [InlineData("what does a c t tech do", "what does a ct tech do")]
    public void An_abbreviation_typed_letter_by_letter_is_joined(string typed, string meant) => Assert.Equal(meant, Read(typed));

    [Theory]
    [InlineData("see tee tech", "ct tech")]
    [InlineData("em are eye tech", "mri tech")]
    [InlineData("e em tee", "emt")]
    public void Letters_as_voice_input_hears_them_are_an_abbreviation(string heard, string meant) => Assert.Equal(meant, Read(heard));

    [Theory]
    [InlineData("flea bottomist", "phlebotomist")]
    [InlineData("flebotomist", "phlebotomist")]
    [InlineData("fleabotomist", "phlebotomist")]
    [InlineData("sonografer", "sonographer")]
    public void A_word_written_as_it_sounds_is_read_as_the_one_meant(string heard, string meant) => Assert.Equal(meant, Read(heard));

    [Fact]
    public void Ordinary_English_words_are_never_touched() => Assert.DoesNotContain(GeneralWordsTests.All, word => word != Read(word));

    [Fact]
    public void The_words_of_the_knowledge_are_at_most_joined_where_both_forms_are_names() => Assert.DoesNotContain(
        Knowledge().Entries.SelectMany(entry => entry.Aliases.Concat(entry.Questions).Concat(entry.Sections.Select(section => section.Text)).Prepend(entry.Title)),
        text => Corrector.Correct(WordSplitter.Split(text, int.MaxValue)).Corrections.Any(correction => correction.Reason != "joined"));

    [Theory]
    [InlineData("I want to see a tea kettle in the sea")]
    [InlineData("are you the one who can help me with this")]
    [InlineData("how much does it cost to rent a car for a week")]
    [InlineData("my dog ate the cake and now he sleeps on the sofa")]
    [InlineData("what should I cook for dinner tonight")]
    [InlineData("do nurses and doctors eat lunch together")]
    [InlineData("is the mental health of students getting worse")]
    [InlineData("can I bring my own mug to the lab")]
    [InlineData("the surgeon said that the vein is fine")]
    [InlineData("I am a carpenter and my sister is a lawyer")]
    [InlineData("where can a person find cheap boots near the station")]
    [InlineData("we have a meeting at ten and I need to be there on time")]
    [InlineData("tell me about the history of the radio")]
    [InlineData("who won the race last Sunday")]
    [InlineData("she plays the cello and he paints walls")]
    public void A_sentence_without_mistakes_stays_as_it_is(string sentence) => Assert.Equal(Words(sentence), Read(sentence));

    [Theory]
    [InlineData("asdkjh qwpoei zmxn")]
    [InlineData("xqzt 3.14 x86 a1b2")]
    [InlineData("фельдшер ambulanz오늘")]
    public void What_is_near_no_word_stays_as_it_is(string text) => Assert.Equal(Words(text), Read(text));

    [Fact]
    public void A_correction_says_what_was_read_as_what_and_where()
    {
        const string Text = "a flea bottomist or dialisys";

        var (tokens, corrections) = Corrector.Correct(WordSplitter.Split(Text, int.MaxValue));

        Assert.Equal([new Correction("flea bottomist", "phlebotomist", "sound"), new Correction("dialisys", "dialysis", "spelling")], corrections);
        Assert.Equal("flea bottomist", Text[tokens[1].Start..tokens[1].End]);
        Assert.Equal(TermFolding.Term("dialysis"), tokens[^1].Term);
    }

    [Fact]
    public void Words_without_mistakes_are_handed_back_as_they_came()
    {
        var tokens = WordSplitter.Split("what does a phlebotomist do", int.MaxValue);

        var (corrected, corrections) = Corrector.Correct(tokens);

        Assert.Same(tokens, corrected);
        Assert.Empty(corrections);
    }

    [Fact]
    public void A_vocabulary_of_nothing_corrects_nothing() =>
        Assert.Empty(new SpellingCorrector([], [], []).Correct(WordSplitter.Split("flebotomist see tee ultra sond", int.MaxValue)).Corrections);

    [Fact]
    public void Any_text_is_corrected_the_same_way_twice() => Gen.String.Sample(text => Read(text) == Read(text), iter: 1_000);

    [Fact]
    public void A_slip_in_a_long_name_is_always_found()
    {
        foreach (var name in new[] { "phlebotomist", "echocardiography", "cardiovascular", "sonographer", "hygienist", "histotechnologist", "veterinary" })
        {
            for (var place = 1; place < name.Length - 1; place++)
            {
                Assert.Equal(name, Read(name.Remove(place, 1)));
                Assert.Equal(name, Read(name.Insert(place, name[place].ToString())));
                Assert.Equal(name, Read(name[..place] + name[place + 1] + name[place] + name[(place + 2)..]));
            }
        }
    }

    private static string Read(string text) => string.Join(' ', Corrector.Correct(WordSplitter.Split(text, int.MaxValue)).Tokens.Select(token => token.Word));

    private static string Words(string text) => string.Join(' ', WordSplitter.Split(text, int.MaxValue).Select(token => token.Word));

    private static KnowledgeBase Knowledge()
    {
        var reading = KnowledgeReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge"), progress: null, CancellationToken.None);
        return reading.Knowledge ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    private static SpellingCorrector Make()
    {
        var knowledge = Knowledge();
        string[] names = [.. Split(knowledge.Entries.SelectMany(entry => entry.Aliases.Concat(entry.Field).Prepend(entry.Title))).Where(word => word.Length > 1 && !StopWords.Contains(word))];
        var texts = Split(knowledge.Entries.SelectMany(entry => entry.Questions.Concat(entry.Sections.Select(section => section.Text))));
        string[] asking = ["what", "does", "how", "much", "where", "hours", "salary", "can"];
        return new SpellingCorrector(names.Concat(texts).Concat(asking), names, asking);
    }

    private static IEnumerable<string> Split(IEnumerable<string> texts) => texts.SelectMany(text => CareerAnalyzer.Split(text)).Select(token => token.Word);
}
