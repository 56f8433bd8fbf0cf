using System.CommandLine;
using System.Text.Json.Serialization;
using MedTechBot.Hosting.Checking;
using MedTechBot.Knowledge;

namespace MedTechBot.CommandLine.Running;

/// <summary><c>doctor</c>: all that keeps the bot from answering, and how to mend it.</summary>
internal sealed class DoctorVerb : Verb
{
    private readonly Terminal _terminal;
    private readonly Start _start;
    private readonly Option<bool> _json = new("--json") { Description = "One JSON object on one line instead of text." };

    public DoctorVerb(Terminal terminal, Start start)
        : base("doctor", "Checks token, intents, permissions, commands and knowledge: what is wrong, why it matters, how to mend it.")
    {
        _terminal = terminal;
        _start = start;
        Add(_json);
    }

    public override IReadOnlyList<(string Command, string Purpose)> Examples =>
    [
        ("medtechbot doctor", "before the first start, and whenever the bot is silent"),
        ("medtechbot doctor --json", "for a monitor; exit code 1 where something is to be mended"),
    ];

    protected override async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var findings = await Doctor.ExamineAsync(_start.SettingsOnly(line), ReadKnowledge(line, cancellationToken), cancellationToken);
        var isWell = findings.All(finding => finding.Ok);
        if (line.GetValue(_json))
        {
            var lines = new JsonLines(_terminal.Output);
            lines.Write(new DiagnosisJson(isWell, findings), DoctorJson.Default.DiagnosisJson);
            lines.Flush();
        }
        else
        {
            Write(findings);
        }

        return isWell ? ExitCode.Fine : ExitCode.SomethingToMend;
    }

    private KnowledgeReading ReadKnowledge(ParseResult line, CancellationToken cancellationToken)
    {
        try
        {
            return _start.ReadKnowledge(line, cancellationToken);
        }
        catch (ProblemsException missing)
        {
            return new KnowledgeReading(null, [.. missing.Problems.Select(problem => new KnowledgeProblem("knowledge", 0, problem, "Name the right folder with --knowledge DIR"))]);
        }
    }

    private void Write(IReadOnlyList<Finding> findings)
    {
        var page = new Page(_terminal);
        foreach (var finding in findings)
        {
            page.Write($"{(finding.Ok ? "ok   " : "MEND ")} {finding.Check}:", finding.What, indent: 6);
            if (finding is { Why: { } why, Fix: { } fix })
            {
                page.Write($"      {why}", indent: 6);
                page.Write($"      {fix}", indent: 6);
            }
        }

        _terminal.Flush();
    }
}

/// <summary>What was found, as JSON.</summary>
internal sealed record DiagnosisJson(bool Ok, IReadOnlyList<Finding> Checks);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DiagnosisJson))]
internal sealed partial class DoctorJson : JsonSerializerContext;
