using MedTechBot.Answers;
using MedTechBot.CommandLine;
using MedTechBot.CommandLine.Asking;

namespace MedTechBot.Tests.CommandLine.Asking;

public sealed class AnswerLookTests
{
    private static readonly Answer Card = new Answer.Answered
    {
        Title = "Cooper",
        Lines = [new AnswerLine(null, "Makes barrels."), new AnswerLine("Hours", "from sunrise to sunset, and never on a holiday")],
        Citations = [new Citation("guild", "The guild's handbook", "Guild handbook", null, "2024-03-02", false)],
        Suggestions = [new Suggestion("Where does a cooper work?", "Settings", "cooper", "settings"), new Suggestion("And pay?", "Pay", "cooper", "pay")],
    };

    [Fact]
    public void A_terminal_shows_title_lines_source_and_what_else_to_ask()
    {
        Assert.Equal(
            """
            Cooper
            Makes barrels.
            Hours: from sunrise to sunset,
              and never on a holiday
            Guild handbook, Mar 2024
            You could ask: Where does a
                           cooper work?
                           And pay?

            """,
            Shown(Card, hasColor: false));
    }

    [Fact]
    public void With_color_title_and_labels_are_bold_and_the_rest_around_the_answer_is_gray()
    {
        var shown = Shown(Card, hasColor: true);

        Assert.StartsWith("\e[1mCooper\e[0m\nMakes barrels.\n\e[1mHours: \e[0mfrom", shown, StringComparison.Ordinal);
        Assert.Contains("\n\e[90mGuild handbook, Mar 2024\e[0m\n", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void An_emergency_is_its_words_and_nothing_else()
    {
        var emergency = new Answer.Emergency { Lines = [new AnswerLine(null, "Call 911 now.")] };

        Assert.Equal("Call 911 now.\n", Shown(emergency, hasColor: true));
    }

    [Fact]
    public void What_the_answer_already_offers_is_not_offered_again()
    {
        var greeting = Card with { Lines = [new AnswerLine(null, "Hello. You can ask \"And pay?\" or \"Where does a cooper work?\"")], Citations = [] };

        Assert.DoesNotContain("You could ask:", Shown(greeting, hasColor: false), StringComparison.Ordinal);
    }

    private static string Shown(Answer answer, bool hasColor)
    {
        using var output = new MemoryStream();
        using var terminal = new Terminal
        {
            Input = Stream.Null,
            Output = output,
            Error = TextWriter.Null,
            OutputIsTerminal = true,
            HasColor = hasColor,
            Width = 32,
        };

        AnswerLook.Write(answer, new Page(terminal));
        terminal.Out.Flush();
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }
}
