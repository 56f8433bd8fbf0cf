using MedTechBot.Discord.Models;
using MedTechBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace MedTechBot.Commands;

/// <summary>Sees to it that Discord has the commands of this program; if it has them already, it is left alone.</summary>
internal sealed partial class CommandRegistration(DiscordRest rest, ILogger<CommandRegistration> logger)
{
    public async Task RegisterAsync(Snowflake application, CancellationToken cancellationToken)
    {
        var registered = await rest.GetCommandsAsync(application, guild: null, cancellationToken);
        if (CommandFingerprint.Of(registered) == CommandFingerprint.Of(CommandManifest.All))
        {
            LogUnchanged(registered.Count);
            return;
        }

        await rest.OverwriteCommandsAsync(application, guild: null, CommandManifest.All, cancellationToken);
        LogRegistered(CommandManifest.All.Count);
    }

    [LoggerMessage(LogLevel.Information, "Registered {Count} commands")]
    private partial void LogRegistered(int count);

    [LoggerMessage(LogLevel.Debug, "Discord has the {Count} commands of this program")]
    private partial void LogUnchanged(int count);
}
