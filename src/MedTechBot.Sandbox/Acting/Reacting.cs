using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Acting;

/// <summary>Reactions, of people and of bots.</summary>
internal static class Reacting
{
    public static void Add(World world, User user, ulong channelId, ulong messageId, string emoji)
    {
        var message = Talking.Found(world, user, channelId, messageId);
        Talking.Demand(message.Channel, user, Permission.AddReactions, "react here");
        Add(world, user, message, emoji);
    }

    public static void Add(World world, User user, Message message, string emoji)
    {
        var reactions = message.Reactions ??= [];
        var reaction = reactions.Find(other => other.Emoji == emoji);
        if (reaction is null)
        {
            reactions.Add(reaction = new Reaction(emoji));
        }

        if (!reaction.Users.Contains(user.Id))
        {
            reaction.Users.Add(user.Id);
            Tell(world, "MESSAGE_REACTION_ADD", user, message, emoji);
        }
    }

    /// <summary>False where there was none.</summary>
    public static bool Remove(World world, User user, Message message, string emoji)
    {
        if (message.Reactions?.Find(other => other.Emoji == emoji) is not { } reaction || !reaction.Users.Remove(user.Id))
        {
            return false;
        }

        if (reaction.Users.Count == 0)
        {
            message.Reactions.Remove(reaction);
        }

        Tell(world, "MESSAGE_REACTION_REMOVE", user, message, emoji);
        return true;
    }

    public static WorldEvent Event(string name, Message message, JsonObject data)
    {
        var channel = message.Channel;
        data["channel_id"] = Snowflakes.Text(channel.Id);
        data["message_id"] = Snowflakes.Text(message.Id);
        if (channel.Guild is { } guild)
        {
            data["guild_id"] = Snowflakes.Text(guild.Id);
        }

        return new WorldEvent(name, channel.IsDirect ? Intents.DirectMessageReactions : Intents.GuildMessageReactions, data) { Guild = channel.Guild, Channel = channel };
    }

    private static void Tell(World world, string name, User user, Message message, string emoji)
    {
        var data = new JsonObject
        {
            ["user_id"] = Snowflakes.Text(user.Id),
            ["emoji"] = EmojiJson.Of(emoji),
            ["message_author_id"] = Snowflakes.Text(message.Author.Id),
            ["burst"] = false,
            ["type"] = 0,
        };
        if (name == "MESSAGE_REACTION_ADD" && message.Channel.Guild?.Members.TryGetValue(user.Id, out var member) == true)
        {
            data["member"] = MemberJson.Of(member);
        }

        world.Publish(Event(name, message, data));
    }
}
