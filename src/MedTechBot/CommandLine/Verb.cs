using System.CommandLine;

namespace MedTechBot.CommandLine;

/// <summary>One verb of the program: its options, its examples and what it does.</summary>
internal abstract class Verb : Command
{
    protected Verb(string name, string description)
        : base(name, description) => SetAction(RunAsync);

    /// <summary>Lines for the end of its help: the command and what it is for.</summary>
    public abstract IReadOnlyList<(string Command, string Purpose)> Examples { get; }

    protected abstract Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken);
}
