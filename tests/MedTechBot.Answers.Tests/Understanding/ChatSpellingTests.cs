using MedTechBot.Answers.Understanding;
using MedTechBot.Search;

namespace MedTechBot.Answers.Tests.Understanding;

public class ChatSpellingTests
{
    [Theory]
    [InlineData("wat do u need 2 b", "what do you need to be")]
    [InlineData("wats an emt", "what is an emt")]
    [InlineData("idk how ppl do it", "i do not know how people do it")]
    [InlineData("wat dose an emt do", "what does an emt do")]
    [InlineData("were do emts work", "where do emts work")]
    [InlineData("yrs of skool", "years of school")]
    public void Chat_spellings_are_read_as_the_words_meant(string typed, string meant) => Assert.Equal(meant, Read(typed));

    [Theory]
    [InlineData("what does an EMT do")]
    [InlineData("the dose was small")]
    [InlineData("they were late")]
    [InlineData("")]
    public void Ordinary_words_stay(string text) => Assert.Equal(text.ToLowerInvariant(), Read(text));

    [Fact]
    public void Words_that_replace_others_stand_where_those_stood()
    {
        const string Text = "ok wats up";

        var tokens = ChatSpelling.Read(CareerAnalyzer.Split(Text));

        Assert.All(tokens.Skip(1).Take(2), token => Assert.Equal("wats", Text[token.Start..token.End]));
        Assert.Equal("up", Text[tokens[3].Start..tokens[3].End]);
    }

    private static string Read(string text) => string.Join(' ', ChatSpelling.Read(CareerAnalyzer.Split(text)).Select(token => token.Word));
}
