using CsCheck;
using MedTechBot.Answers.Wording;

namespace MedTechBot.Answers.Tests;

public class QuestionAnswererTests
{
    private static readonly string[] Outcomes = ["answered", "choices", "unknown", "advice", "emergency", "smalltalk"];

    // Every UTF-16 unit, so lone surrogates and unassigned characters too.
    private static readonly Gen<string> AnyText = Gen.Int[0, 0xFFFF].Select(code => (char)code).Array[0, 300].Select(letters => new string(letters));

    private static readonly string[] Fragments =
    [
        "what ", "does ", "an EMT ", "phlebotomist ", "do", "? ", "! ", ". ", ", ", "\n", "and ", "vs ", "med tech ", "hours ", "pay ", "not ", "the second one ", "2 ", "hello ", "thanks ",
        "<@123456789012345678> ", "<:x:1>", "||", "**", "`", "```\n", "> ", "[a](https://example.org)", "</b>", "<script>", "&amp;", "@everyone ", "+-&&||!(){}[]^\"~*?:\\/", "title:emt",
        "\uD83D", "\uDE02", "\u202E", "\u200B", "\u0301\u0302\u0303", "Е", "М", "ﷺ", "𝐄", "\0", "\uFFFD", "ß", "İ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ",
        "que hace un ", "how do I become a nurse ", "$%s{0}{{", "1e308 ", "see tee ", "flea bottomist ", "med", "tech", "e m t ", "E.M.T. ", "'s ", "…", "...",
    ];

    private static readonly Gen<string> Mixed = Gen.Int[0, Fragments.Length - 1].Select(place => Fragments[place]).Array[0, 60].Select(string.Concat);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\r\n\v\f\u00A0\u2003\u3000\u200B")]
    [InlineData("😂😂😂🚑💉🩸")]
    [InlineData("\uD83D")]
    [InlineData("\uDE02\uD83D")]
    [InlineData("\0")]
    [InlineData("\0\0\0\u0001\u001F\u007F")]
    [InlineData("\u202E\u202D\u2066\u2069\u200F")]
    [InlineData("||||")]
    [InlineData("```")]
    [InlineData("> ")]
    [InlineData("<@123456789012345678>")]
    [InlineData("<:ambulance:123456789012345678>")]
    [InlineData("+-&&||!(){}[]^\"~*?:\\/")]
    [InlineData("*:* AND NOT title:[a TO z]~2^3")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("%s %d {0} {1} ${x} #{y}")]
    [InlineData("'; DROP TABLE entries; --")]
    [InlineData("../../../etc/passwd")]
    [InlineData("\uFFFD\uFFFE\uFFFF")]
    [InlineData("İıſK")]
    public void A_message_without_a_question_is_not_answered(string text)
    {
        var answer = Shipped.Ask(text);

        Assert.Equal("unknown", answer.Outcome);
        Assert.NotEmpty(answer.Lines);
    }

