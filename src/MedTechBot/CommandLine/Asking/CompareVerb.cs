using System.CommandLine;

namespace MedTechBot.CommandLine.Asking;

/// <summary><c>compare</c>: two to four careers side by side, and their pay as a picture.</summary>
internal sealed class CompareVerb : Verb
{
    private const int Most = 4;

    private readonly Terminal _terminal;
    private readonly Start _start;

    private readonly Argument<string[]> _names = new("career")
    {
        Description = "Two to four names, each in quotes where it has several words.",
        Arity = new ArgumentArity(2, Most),
    };

    private readonly Option<bool> _json = new("--json") { Description = "One JSON object on one line instead of text." };
    private readonly Option<string?> _chart = new("--chart") { Description = "Draws median pay, with the range from the lowest to the highest tenth, into a PNG file.", HelpName = "FILE" };

    public CompareVerb(Terminal terminal, Start start)
        : base("compare", "Puts two to four careers side by side.")
    {
        _terminal = terminal;
        _start = start;
        Add(_names);
        Add(_json);
        Add(_chart);
    }

    public override IReadOnlyList<(string Command, string Purpose)> Examples =>
    [
        ("medtechbot compare emt phlebotomist", "two careers"),
        ("medtechbot compare \"x-ray tech\" \"mri tech\" sonographer --chart pay.png", "three, and a picture of their pay"),
    ];

    protected override Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var names = line.GetValue(_names) ?? [];
        if (names.FirstOrDefault(string.IsNullOrWhiteSpace) is not null)
        {
            throw new UsageException("A career's name is empty: name two to four careers.");
        }

        if (names.FirstOrDefault(name => name.StartsWith('-')) is { } option)
        {
            throw new UsageException($"Unrecognized option '{option}'.");
        }

        using var answerer = _start.Answerer(line, cancellationToken);
        var chart = line.GetValue(_chart) is { } file ? new ChartFile(file) : null;
        new Answering(answerer, _terminal, line.GetValue(_json), explain: false, chart).Compare(names);
        return Task.FromResult(ExitCode.Fine);
    }
}
