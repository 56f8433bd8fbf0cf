using MedTechBot.Discord.Models;
using MedTechBot.Discord.Rest;

namespace MedTechBot.Hosting.Checking;

/// <summary>Looks whether the bot can answer wherever it can be asked.</summary>
internal sealed class PermissionCheck(DiscordRest rest)
{
    private static readonly ChannelType[] Asked = [ChannelType.Text, ChannelType.Announcement, ChannelType.Forum];

    public async Task<IReadOnlyList<Finding>> RunAsync(Snowflake self, Snowflake application, CancellationToken cancellationToken)
    {
        var guilds = await rest.GetGuildsAsync(cancellationToken);
        if (guilds.Count == 0)
        {
            return [Finding.Wrong(Finding.Permissions, "The bot is on no server.", "Nobody but you can find it.", $"Open {InviteLink.For(application)} and add it to a server that you manage.")];
        }

        var findings = new List<Finding>();
        foreach (var guild in guilds)
        {
            findings.AddRange(await OfAsync(self, guild.Id, cancellationToken));
        }

        return findings;
    }

    private async Task<IReadOnlyList<Finding>> OfAsync(Snowflake self, Snowflake id, CancellationToken cancellationToken)
    {
        var guild = await rest.GetGuildAsync(id, cancellationToken);
        var roles = guild.Roles.Count > 0 ? guild.Roles : await rest.GetRolesAsync(id, cancellationToken);
        var member = await rest.GetMemberAsync(id, self, cancellationToken);
        var channels = await rest.GetChannelsAsync(id, cancellationToken);
        var rights = channels.Where(channel => Asked.Contains(channel.Type)).Select(channel => (Channel: channel, May: ChannelPermissions.Of(self, member, guild, roles, channel))).ToList();
        var seen = rights.Where(right => right.May != Permissions.None).ToList();
        if (seen.Count == 0)
        {
            return [Finding.Wrong(Finding.Permissions, $"The bot sees no channel of {guild.Name}.", "It hears no mention there.", Allow("View Channel", guild.Name))];
        }

        Finding[] wrong = [.. seen.Select(right => Judge(guild, right.Channel, right.May)).OfType<Finding>()];
        var hidden = rights.Count - seen.Count;
        return wrong.Length > 0 ? wrong : [Finding.Fine(Finding.Permissions, $"The bot can answer in {Count(seen.Count)} of {guild.Name}{(hidden > 0 ? $"; {Count(hidden)} it does not see, which is fine where it is not wanted" : "")}.")];
    }

    private static Finding? Judge(Guild guild, Channel channel, Permissions may)
    {
        var missing = ChannelPermissions.Needed & ~may;
        // A forum holds threads only.
        missing &= channel.Type is ChannelType.Forum ? ~Permissions.SendMessages : (Permissions)ulong.MaxValue;
        return missing is Permissions.None ? null : Finding.Wrong(
            Finding.Permissions,
            $"#{channel.Name} of {guild.Name} lacks {ChannelPermissions.Names(missing)}.",
            "The bot sees what is asked there, and cannot answer as it should.",
            Allow(ChannelPermissions.Names(missing), $"#{channel.Name}"));
    }

    private static string Allow(string names, string? where) =>
        $"In the settings of {where}, under Permissions, add the bot's role and allow {names}. To keep it out instead, deny View Channel.";

    private static string Count(int channels) => $"{channels} {(channels == 1 ? "channel" : "channels")}";
}
