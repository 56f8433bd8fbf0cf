using MedTechBot.CommandLine.Evaluating;

namespace MedTechBot.Tests.CommandLine.Evaluating;

public sealed class ShareTests
{
    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("0.9", 0.9)]
    [InlineData("1", 1.0)]
    [InlineData("90", 0.9)]
    [InlineData("90%", 0.9)]
    [InlineData("1 %", 0.01)]
    [InlineData("100%", 1.0)]
    public void Fractions_and_percentages_are_both_understood(string text, double share)
    {
        Assert.Equal(share, Share.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("101")]
    [InlineData("0,9")]
    [InlineData("NaN")]
    [InlineData("most")]
    public void Anything_else_is_no_share(string text)
    {
        Assert.Null(Share.Parse(text));
    }
}