    [Theory]
    [InlineData("\u202Ewhat does an EMT do\u202C")]
    [InlineData("w\u0336h\u0336a\u0336t\u0336 d\u0336o\u0336e\u0336s\u0336 a\u0336n\u0336 E\u0336M\u0336T\u0336 d\u0336o\u0336")]
    [InlineData("w\u0301\u0302\u0303\u0304hat does an E\u0310\u0311\u0312MT d\u0360\u0361o")]
    [InlineData("whаt dоes аn ЕМТ dо")]
    [InlineData("𝐰𝐡𝐚𝐭 𝐝𝐨𝐞𝐬 𝐚𝐧 𝐄𝐌𝐓 𝐝𝐨")]
    [InlineData("<@123456789012345678> **what** does an ||EMT|| do <:ambulance:1234567890>")]
    [InlineData("<b>what</b> does an <i>EMT</i> do<br/>")]
    [InlineData("+what && does -an \"EMT\"~2 do? title:* \\")]
    [InlineData("what does an EMT do\0\0\0")]
    [InlineData("what does an EMT do \uD83D")]
    [InlineData("WHAT DOES AN EMT DO?!?!?!")]
    [InlineData("> what do vet techs do\nwhat does an EMT do")]
    public void A_question_is_answered_however_it_is_dressed_up(string text)
    {
        var answer = Shipped.Ask(text);

        Assert.Equal(("answered", "emt"), (answer.Outcome, answer.Entries.Count > 0 ? answer.Entries[0].Id : ""));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("word ")]
    [InlineData("technician ")]
    [InlineData("what is ")]
    [InlineData("? ")]
    [InlineData("a. ")]
    [InlineData("\u0301")]
    [InlineData("😂")]
    [InlineData("\uD83D")]
    [InlineData("<@1> ")]
    [InlineData("||")]
    [InlineData("> \n")]
    [InlineData("(")]
    [InlineData("e m t ")]
    [InlineData("see tee ")]
    [InlineData("\0")]
    [InlineData("not ")]
    [InlineData("、")]
    public void A_megabyte_of_the_same_has_an_outcome(string piece) => Assert.Contains(Shipped.Ask(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))).Outcome, Outcomes);

    [Fact]
    public void A_megabyte_of_different_words_has_an_outcome() =>
        Assert.Contains(Shipped.Ask(string.Join(' ', Enumerable.Range(0, 120_000).Select(number => $"wo{number}rd"))).Outcome, Outcomes);

    [Fact]
    public void Ten_thousand_question_marks_are_no_question() => Assert.Equal("unknown", Shipped.Ask(new string('?', 10_000)).Outcome);

    [Fact]
    public void A_question_before_or_behind_a_megabyte_of_noise_is_seen()
    {
        var noise = string.Concat(Enumerable.Repeat("zxcv ", 200_000));

        Assert.Contains(Shipped.Ask($"what does an EMT do? {noise}").Entries, entry => entry.Id == "emt");
        Assert.Contains(Shipped.Ask($"{noise}. what does an EMT do?").Entries, entry => entry.Id == "emt");
    }

    [Fact]
    public void A_context_of_any_length_and_any_text_harms_nothing()
    {
        string[] context = [.. Enumerable.Range(0, 1_000).Select(number => number % 2 == 0 ? "\uD83D" : new string('x', 100_000))];

        Assert.Equal("answered", Shipped.Ask("what does an EMT do", context).Outcome);
    }

    [Fact]
    public void Any_text_has_an_outcome() => AnyText.Sample(text => Outcomes.Contains(Shipped.Ask(text).Outcome), iter: 1_500);

    [Fact]
    public void Any_mixture_of_words_and_tricks_has_an_outcome() => Mixed.Sample(
        text => Shipped.Ask(text) is { Confidence: >= 0 and <= 1, Suggestions.Count: <= 4 } answer && Outcomes.Contains(answer.Outcome),
        iter: 800);

    [Fact]
    public void Any_answer_can_be_explained() => Mixed.Sample(
        text =>
        {
            var plain = Shipped.Ask(text);
            var explained = Shipped.Answerer.Answer(new Question(text), explain: true);
            return Shipped.Seen(plain) == Shipped.Seen(explained) && (explained.Explanation is not null || explained is Answer.SmallTalk);
        },
        iter: 150);

    [Fact]
    public void Any_question_after_any_others_has_an_outcome() =>
        Gen.Select(Mixed, Mixed.Array[0, 5]).Sample((text, context) => Outcomes.Contains(Shipped.Ask(text, context).Outcome), iter: 150);

    [Fact]
    public void The_same_question_gets_the_same_answer_twice() => Mixed.Sample(text => Shipped.Seen(Shipped.Ask(text)) == Shipped.Seen(Shipped.Ask(text)), iter: 300);

    [Fact]
    public void The_same_question_gets_the_same_answer_from_another_answerer()
    {
        using var other = new QuestionAnswerer(Shipped.Knowledge, "US");

        foreach (var line in QuestionFiles.Work)
        {
            Assert.Equal(Shipped.Seen(Shipped.Answerer.Answer(line.Question)), Shipped.Seen(other.Answer(line.Question)));
        }
    }

    [Fact]
    public void Many_questions_at_once_get_the_answers_that_each_would_get_alone()
    {
        var questions = Enumerable.Repeat(QuestionFiles.Work, 3).SelectMany(line => line).ToList();
        var alone = questions.ConvertAll(line => Shipped.Seen(Shipped.Answerer.Answer(line.Question)));

        var together = questions.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(line => Shipped.Seen(Shipped.Answerer.Answer(line.Question))).ToList();

        Assert.Equal(alone, together);
    }

    [Fact]
    public void What_was_typed_is_never_said_back_beyond_an_ambiguous_name() =>
        AnyText.Sample(noise => !PlainText.From(Shipped.Ask($"qqzz{noise}zzqq")).Contains("qqzz", StringComparison.OrdinalIgnoreCase), iter: 500);

    [Fact]
    public void An_unknown_country_gets_help_without_a_number()
    {
        using var elsewhere = new QuestionAnswerer(Shipped.Knowledge, "ZZ");

        var answer = elsewhere.Answer(new Question("my dad is not breathing"));

        Assert.Equal("emergency", answer.Outcome);
        Assert.DoesNotContain(answer.Lines, line => line.Text.Any(char.IsAsciiDigit));
    }
}
