using System.CommandLine;
using System.CommandLine.Parsing;
using MedTechBot.Answers;

namespace MedTechBot.CommandLine.Asking;

/// <summary><c>ask</c>: one answer, a conversation, or a file of questions.</summary>
internal sealed class AskVerb : Verb
{
    private readonly Terminal _terminal;
    private readonly Start _start;

    private readonly Argument<string[]> _words = new("question")
    {
        Description = "The question; quotes are not needed. - reads it from standard input, and so does leaving it out behind a pipe. Without one, on a terminal: a conversation.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _json = new("--json") { Description = "One JSON object on one line instead of text." };
    private readonly Option<bool> _explain = new("--explain") { Description = "Says why: what was understood, the search's best passages and what decided." };
    private readonly Option<string?> _batch = new("--batch")
    {
        Description = "Reads one JSON object a line, {\"id\":…,\"question\":…,\"context\":[…]}, and writes one a line, in order. - is standard input.",
        HelpName = "FILE|-",
    };

    private readonly Option<string?> _chart = new("--chart") { Description = "Draws the pay figures of a comparison or a ranking into a PNG file.", HelpName = "FILE" };

    public AskVerb(Terminal terminal, Start start)
        : base("ask", "Answers a question.")
    {
        _terminal = terminal;
        _start = start;
        Add(_words);
        Add(_json);
        Add(_explain);
        Add(_batch);
        Add(_chart);
    }

    public override IReadOnlyList<(string Command, string Purpose)> Examples =>
    [
        ("medtechbot ask", "a conversation; it remembers the last four questions"),
        ("medtechbot ask \"What does an EMT do?\"", "one answer"),
        ("medtechbot ask is dialysis hard --explain", "with the reasons"),
        ("echo \"night shifts?\" | medtechbot ask --json", "the question from a pipe, the answer as JSON"),
        ("medtechbot ask --batch questions.jsonl > answers.jsonl", "many questions"),
        ("medtechbot ask which pays the most --chart pay.png", "with a picture"),
        ("medtechbot ask -- --what is this", "a question that starts with dashes"),
    ];

    protected override async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var words = line.GetValue(_words) ?? [];
        RefuseMisspeltOption(line, words);
        if (line.GetValue(_batch) is { } file)
        {
            return words.Length == 0 && line.GetValue(_chart) is null
                ? await BatchAsync(line, file, cancellationToken)
                : throw new UsageException("--batch takes its questions from the file, and draws nothing: leave out the question and --chart, or --batch.");
        }

        if (words.Length == 0 && _terminal.IsInteractive && line.GetValue(_chart) is null)
        {
            return await ConverseAsync(line, cancellationToken);
        }

        if (words is ["-"] || (words.Length == 0 && !_terminal.InputIsTerminal))
        {
            var piped = await PipedQuestion.ReadAsync(_terminal.Input, cancellationToken);
            words = string.IsNullOrWhiteSpace(piped) ? [] : [piped];
        }

        if (words.Length == 0)
        {
            return HelpWithExamples.ShowForWrongUsage(line, _terminal);
        }

        var question = new Question(string.Join(' ', words));
        using var answerer = _start.Answerer(line, cancellationToken);
        Answering(line, answerer).Answer(question);
        return ExitCode.Fine;
    }

    // An argument that takes any words would take a misspelt option as one more of them.
    private static void RefuseMisspeltOption(ParseResult line, string[] words)
    {
        if (line.Tokens.All(token => token.Type != TokenType.DoubleDash) && words.FirstOrDefault(LooksLikeOption) is { } word)
        {
            throw new UsageException($"Unrecognized option '{word}'. If it belongs to the question: medtechbot ask -- \"…\"");
        }
    }

    private static bool LooksLikeOption(string word) =>
        !word.Any(char.IsWhiteSpace) && word switch
        {
            ['-', '-', var first, ..] => char.IsAsciiLetter(first),
            ['-', var only] => char.IsAsciiLetter(only),
            _ => false,
        };

    private Answering Answering(ParseResult line, QuestionAnswerer answerer) =>
        new(answerer, _terminal, line.GetValue(_json), line.GetValue(_explain), line.GetValue(_chart) is { } chart ? new ChartFile(chart) : null);

    private async Task<int> ConverseAsync(ParseResult line, CancellationToken cancellationToken)
    {
        using var answerer = _start.Answerer(line, cancellationToken);
        answerer.SettleDown();
        return await new Conversation(_terminal, Answering(line, answerer)).RunAsync(cancellationToken);
    }

    private async Task<int> BatchAsync(ParseResult line, string file, CancellationToken cancellationToken)
    {
        await using var input = file == "-" ? _terminal.Input : InputFile.Open(file);
        using var answerer = _start.Answerer(line, cancellationToken);
        answerer.SettleDown();
        return await new Batch(answerer, _terminal, line.GetValue(_explain)).RunAsync(input, cancellationToken);
    }
}
