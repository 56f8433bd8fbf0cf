using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.State;

/// <summary>Who joins a guild.</summary>
internal static class Membership
{
    /// <summary>As through an invite link: the bot gets a managed role of its own.</summary>
    public static void Join(World world, Guild guild, Bot bot)
    {
        var role = new Role
        {
            Id = world.Ids.Next(),
            Name = bot.User.Username,
            Permissions = world.BotPermissions,
            Position = guild.Roles.Count,
            BotId = bot.Id,
        };
        guild.Roles[role.Id] = role;
        Join(world, guild, bot.User).Roles.Add(role.Id);
    }

    /// <summary>Lets bots join what an action adds while they are connected.</summary>
    public static void Open(World world, Action add)
    {
        var before = world.Guilds.Keys.ToHashSet();
        add();
        foreach (var guild in world.Guilds.Values.Where(guild => !before.Contains(guild.Id)))
        {
            foreach (var bot in world.Bots.Values)
            {
                Join(world, guild, bot);
                world.Publish(new WorldEvent("GUILD_CREATE", Intents.Guilds, GuildJson.Created(guild, bot, bot.IdentifiedIntents ?? 0)) { Guild = guild, OnlyBot = bot });
            }
        }
    }

    public static Member Join(World world, Guild guild, User user)
    {
        var member = new Member { User = user, JoinedAt = world.Now };
        guild.Members[user.Id] = member;
        var data = MemberJson.Of(member);
        data["guild_id"] = Snowflakes.Text(guild.Id);
        world.Publish(new WorldEvent("GUILD_MEMBER_ADD", Intents.GuildMembers, data) { Guild = guild });
        return member;
    }

    /// <summary>Left, or was removed: the guild is gone for the bot.</summary>
    public static void Leave(World world, Guild guild, Bot bot)
    {
        var gone = new System.Text.Json.Nodes.JsonObject { ["id"] = Snowflakes.Text(guild.Id) };
        world.Publish(new WorldEvent("GUILD_DELETE", Intents.Guilds, gone) { Guild = guild, OnlyBot = bot });
        guild.Members.Remove(bot.Id);
    }
}
