using System.CommandLine;
using MedTechBot.CommandLine.Playing;
using MedTechBot.Hosting;
using Microsoft.Extensions.Logging;

namespace MedTechBot.CommandLine.Running;

/// <summary>No verb at all: the bot, or the playground where there is no token to run it with.</summary>
internal sealed class BotRun(Terminal terminal, Start start, PlayVerb play)
{
    public async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        if (!start.HasToken(line))
        {
            return await play.RunWithoutVerbAsync(line, cancellationToken);
        }

        try
        {
            using var answerer = start.Answerer(line, cancellationToken);
            answerer.SettleDown();
            using var host = BotHost.Build(start.Setup(line) with { Log = BotLog.To(terminal, LogLevel.Information) }, answerer);
            await BotHost.RunAsync(host, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Who runs until stopped was not interrupted by being stopped, however early.
        }

        return ExitCode.Fine;
    }
}
