using System.Text;
using CsCheck;
using MedTechBot.CommandLine;
using MedTechBot.CommandLine.Asking;

namespace MedTechBot.Tests.CommandLine.Asking;

public sealed class QuestionLineReaderTests
{
    [Fact]
    public void A_full_line_gives_its_id_question_and_context()
    {
        var asked = Assert.IsType<QuestionLine.Asked>(Read("""{"id":"7","question":"hours?","context":["What is an EMT?","And pay?"]}"""));

        Assert.Equal("\"7\"", asked.Id?.GetRawText());
        Assert.Equal("hours?", asked.Question.Text);
        Assert.Equal(["What is an EMT?", "And pay?"], asked.Question.Context);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("-0.50")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("\"x\\ny\"")]
    public void An_id_is_kept_as_given(string id)
    {
        Assert.Equal(id, Read($$"""{"question":"q","id":{{id}}}""").Id?.GetRawText());
    }

    [Theory]
    [InlineData("""{"question":"q"}""")]
    [InlineData("""{"question":"q","id":null,"context":null}""")]
    [InlineData(""" { "question" : "q" , "context" : [ ] , "expect" : 3, "kind" : [], "more" : {"question":1} } """)]
    public void A_question_alone_is_enough_and_further_fields_do_not_matter(string line)
    {
        var asked = Assert.IsType<QuestionLine.Asked>(Read(line));

        Assert.Null(asked.Id);
        Assert.Empty(asked.Question.Context);
    }

    [Theory]
    [InlineData("", "empty line")]
    [InlineData("   ", "not a JSON object")]
    [InlineData("hello", "not a JSON object")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("\"q\"", "not a JSON object")]
    [InlineData("null", "not a JSON object")]
    [InlineData("{}", "question is missing")]
    [InlineData("""{"question":null}""", "question is not a string")]
    [InlineData("""{"question":["q"]}""", "question is not a string")]
    [InlineData("""{"question":"q"} {"question":"q"}""", "not a JSON object")]
    [InlineData("""{"question":"q","context":"c"}""", "context is not a list of strings")]
    [InlineData("""{"question":"q","context":["c",{"a":[1]}]}""", "context is not a list of strings")]
    [InlineData("""{"question":"q","id":true}""", "id is not a string or a number")]
    [InlineData("""{"question":"q","question":"q"}""", "\"question\" stands twice")]
    [InlineData("""{"question":"q","more":1,"more":[2]}""", "\"more\" stands twice")]
    [InlineData("""{"question":"q",}""", "not a JSON object")]
    [InlineData("{\"question\":\"a\tb\"}", "not a JSON object")]
    [InlineData("""{"question":"\x"}""", "not a JSON object")]
    public void A_line_that_is_no_question_says_why(string line, string why)
    {
        Assert.StartsWith(why, Assert.IsType<QuestionLine.Unreadable>(Read(line)).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"a","question":1}""")]
    [InlineData("""{"question":1,"id":"a"}""")]
    [InlineData("""{"question":1,"context":{"id":"b"},"id":"a"}""")]
    [InlineData("""{"id":"a","question":"q" """)]
    [InlineData("""{"id":"a","id":"b","question":"q"}""")]
    public void The_id_survives_a_wrong_line_where_it_can_be_read(string line)
    {
        Assert.Equal("a", Assert.IsType<QuestionLine.Unreadable>(Read(line)).Id?.GetString());
    }

    [Fact]
    public void Deep_nesting_is_refused_by_name()
    {
        var unreadable = Assert.IsType<QuestionLine.Unreadable>(Read($$"""{"id":1,"question":"q","more":{{new string('[', 100_000)}}"""));

        Assert.StartsWith("nested deeper than 64", unreadable.What, StringComparison.Ordinal);
        Assert.Equal(1, unreadable.Id?.GetInt32());
    }

    [Theory]
    [InlineData(@"\ud83d", "\uFFFD")]
    [InlineData(@"\uDE91", "\uFFFD")]
    [InlineData(@"\ud83d\ud83d\ude91", "\uFFFD🚑")]
    [InlineData(@"\uD83D\uDE91", "🚑")]
    [InlineData(@"\ud83dude91", "\uFFFDude91")]
    [InlineData(@"\ud83d\n", "\uFFFD\n")]
    [InlineData(@"\\ud83d", @"\ud83d")]
    [InlineData(@"\\\ud83d", "\\\uFFFD")]
    [InlineData(@"\u0000\uffff", "\0\uFFFF")]
    public void A_lone_surrogate_becomes_a_replacement_character(string escaped, string text)
    {
        Assert.Equal(text, Assert.IsType<QuestionLine.Asked>(Read($$"""{"question":"{{escaped}}"}""")).Question.Text);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_become_replacement_characters()
    {
        byte[] line = [.. "{\"question\":\"a"u8, 0xFF, 0xC3, .. "b\"}"u8];

        var asked = Assert.IsType<QuestionLine.Asked>(QuestionLineReader.Read(new InputLine(1, line, false), withExpectation: false));

        Assert.Equal("a\uFFFD\uFFFDb", asked.Question.Text);
    }

    [Fact]
    public void Whatever_the_line_holds_reading_it_throws_nothing()
    {
        string[] pieces = ["{", "}", "[", "]", "\"", "\\", "\\ud83d", "\\u", "id", "question", ":", ",", "1", "null", " ", "é", "\0"];

        Gen.Select(Gen.OneOf("", "{\"question\":", "{\"expect\":"), Gen.OneOf(pieces).Array[0, 12]).Sample(
            (start, rest) =>
            {
                var line = start + string.Concat(rest);
                return Read(line) is not null && Read(line, withExpectation: true) is not null;
            },
            iter: 20_000);
    }

    [Fact]
    public void An_expectation_is_read_for_an_evaluation()
    {
        var asked = Assert.IsType<QuestionLine.Asked>(Read(
            """{"question":"q","kind":"plain","expect":{"outcome":"answered","entries":["emt"],"section":"hours"}}""", withExpectation: true));

        Assert.Equal("plain", asked.Kind);
        Assert.Equal(("answered", "emt", "hours"), (asked.Expected?.Outcome, asked.Expected?.Entries.Single(), asked.Expected?.Section));
    }

    [Fact]
    public void An_expectation_without_entries_expects_none_in_particular()
    {
        var asked = Assert.IsType<QuestionLine.Asked>(Read("""{"question":"q","expect":{"outcome":"smalltalk"}}""", withExpectation: true));

        Assert.Equal([], asked.Expected?.Entries);
        Assert.Null(asked.Expected?.Section);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("{}")]
    [InlineData("""{"outcome":null}""")]
    [InlineData("""{"outcome":"right"}""")]
    [InlineData("""{"outcome":"answered","entries":"emt"}""")]
    [InlineData("""{"outcome":"answered","entries":null}""")]
    [InlineData("""{"outcome":"answered","entry":["emt"]}""")]
    [InlineData("""{"outcome":"answered","outcome":"unknown"}""")]
    public void An_expectation_that_is_not_as_described_makes_the_line_wrong(string expect)
    {
        var unreadable = Assert.IsType<QuestionLine.Unreadable>(Read($$"""{"expect":{{expect}},"question":"q","id":5}""", withExpectation: true));

        Assert.StartsWith("expect", unreadable.What, StringComparison.Ordinal);
        Assert.Equal(5, unreadable.Id?.GetInt32());
    }

    private static QuestionLine Read(string line, bool withExpectation = false) =>
        QuestionLineReader.Read(new InputLine(1, Encoding.UTF8.GetBytes(line), false), withExpectation);
}
