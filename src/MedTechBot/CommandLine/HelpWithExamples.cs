using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MedTechBot.CommandLine;

/// <summary>The generated help, then examples and exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction generated) : SynchronousCommandLineAction
{
    private static readonly IReadOnlyList<(string Command, string Purpose)> General =
    [
        ("medtechbot", "the bot; without Discord:Token, the playground"),
        ("medtechbot --Discord:ApiBase=http://127.0.0.1:5090/api/v10", "with a setting; appsettings.example.json names all"),
        ("medtechbot ask", "a conversation, on a terminal"),
        ("medtechbot ask \"What does an EMT do?\"", "one answer"),
        ("medtechbot knowledge check", "everything to mend in the knowledge folder"),
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        generated.Invoke(parseResult);
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCode.Fine;
    }

    /// <summary>Help where it was not asked for: on standard error, since standard output is for answers.</summary>
    public static int ShowForWrongUsage(ParseResult line, Terminal terminal)
    {
        line.InvocationConfiguration.Output = terminal.Error;
        new HelpWithExamples(new HelpAction()).Invoke(line);
        return ExitCode.WrongUsage;
    }

    private static void Write(Command command, TextWriter output)
    {
        var examples = command is Verb verb ? verb.Examples : General;
        if (examples.Count > 0)
        {
            var width = examples.Max(example => example.Command.Length);
            output.WriteLine("Examples:");
            foreach (var (line, purpose) in examples)
            {
                output.WriteLine($"  {line.PadRight(width)}  {purpose}");
            }

            output.WriteLine();
        }

        output.WriteLine("""
            Exit codes:
              0    fine, whatever the answer was
              1    something to mend: a line for each thing on standard error
              2    wrong usage
              130  interrupted

            """);
    }
}
