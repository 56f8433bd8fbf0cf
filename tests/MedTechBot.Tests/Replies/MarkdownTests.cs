using MedTechBot.Replies;

namespace MedTechBot.Tests.Replies;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("O*NET", "O\\*NET")]
    [InlineData("**bold** _it_ ~~no~~ ||s|| `code`", "\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\|\\|s\\|\\| \\`code\\`")]
    [InlineData("<@123> <#1> </ask:1>", "\\<@123\\> \\<#1\\> \\</ask:1\\>")]
    [InlineData("[text](https://example.org)", "\\[text\\](https://example.org)")]
    [InlineData("# heading", "\\# heading")]
    [InlineData("- item\n> quote", "\\- item\n\\> quote")]
    [InlineData("-# small", "\\-# small")]
    [InlineData("x-ray #1 $44,470", "x-ray #1 $44,470")]
    [InlineData("@everyone and @here", "@\u2060everyone and @\u2060here")]
    [InlineData("a\\b", "a\\\\b")]
    public void Nothing_in_a_text_formats_mentions_or_links(string text, string escaped)
    {
        Assert.Equal(escaped, Markdown.Escape(text));
    }
}
