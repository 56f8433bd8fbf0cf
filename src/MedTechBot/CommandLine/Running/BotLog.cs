using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace MedTechBot.CommandLine.Running;

/// <summary>Where the bot's log goes: to standard error, a line for each thing.</summary>
internal static class BotLog
{
    /// <param name="terminal">Whether a person reads along.</param>
    /// <param name="least">What is logged where the settings do not say otherwise.</param>
    public static Action<ILoggingBuilder> To(Terminal terminal, LogLevel least) => logging =>
    {
        logging.SetMinimumLevel(least);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        if (SystemdHelpers.IsSystemdService())
        {
            logging.AddSystemdConsole();
        }
        else
        {
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "HH:mm:ss ";
                console.ColorBehavior = terminal is { ErrorIsTerminal: true, HasColor: true } ? LoggerColorBehavior.Enabled : LoggerColorBehavior.Disabled;
            });
        }

        // Standard output is for what was asked for.
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    };
}
