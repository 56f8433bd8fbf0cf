using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using MedTechBot.CommandLine.Asking;
using MedTechBot.CommandLine.Checking;
using MedTechBot.CommandLine.Evaluating;
using MedTechBot.CommandLine.Playing;
using MedTechBot.CommandLine.Running;
using MedTechBot.Search;

namespace MedTechBot.CommandLine;

/// <summary>All verbs of the program, and the one place where trouble becomes plain lines and an exit code.</summary>
internal static class Verbs
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken)
    {
        if (args is [] or ["play" or "ask" or "compare" or "eval", ..])
        {
            // While the command line and the settings are read, a second core has nothing to do.
            _ = Task.Run(CareerAnalyzer.WarmUp, CancellationToken.None);
        }

        try
        {
            var code = await InvokeAsync(args, terminal, cancellationToken);
            terminal.Flush();
            return code;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException failure) when (Terminal.IsClosedPipe(failure))
        {
            return ExitCode.Fine;
        }
        catch (UsageException wrong)
        {
            return Report(terminal, [wrong.Message], ExitCode.WrongUsage);
        }
        catch (ProblemsException bad)
        {
            return Report(terminal, bad.Problems, ExitCode.SomethingToMend);
        }
        catch (IOException failure)
        {
            return Report(terminal, [failure.Message], ExitCode.SomethingToMend);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return Report(terminal, [$"{failure.GetType().Name}: {failure.Message}"], ExitCode.SomethingToMend);
        }
    }

    private static async Task<int> InvokeAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken)
    {
        // A question may well start with an @: there are no response files.
        var given = SettingArguments.Of(args);
        var line = Root(terminal, given.Settings).Parse(given.Rest, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (line.Errors.Count > 0 && line.Action is null or ParseErrorAction)
        {
            return Report(terminal, [.. line.Errors.Select(error => error.Message), $"Try: medtechbot{PathOf(line.CommandResult)} --help"], ExitCode.WrongUsage);
        }

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await line.InvokeAsync(configuration, cancellationToken);
    }

    private static RootCommand Root(Terminal terminal, IReadOnlyList<KeyValuePair<string, string?>> settings)
    {
        var common = new CommonOptions();
        var start = new Start(terminal, common, settings);
        var play = new PlayVerb(terminal, start);
        var bot = new BotRun(terminal, start, play);
        var root = new RootCommand("Answers career questions from a knowledge folder that a person can read, with its sources. Without a verb: the Discord bot; where no token is set, the playground.")
        {
            play,
            new AskVerb(terminal, start),
            new CompareVerb(terminal, start),
            new Command("knowledge", "Looks after the knowledge folder.") { new KnowledgeCheckVerb(terminal, start, TimeProvider.System) },
            new EvalVerb(terminal, start),
            new DoctorVerb(terminal, start),
            new InviteVerb(terminal, start),
            new SandboxVerb(terminal),
            common.Knowledge,
            common.Country,
        };

        root.Directives.Clear();
        root.SetAction(bot.RunAsync);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = help.Action is HelpAction generated ? new HelpWithExamples(generated) : help.Action;
        return root;
    }

    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : "";

    private static int Report(Terminal terminal, IReadOnlyList<string> lines, int code)
    {
        foreach (var line in lines)
        {
            terminal.Error.WriteLine(OneLine.Of(line));
        }

        return code;
    }
}
