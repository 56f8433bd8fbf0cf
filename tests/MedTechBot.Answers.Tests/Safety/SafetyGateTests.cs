using MedTechBot.Answers.Safety;
using MedTechBot.Knowledge;
using MedTechBot.Tests.Support;

namespace MedTechBot.Answers.Tests.Safety;

public class SafetyGateTests
{
    private const string Call = "my dad is not breathing";

    [Theory]
    [InlineData("MY DAD IS NOT BREATHING")]
    [InlineData("my dad isn’t breathing")]
    [InlineData("my dad isn`t breathing!!!")]
    [InlineData("my daaaad is not breeeathing")]
    [InlineData("my dad is not bre4th1ng")]
    [InlineData("my dad is not braething")]
    [InlineData("my dad is not breathng")]
    [InlineData("my dad is not breathing")]
    [InlineData("ｍｙ ｄａｄ ｉｓ ｎｏｔ ｂｒｅａｔｈｉｎｇ")]
    [InlineData("𝐦𝐲 𝐝𝐚𝐝 𝐢𝐬 𝐧𝐨𝐭 𝐛𝐫𝐞𝐚𝐭𝐡𝐢𝐧𝐠")]
    [InlineData("my dаd is nоt brеathing")]
    [InlineData("my dad is not br\u200Bea\u00ADthing")]
    [InlineData("m\u0301y da\u0300d is not breathing")]
    [InlineData("> my dad is not breathing")]
    [InlineData("**my dad** is not breathing")]
    [InlineData("my dad 😭 is not breathing")]
    public void A_call_is_heard_however_it_is_typed(string text) => Assert.Equal(SafetyConcern.Danger, ShippedSafety.Gate.Judge(text).Concern);

    [Theory]
    [InlineData("How do I become an EMT? ")]
    [InlineData("what does a phlebotomist earn and do they work nights, ")]
    [InlineData("how long is paramedic school in Texas\n")]
    public void A_career_question_beside_a_call_does_not_hide_it(string question)
    {
        Assert.Equal(SafetyConcern.None, ShippedSafety.Gate.Judge(question).Concern);
        Assert.Equal(SafetyConcern.Danger, ShippedSafety.Gate.Judge(question + Call).Concern);
        Assert.Equal(SafetyConcern.Danger, ShippedSafety.Gate.Judge($"{Call}. {question}").Concern);
    }

    [Fact]
    public void Danger_comes_before_advice() =>
        Assert.Equal(SafetyConcern.Danger, ShippedSafety.Gate.Judge($"can i take ibuprofen with tylenol? {Call}").Concern);

    [Fact]
    public void Self_harm_comes_before_danger() =>
        Assert.Equal(SafetyConcern.SelfHarm, ShippedSafety.Gate.Judge($"{Call} and i want to kill myself").Concern);

    [Theory]
    [InlineData("how do i become an emt in texas ")]
    [InlineData("what do sonographers earn? ")]
    [InlineData("a")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("é, ")]
    public void A_call_at_the_end_of_a_very_long_text_is_heard(string filler)
    {
        var text = string.Concat(Enumerable.Repeat(filler, 1_000_000 / filler.Length));

        Assert.Equal(SafetyConcern.None, ShippedSafety.Gate.Judge(text).Concern);
        Assert.Equal(SafetyConcern.Danger, ShippedSafety.Gate.Judge($"{text}.\n{Call}").Concern);
    }

    [Fact]
    public void A_call_is_heard_wherever_it_stands_in_a_long_text()
    {
        for (var words = 0; words < 300; words++)
        {
            var text = string.Concat(Enumerable.Repeat("and ", words)) + Call + string.Concat(Enumerable.Repeat(" and", 200));

            Assert.Equal(SafetyConcern.Danger, ShippedSafety.Gate.Judge(text).Concern);
        }
    }

