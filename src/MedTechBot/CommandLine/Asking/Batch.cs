using System.Diagnostics;
using MedTechBot.Answers;

namespace MedTechBot.CommandLine.Asking;

/// <summary>One JSON object a line in, one a line out, in order; a program can talk to it line by line.</summary>
internal sealed class Batch(QuestionAnswerer answerer, Terminal terminal, bool explain)
{
    private readonly JsonLines _output = new(terminal.Output);
    private long _answered;
    private long _errors;

    public async Task<int> RunAsync(Stream input, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using (var progress = new ProgressLine(terminal, "Answering", "questions"))
        {
            // Where the answers themselves scroll by, a counter would only get between them.
            await AnswerAllAsync(input, terminal.OutputIsTerminal ? null : progress, cancellationToken);
        }

        Sum(Stopwatch.GetElapsedTime(started));
        return _errors == 0 ? ExitCode.Fine : ExitCode.SomethingToMend;
    }

    private async Task AnswerAllAsync(Stream input, ProgressLine? progress, CancellationToken cancellationToken)
    {
        var lines = new LineReader(input, _output.Flush);
        try
        {
            while (await lines.NextAsync(cancellationToken) is { } line)
            {
                Answer(line);
                progress?.Report((int)long.Min(line.Number, int.MaxValue));
            }
        }
        finally
        {
            _output.Flush();
        }
    }

    private void Answer(InputLine line)
    {
        switch (QuestionLineReader.Read(line, withExpectation: false))
        {
            case QuestionLine.Asked asked:
                var started = Stopwatch.GetTimestamp();
                var answer = answerer.Answer(asked.Question, explain);
                var elapsed = Stopwatch.GetElapsedTime(started);
                _output.Write(AnswerJson.Of(asked.Id, asked.Question, answer, elapsed), AskJson.Default.AnswerJson);
                _answered++;
                break;
            case QuestionLine.Unreadable unreadable:
                _output.Write(new ErrorJson(unreadable.Id, unreadable.Number, unreadable.What), AskJson.Default.ErrorJson);
                _errors++;
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Sum(TimeSpan elapsed)
    {
        if (terminal.ErrorIsTerminal)
        {
            terminal.Error.WriteLine($"{_answered:N0} questions, {_answered / double.Max(elapsed.TotalSeconds, 0.001):N0} a second");
        }

        if (_errors > 0)
        {
            terminal.Error.WriteLine($"{_errors:N0} of {_answered + _errors:N0} lines are no questions: see \"error\" in their places");
        }
    }
}
