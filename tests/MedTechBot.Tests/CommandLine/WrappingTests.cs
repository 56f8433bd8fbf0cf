using MedTechBot.CommandLine;

namespace MedTechBot.Tests.CommandLine;

public sealed class WrappingTests
{
    [Theory]
    [InlineData("", 10, "")]
    [InlineData("short", 10, "short")]
    [InlineData("exactly ten", 11, "exactly ten")]
    [InlineData("one two three four", 10, "one two|  three|  four")]
    [InlineData("one twothreefourfive six", 8, "one|  twothreefourfive|  six")]
    [InlineData("onetwothreefourfive", 8, "onetwothreefourfive")]
    public void Lines_break_between_words_and_later_ones_are_indented(string text, int width, string lines)
    {
        Assert.Equal(lines, string.Join('|', Wrapping.Lines(text, width, 2)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(77)]
    public void No_word_is_lost_and_no_line_is_wider_than_the_window(int width)
    {
        var text = string.Join(' ', Enumerable.Range(1, 200).Select(number => new string('w', (number % 15) + 1)));

        var lines = Wrapping.Lines(text, width, 0);

        Assert.Equal(text, string.Join(' ', lines));
        Assert.All(lines, line => Assert.True(line.Length <= width || !line.Contains(' ', StringComparison.Ordinal)));
    }
}
