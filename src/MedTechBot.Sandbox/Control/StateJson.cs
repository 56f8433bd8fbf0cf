using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Control;

/// <summary>All that is there, without messages.</summary>
internal static class StateJson
{
    public static JsonObject Of(World world) => new()
    {
        ["api"] = $"{world.Address}/api/v10",
        ["users"] = Json.Array(world.Users.Values.Where(user => !user.IsBot).Select(UserJson.Of)),
        ["bots"] = Json.Array(world.Bots.Values.Select(BotOf)),
        ["guilds"] = Json.Array(world.Guilds.Values.Select(GuildOf)),
        ["directs"] = Json.Array(world.Directs.Values.Select(channel => ChannelJson.Of(channel, null))),
    };

    private static JsonObject BotOf(Bot bot)
    {
        var json = UserJson.Of(bot.User);
        json["intents"] = (int?)bot.IdentifiedIntents;
        json["commands"] = Json.Array(bot.Commands.Values.SelectMany(set => set.All).Select(command => command.Json.DeepClone()));
        return json;
    }

    private static JsonObject GuildOf(Guild guild)
    {
        var json = GuildJson.Of(guild);
        json["available"] = guild.IsAvailable;
        json["members"] = Json.Array(guild.Members.Values.Select(MemberJson.Of));
        json["channels"] = Json.Array(guild.Channels.Values.Select(channel => ChannelJson.Of(channel, null)));
        json["threads"] = Json.Array(guild.Threads.Values.Select(thread => ChannelJson.Of(thread, null)));
        return json;
    }
}
