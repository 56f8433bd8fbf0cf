using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Rest;

/// <summary>Somebody types.</summary>
internal static class TypingEvent
{
    public static void Publish(World world, Channel channel, User user)
    {
        var data = new JsonObject
        {
            ["channel_id"] = Snowflakes.Text(channel.Id),
            ["user_id"] = Snowflakes.Text(user.Id),
            ["timestamp"] = world.Now.ToUnixTimeSeconds(),
        };
        if (channel.Guild is { } guild)
        {
            data["guild_id"] = Snowflakes.Text(guild.Id);
            data["member"] = guild.Members.TryGetValue(user.Id, out var member) ? MemberJson.Of(member) : null;
        }

        world.Publish(new WorldEvent("TYPING_START", channel.IsDirect ? Intents.DirectMessageTyping : Intents.GuildMessageTyping, data)
        {
            Guild = channel.Guild,
            Channel = channel,
        });
    }
}
