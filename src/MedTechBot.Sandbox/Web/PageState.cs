using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Gateway;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Web;

/// <summary>What stands around the messages: who one is and could be, the bots, guilds and channels that one sees.</summary>
internal sealed class PageState(World world, GatewayHub hub)
{
    // A world made for a load test has more than anybody would scroll through.
    private const int MostPeople = 50;
    private const int MostGuilds = 20;
    private const int MostMembers = 500;

    public JsonObject Of(User viewer)
    {
        var guilds = world.Guilds.Values.Where(guild => guild.Members.ContainsKey(viewer.Id)).Take(MostGuilds).ToList();
        return new JsonObject
        {
            ["me"] = Person(viewer),
            ["people"] = Json.Array(world.Users.Values.Where(user => !user.IsBot).Take(MostPeople).Select(Person)),
            ["bots"] = Json.Array(world.Bots.Values.Select(bot => BotOf(bot, viewer))),
            ["guilds"] = Json.Array(guilds.Select(guild => GuildOf(guild, viewer))),
            ["starters"] = Json.Array(world.Options.Starters.Select(starter => (JsonNode)starter)),
            ["explains"] = world.Options.Explain is not null,
            ["api"] = $"{world.Address}/api/v10",
        };
    }

    private JsonObject Person(User user)
    {
        var json = UserOf(user);
        var roles = world.Guilds.Values.Take(MostGuilds).Select(guild => TopRole(guild, user.Id)).OfType<Role>();
        json["role"] = roles.FirstOrDefault()?.Name ?? "Member";
        json["roles"] = Json.Ids(world.Guilds.Values.Take(MostGuilds).SelectMany(guild => guild.Members.GetValueOrDefault(user.Id)?.Roles ?? []));
        return json;
    }

    private JsonObject BotOf(Bot bot, User viewer)
    {
        var json = UserOf(bot.User);
        json["online"] = hub.Sessions.Any(session => session.Bot == bot && session.Connection is not null);
        json["direct"] = world.Directs.TryGetValue((viewer.Id, bot.Id), out var channel) ? Snowflakes.Text(channel.Id) : null;
        return json;
    }

    private static JsonObject GuildOf(Guild guild, User viewer) => new()
    {
        ["id"] = Snowflakes.Text(guild.Id),
        ["name"] = guild.Name,
        ["roles"] = Json.Array(guild.Roles.Values.Where(role => role.Id != guild.Id).Select(role => new JsonObject
        {
            ["id"] = Snowflakes.Text(role.Id),
            ["name"] = role.Name,
            ["color"] = role.Color,
        })),
        ["members"] = Json.Array(guild.Members.Values.Take(MostMembers).Select(member => MemberOf(guild, member))),
        ["channels"] = Json.Array(guild.Channels.Values.Concat(guild.Threads.Values)
            .Where(channel => channel.Thread?.IsArchived != true)
            .Select(channel => (Channel: channel, Permissions: PermissionRules.InChannel(channel, viewer.Id)))
            .Where(entry => entry.Permissions.HasFlag(Permission.ViewChannel))
            .OrderBy(entry => entry.Channel.Position).ThenBy(entry => entry.Channel.Id)
            .Select(entry => ChannelOf(entry.Channel, entry.Permissions))),
    };

    private static JsonObject MemberOf(Guild guild, Member member)
    {
        var json = UserOf(member.User);
        json["name"] = member.Nick ?? json["name"]?.ToString();
        json["color"] = member.Roles.Select(guild.Roles.GetValueOrDefault).OfType<Role>().Where(role => role.Color != 0).MaxBy(role => role.Position)?.Color ?? 0;
        return json;
    }

    private static JsonObject ChannelOf(Channel channel, Permission permissions) => new()
    {
        ["id"] = Snowflakes.Text(channel.Id),
        ["type"] = (int)channel.Type,
        ["name"] = channel.Name,
        ["topic"] = channel.Topic,
        ["parent"] = Json.Id(channel.ParentId),
        ["isThread"] = channel.IsThread,
        ["holdsMessages"] = channel.HoldsMessages,
        ["maySend"] = permissions.HasFlag(channel.IsThread ? Permission.SendMessagesInThreads : Permission.SendMessages),
        ["mayManage"] = permissions.HasFlag(Permission.ManageMessages),
        ["mayReact"] = permissions.HasFlag(Permission.AddReactions),
    };

    private static JsonObject UserOf(User user) => new()
    {
        ["id"] = Snowflakes.Text(user.Id),
        ["username"] = user.Username,
        ["name"] = user.GlobalName ?? user.Username,
        ["bot"] = user.IsBot,
    };

    private static Role? TopRole(Guild guild, ulong userId) => guild.Members.TryGetValue(userId, out var member)
        ? member.Roles.Select(guild.Roles.GetValueOrDefault).OfType<Role>().MaxBy(role => role.Position)
        : null;
}
