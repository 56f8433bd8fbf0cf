namespace MedTechBot.Sandbox.State;

/// <summary>Discord's order of judgment: owner, roles, administrator, then the channel's overwrites.</summary>
/// <remarks>https://discord.com/developers/docs/topics/permissions#permission-overwrites</remarks>
internal static class PermissionRules
{
    public static Permission InGuild(Guild guild, ulong userId)
    {
        if (guild.OwnerId == userId)
        {
            return Permission.All;
        }

        if (!guild.Members.TryGetValue(userId, out var member))
        {
            return Permission.None;
        }

        var permissions = member.Roles.Aggregate(
            guild.Everyone.Permissions,
            (sum, id) => guild.Roles.TryGetValue(id, out var role) ? sum | role.Permissions : sum);
        return permissions.HasFlag(Permission.Administrator) ? Permission.All : permissions;
    }

    public static Permission InChannel(Channel channel, ulong userId)
    {
        if (channel.Guild is not { } guild)
        {
            return channel.Recipients.Any(user => user.Id == userId) ? Permission.Direct : Permission.None;
        }

        var permissions = InGuild(guild, userId);
        if (permissions == Permission.All || !guild.Members.TryGetValue(userId, out var member))
        {
            return permissions;
        }

        // A thread has no overwrites of its own.
        var owner = channel.IsThread && guild.Channels.TryGetValue(channel.ParentId ?? 0, out var parent) ? parent : channel;
        permissions = Apply(permissions, owner.Overwrites, member, guild.Id);
        if (channel.Type is ChannelType.PrivateThread
            && !permissions.HasFlag(Permission.ManageThreads)
            && channel.Thread?.Members.Contains(userId) != true)
        {
            return Permission.None;
        }

        return Implied(permissions, channel);
    }

    private static Permission Apply(Permission permissions, IReadOnlyList<Overwrite> overwrites, Member member, ulong everyoneId)
    {
        var everyone = overwrites.FirstOrDefault(overwrite => overwrite.Id == everyoneId);
        permissions = Apply(permissions, everyone?.Deny ?? 0, everyone?.Allow ?? 0);

        Permission deny = 0, allow = 0;
        foreach (var overwrite in overwrites.Where(overwrite => !overwrite.IsMember && member.Roles.Contains(overwrite.Id)))
        {
            deny |= overwrite.Deny;
            allow |= overwrite.Allow;
        }

        permissions = Apply(permissions, deny, allow);
        var own = overwrites.FirstOrDefault(overwrite => overwrite.IsMember && overwrite.Id == member.User.Id);
        return Apply(permissions, own?.Deny ?? 0, own?.Allow ?? 0);
    }

    private static Permission Apply(Permission permissions, Permission deny, Permission allow) => (permissions & ~deny) | allow;

    private static Permission Implied(Permission permissions, Channel channel)
    {
        if (!permissions.HasFlag(Permission.ViewChannel))
        {
            return Permission.None;
        }

        var send = channel.IsThread ? Permission.SendMessagesInThreads : Permission.SendMessages;
        return permissions.HasFlag(send)
            ? permissions
            : permissions & ~(Permission.EmbedLinks | Permission.AttachFiles | Permission.MentionEveryone | Permission.SendTtsMessages);
    }
}
