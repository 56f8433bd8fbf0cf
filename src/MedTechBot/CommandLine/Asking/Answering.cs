using System.Diagnostics;
using MedTechBot.Answers;
using MedTechBot.Answers.Wording;
using MedTechBot.Charts;

namespace MedTechBot.CommandLine.Asking;

/// <summary>Asks one question, or compares, and shows the answer as the command line wants it: JSON, plain text, or text for a terminal.</summary>
internal sealed class Answering(QuestionAnswerer answerer, Terminal terminal, bool asJson, bool explain, ChartFile? chart)
{
    public void Answer(Question question)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = answerer.Answer(question, explain);
        Show(question, answer, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Puts professions side by side.</summary>
    public void Compare(IReadOnlyList<string> names)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = answerer.Compare(names);
        Show(new Question(string.Join(" / ", names)), answer, Stopwatch.GetElapsedTime(started));
    }

    private void Show(Question question, Answer answer, TimeSpan elapsed)
    {
        if (asJson)
        {
            var lines = new JsonLines(terminal.Output);
            lines.Write(AnswerJson.Of(null, question, answer, elapsed), AskJson.Default.AnswerJson);
            lines.Flush();
            chart?.Write(answer);
            return;
        }

        if (terminal.OutputIsTerminal)
        {
            AnswerLook.Write(answer, new Page(terminal));
        }
        else
        {
            terminal.Out.WriteLine(PlainText.From(answer));
        }

        if (answer.Explanation is { } explanation)
        {
            ExplanationLook.Write(answer, explanation, new Page(terminal));
        }

        terminal.Out.Flush();
        chart?.Write(answer);
        if (chart is not null && answer.Figures is { } figures)
        {
            terminal.Out.WriteLine(PayChart.AltText(figures));
            terminal.Out.Flush();
        }
    }
}
