using MedTechBot.Discord.Models;

namespace MedTechBot.Hosting.Checking;

/// <summary>What a member may do in a channel, in Discord's order of judgment.</summary>
/// <remarks>https://discord.com/developers/docs/topics/permissions#permission-overwrites</remarks>
internal static class ChannelPermissions
{
    /// <summary>What the bot needs to answer, and to show a chart; nothing else is asked for.</summary>
    public const Permissions Needed =
        Permissions.ViewChannel | Permissions.SendMessages | Permissions.SendMessagesInThreads | Permissions.ReadMessageHistory | Permissions.AttachFiles;

    private const Permissions All = (Permissions)ulong.MaxValue;

    public static Permissions Of(Snowflake user, Member member, Guild guild, IReadOnlyList<Role> roles, Channel channel)
    {
        if (guild.OwnerId == user)
        {
            return All;
        }

        var own = roles.Where(role => role.Id == guild.Id || member.Roles.Contains(role.Id)).Aggregate(Permissions.None, (sum, role) => sum | role.Permissions);
        if (own.HasFlag(Permissions.Administrator))
        {
            return All;
        }

        own = Apply(own, channel.PermissionOverwrites.Where(overwrite => overwrite.Id == guild.Id));
        own = Apply(own, channel.PermissionOverwrites.Where(overwrite => overwrite.Type == 0 && overwrite.Id != guild.Id && member.Roles.Contains(overwrite.Id)));
        own = Apply(own, channel.PermissionOverwrites.Where(overwrite => overwrite.Type == 1 && overwrite.Id == user));
        return own.HasFlag(Permissions.ViewChannel) ? own : Permissions.None;
    }

    /// <summary>As the settings of a server call them.</summary>
    public static string Names(Permissions permissions) => string.Join(
        ", ",
        new (Permissions Permission, string Name)[]
        {
            (Permissions.ViewChannel, "View Channel"),
            (Permissions.SendMessages, "Send Messages"),
            (Permissions.SendMessagesInThreads, "Send Messages in Threads"),
            (Permissions.ReadMessageHistory, "Read Message History"),
            (Permissions.AttachFiles, "Attach Files"),
        }.Where(named => permissions.HasFlag(named.Permission)).Select(named => named.Name));

    // Of one kind, what any denies is taken before what any allows is given.
    private static Permissions Apply(Permissions permissions, IEnumerable<PermissionOverwrite> overwrites)
    {
        var (deny, allow) = (Permissions.None, Permissions.None);
        foreach (var overwrite in overwrites)
        {
            deny |= overwrite.Deny;
            allow |= overwrite.Allow;
        }

        return (permissions & ~deny) | allow;
    }
}