    [Fact]
    public void A_long_text_takes_no_more_memory_than_a_short_one()
    {
        var text = string.Concat(Enumerable.Repeat("what does an emt do at night? ", 30_000));
        ShippedSafety.Gate.Judge(text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        ShippedSafety.Gate.Judge(text);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    [Fact]
    public void The_verdict_names_the_pattern_and_the_words()
    {
        var gate = Gate("match: [\"fell [..2] ladder\"]");

        var verdict = gate.Judge("So he FELL off the ladder, then what?");

        Assert.Equal("FELL off the ladder", verdict.Words);
        Assert.Equal("fell [..2] ladder", verdict.Pattern?.Match);
    }

    [Theory]
    [InlineData("fell ladder", true)]
    [InlineData("fell off a ladder", true)]
    [InlineData("fell right off the ladder", false)]
    [InlineData("fell. Off the ladder", false)]
    [InlineData("fell, off, ladder", true)]
    public void A_gap_stays_in_its_sentence(string text, bool fires) => Assert.Equal(fires, Gate("match: [\"fell ..2 ladder\"]").Judge(text).Concern != SafetyConcern.None);

    [Fact]
    public void A_gap_of_three_dots_goes_on_over_the_ends_of_sentences() =>
        Assert.Equal(SafetyConcern.Danger, Gate("match: [\"fell ...4 ladder\"]").Judge("He fell. Off the ladder!").Concern);

    [Theory]
    [InlineData("help", true)]
    [InlineData("well, help", true)]
    [InlineData("help me", false)]
    [InlineData("I help", false)]
    public void An_edge_is_where_a_clause_begins_or_ends(string text, bool fires) => Assert.Equal(fires, Gate("match: [\"^ help $\"]").Judge(text).Concern != SafetyConcern.None);

    [Theory]
    [InlineData("took 40 pills", true)]
    [InlineData("took 500mg pills", true)]
    [InlineData("took forty pills", false)]
    public void A_number_is_written_in_figures(string text, bool fires) => Assert.Equal(fires, Gate("match: [\"took # pills\"]").Judge(text).Concern != SafetyConcern.None);

    [Fact]
    public void A_number_that_is_named_elsewhere_is_still_a_number() =>
        Assert.NotEqual(SafetyConcern.None, Gate("match: [\"took # pills\", call 911]").Judge("took 911 pills").Concern);

    [Theory]
    [InlineData("clause", "last year he fell", false)]
    [InlineData("clause", "last year it rained, he fell", true)]
    [InlineData("sentence", "last year it rained, he fell", false)]
    [InlineData("sentence", "it was last year. he fell", true)]
    [InlineData("message", "it was last year. he fell", false)]
    public void A_veto_reaches_as_far_as_it_says(string reach, string text, bool fires)
    {
        var gate = Gate("unless: [past]\n    match: [he fell]", $"vetoes:\n  past: {{reach: {reach}, match: [last year]}}\n");

        Assert.Equal(fires, gate.Judge(text).Concern != SafetyConcern.None);
    }

    [Fact]
    public void A_word_that_is_right_as_it_stands_is_not_mended()
    {
        Assert.Equal(SafetyConcern.Danger, Gate("match: [bleeding]").Judge("breeding").Concern);
        Assert.Equal(SafetyConcern.None, Gate("match: [bleeding]", "not_typos: [breeding]\n").Judge("breeding").Concern);
    }

    private static SafetyGate Gate(string pattern, string more = "")
    {
        var yaml = Some.Safety.Replace("match: [\"call an ambulance now\"]", pattern, StringComparison.Ordinal);
        var entry = Some.Entry("EMT", "Rides ambulances.");
        using var folder = Some.KnowledgeFolder().Write(entry.Path, EntryFile.Write(entry)).Write("safety.yaml", more + yaml);
        var reading = folder.Read();

        return new SafetyGate(reading.Knowledge?.Safety ?? throw new ArgumentException(string.Join('\n', reading.Problems), nameof(pattern)));
    }
}
