using System.CommandLine;
using MedTechBot.Answers.Safety;
using MedTechBot.Knowledge;
using MedTechBot.Knowledge.Linting;

namespace MedTechBot.CommandLine.Checking;

/// <summary><c>knowledge check</c>: all that is wrong with the folder, in one go.</summary>
internal sealed class KnowledgeCheckVerb(Terminal terminal, Start start, TimeProvider clock) : Verb("check", "Checks the folder and names everything to mend as file:line: what, how to mend it.")
{
    public override IReadOnlyList<(string Command, string Purpose)> Examples =>
    [
        ("medtechbot knowledge check", "the folder that ask would use"),
        ("medtechbot knowledge check --knowledge ../ours", "another one"),
    ];

    protected override async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var reading = start.ReadKnowledge(line, cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        var linted = KnowledgeLint.Check(reading, today, cancellationToken);
        KnowledgeProblem[] found = [.. linted, .. reading.Safety is { } safety ? SafetyExamples.Check(safety) : []];
        foreach (var problem in found)
        {
            await terminal.Error.WriteLineAsync(OneLine.Of(problem.ToString()));
        }

        var warnings = found.Count(problem => problem.IsWarning);
        var problems = found.Length - warnings;
        await terminal.Out.WriteLineAsync($"{Contents(reading.Knowledge)}{Count(problems, "problem")}, {Count(warnings, "warning")}");
        return problems == 0 ? ExitCode.Fine : ExitCode.SomethingToMend;
    }

    private static string Contents(KnowledgeBase? knowledge) => knowledge is null
        ? ""
        : $"{Count(knowledge.Entries.Count, "entry", "entries")}, {Count(knowledge.Comments.Count, "comment")}, {Count(knowledge.Sources.Count, "source")}: ";

    private static string Count(int count, string one) => Count(count, one, one + "s");

    private static string Count(int count, string one, string many) => $"{count:N0} {(count == 1 ? one : many)}";
}
