using System.Text;
using System.Text.Json;
using MedTechBot.Answers;
using MedTechBot.Answers.Wording;
using MedTechBot.CommandLine;
using MedTechBot.CommandLine.Asking;
using MedTechBot.Search;

namespace MedTechBot.Tests.CommandLine.Asking;

public sealed class AnswerJsonTests
{
    private static readonly Answer Answered = new Answer.Answered
    {
        Title = "EMT: hours",
        Lines = [new AnswerLine(null, "Nights “and” weekends & more.")],
        Entries = [new UsedEntry("emt", "hours", "EMT"), new UsedEntry("emt-hours", null, "Hours")],
        Citations =
        [
            new Citation("ooh-emt", "EMTs and Paramedics", "BLS Handbook", new Uri("https://www.bls.gov/ooh/emt.htm"), "2025-08", false),
            new Citation("2009-11-emt", "Comment", "comment", null, "2009-11-03", true),
        ],
        Suggestions = [new Suggestion("How much do EMTs earn?", "Pay", "emt", "pay")],
        Confidence = 0.9349,
    };

    [Fact]
    public void Every_field_stands_where_the_design_has_it()
    {
        using var id = JsonDocument.Parse("\"7\"");
        var text = PlainText.From(Answered);

        var line = Written(AnswerJson.Of(id.RootElement, new Question("q"), Answered, TimeSpan.FromMilliseconds(0.41)));

        Assert.Equal(
            """{"id":"7","question":"q","outcome":"answered","entries":[{"id":"emt","section":"hours"},{"id":"emt-hours","section":null}],"""
            + $"\"confidence\":0.93,\"text\":\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\","
            + """
              "citations":[{"source":"ooh-emt","title":"EMTs and Paramedics","url":"https://www.bls.gov/ooh/emt.htm","date":"2025-08"},{"source":"2009-11-emt","title":"Comment","url":null,"date":"2009-11-03"}],"suggestions":["How much do EMTs earn?"],"elapsedMs":0.41}
              """ + "\n",
            line);
    }

    [Fact]
    public void Without_an_id_it_is_null_and_without_an_explanation_there_is_no_why()
    {
        var line = Written(AnswerJson.Of(null, new Question("q"), Answered, TimeSpan.Zero));

        Assert.StartsWith("""{"id":null,"question":"q",""", line, StringComparison.Ordinal);
        Assert.EndsWith("\"elapsedMs\":0}\n", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_follows_at_the_end_with_its_fields()
    {
        var explained = Answered with
        {
            Explanation = new Explanation
            {
                Understood = ["entry emt", "section hours"],
                Corrections = [new Correction("emtt", "emt", "spelling")],
                Hits = [new SearchHit("emt", "hours", 12.34567f, [new TermMatch("hours", "text", "hour", 3.1f)])],
                Threshold = 0.55,
                RunnerUp = null,
            },
        };

        var line = Written(AnswerJson.Of(null, new Question("q"), explained, TimeSpan.Zero));

        Assert.EndsWith(
            """
            "why":{"understood":["entry emt","section hours"],"corrections":[{"from":"emtt","to":"emt","reason":"spelling"}],"hits":[{"entry":"emt","section":"hours","score":12.3457,"matches":[{"word":"hours","field":"text","term":"hour","weight":3.1}]}],"threshold":0.55,"runnerUp":null}}

            """,
            line,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_score_that_JSON_has_no_word_for_does_not_cost_the_answer(double confidence)
    {
        Assert.Contains("\"confidence\":0,", Written(AnswerJson.Of(null, new Question("q"), Answered with { Confidence = confidence }, TimeSpan.Zero)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("é ß 技 <b> ' + &")]
    [InlineData("“quoted”")]
    public void Letters_of_any_language_stay_as_they_are(string question)
    {
        Assert.Contains($"\"question\":\"{question}\"", Written(AnswerJson.Of(null, new Question(question), Answered, TimeSpan.Zero)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_question_comes_back_with_replacement_characters_for_what_is_no_text()
    {
        // Written as numbers: a half of a character would not survive the test runner's own names.
        var question = $"a{(char)0xD83D}\0{(char)0xDE91}\n🚑";

        using var line = JsonDocument.Parse(Written(AnswerJson.Of(null, new Question(question), Answered, TimeSpan.Zero)));

        Assert.Equal("a\uFFFD\0\uFFFD\n🚑", line.RootElement.GetProperty("question").GetString());
    }

    private static string Written(AnswerJson json)
    {
        using var output = new MemoryStream();
        var lines = new JsonLines(output);
        lines.Write(json, AskJson.Default.AnswerJson);
        lines.Flush();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
