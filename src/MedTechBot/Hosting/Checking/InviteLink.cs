using MedTechBot.Discord;
using MedTechBot.Discord.Models;
using MedTechBot.Discord.Rest;
using Microsoft.Extensions.DependencyInjection;

namespace MedTechBot.Hosting.Checking;

/// <summary>The link by which a server's owner adds the bot, with no more permissions than it uses.</summary>
internal static class InviteLink
{
    public static Uri For(Snowflake application) =>
        new($"https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={(ulong)ChannelPermissions.Needed}");

    /// <exception cref="CommandLine.ProblemsException">Discord does not tell whose token it is.</exception>
    public static async Task<Uri> FindAsync(BotSetup setup, CancellationToken cancellationToken)
    {
        await using var services = CheckServices.Build(setup);
        try
        {
            return For((await services.GetRequiredService<DiscordRest>().GetApplicationAsync(cancellationToken)).Id);
        }
        catch (Exception failure) when (failure is DiscordApiException or DiscordUnreachableException or DiscordRefusedException)
        {
            throw new CommandLine.ProblemsException([failure.Message]);
        }
    }
}
