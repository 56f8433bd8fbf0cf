using System.CommandLine;
using MedTechBot.Answers;
using MedTechBot.CommandLine.Asking;
using MedTechBot.Search;

namespace MedTechBot.CommandLine.Evaluating;

/// <summary><c>eval</c>: how a question file comes out, beside a plain search over the same knowledge.</summary>
internal sealed class EvalVerb : Verb
{
    private const int WarmUp = 100;

    private readonly Terminal _terminal;
    private readonly Start _start;

    private readonly Argument<string> _file = new("file")
    {
        Description = "One JSON object a line: {\"id\":…,\"question\":…,\"context\":[…],\"kind\":…,\"expect\":{\"outcome\":…,\"entries\":[…],\"anyOf\":[…],\"section\":…}}. All of entries must come, and one of anyOf.",
        HelpName = "FILE",
    };

    private readonly Option<double?> _minRight = Share.Option("--min-right", "Exit code 1 if a smaller share of the questions that have an answer comes out right.");
    private readonly Option<double?> _minDeclined = Share.Option("--min-declined", "Exit code 1 if a smaller share of the questions that have none is declined.");
    private readonly Option<bool> _wrong = new("--wrong", "--verbose") { Description = "Lists every question that came out wrong: what was expected and what came." };

    public EvalVerb(Terminal terminal, Start start)
        : base("eval", "Asks all questions of a file and counts what came out right, wrong and wrongly silent.")
    {
        _terminal = terminal;
        _start = start;
        Add(_file);
        Add(_minRight);
        Add(_minDeclined);
        Add(_wrong);
    }

    public override IReadOnlyList<(string Command, string Purpose)> Examples =>
    [
        ("medtechbot eval questions.jsonl", "the table"),
        ("medtechbot eval questions.jsonl --wrong", "and each miss"),
        ("medtechbot eval questions.jsonl --min-right 0.9 --min-declined 85%", "a floor for a build"),
    ];

    protected override async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var questions = await QuestionFile.ReadAsync(line.GetRequiredValue(_file), cancellationToken);
        using var answerer = _start.Answerer(line, cancellationToken);
        var outcomes = Ask(questions, answerer, cancellationToken);

        if (line.GetValue(_wrong))
        {
            MissList.Write(outcomes, _terminal.Out);
        }

        ScoreTable.Write(outcomes, _terminal.Out);
        await _terminal.Out.FlushAsync(cancellationToken);
        return Meets(line.GetValue(_minRight), "right", outcomes.Where(outcome => outcome.Class == ExpectedClass.HasAnswer))
            & Meets(line.GetValue(_minDeclined), "declined", outcomes.Where(outcome => outcome.Class == ExpectedClass.HasNone))
            ? ExitCode.Fine
            : ExitCode.SomethingToMend;
    }

    private List<Evaluated> Ask(IReadOnlyList<QuestionLine.Asked> questions, QuestionAnswerer answerer, CancellationToken cancellationToken)
    {
        using var plain = new PlainSearch(answerer.Knowledge);
        using var progress = new ProgressLine(_terminal, "Asking", "questions");
        var evaluated = new List<Evaluated>(questions.Count);

        // The first calls pay for compiling; the times are to tell about answering.
        foreach (var question in questions.Take(WarmUp))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Evaluated.Of(question, answerer, plain);
        }

        foreach (var question in questions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            evaluated.Add(Evaluated.Of(question, answerer, plain));
            progress.Report(evaluated.Count);
        }

        return evaluated;
    }

    private bool Meets(double? floor, string what, IEnumerable<Evaluated> outcomes)
    {
        if (floor is not { } wanted)
        {
            return true;
        }

        var all = outcomes.ToList();
        var share = (double)all.Count(outcome => outcome.Verdict == Verdict.Right) / all.Count;
        if (share >= wanted)
        {
            return true;
        }

        _terminal.Error.WriteLine(all.Count == 0
            ? $"--min-{what}: the file has no question to measure it by"
            : $"--min-{what}: {Share.Shown(share)} is below {Share.Shown(wanted)}");
        return false;
    }
}
