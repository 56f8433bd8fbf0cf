using System.Diagnostics;
using MedTechBot.Answers;
using MedTechBot.Answers.Wording;

namespace MedTechBot.CommandLine.Asking;

/// <summary>Asks one question and shows the answer as the command line wants it: JSON, plain text, or text for a terminal.</summary>
internal sealed class Answering(QuestionAnswerer answerer, Terminal terminal, bool asJson, bool explain)
{
    public void Answer(Question question)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = answerer.Answer(question, explain);
        var elapsed = Stopwatch.GetElapsedTime(started);

        if (asJson)
        {
            var lines = new JsonLines(terminal.Output);
            lines.Write(AnswerJson.Of(null, question, answer, elapsed), AskJson.Default.AnswerJson);
            lines.Flush();
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
    }
}
