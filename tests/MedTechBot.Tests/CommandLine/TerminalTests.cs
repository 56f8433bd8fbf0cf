using MedTechBot.CommandLine;

namespace MedTechBot.Tests.CommandLine;

public sealed class TerminalTests
{
    [Theory]
    [InlineData(null, "xterm-256color", true)]
    [InlineData("", "xterm", true)]
    [InlineData("1", "xterm", false)]
    [InlineData(null, "dumb", false)]
    public void Color_is_left_out_where_somebody_said_so(string? noColor, string? term, bool wanted)
    {
        Assert.Equal(wanted, Terminal.WantsColor(name => name switch { "NO_COLOR" => noColor, "TERM" => term, _ => null }));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("two\r\nlines", "two lines")]
    [InlineData("\e[2Jgone\0", "\uFFFD[2Jgone\uFFFD")]
    public void Text_from_outside_cannot_steer_the_terminal(string text, string shown)
    {
        Assert.Equal(shown, OneLine.Of(text));
    }
}
