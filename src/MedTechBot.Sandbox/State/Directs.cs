using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.State;

/// <summary>Direct messages between a person and a bot.</summary>
internal static class Directs
{
    public static Channel Open(World world, User person, Bot bot)
    {
        var open = world.Directs.GetValueOrDefault((person.Id, bot.Id));
        if (open is not null)
        {
            return open;
        }

        var channel = new Channel { Id = world.Ids.Next(), Type = ChannelType.Direct, Recipients = [person, bot.User] };
        world.Directs[(person.Id, bot.Id)] = channel;
        world.Add(channel);
        world.Publish(new WorldEvent("CHANNEL_CREATE", Intents.DirectMessages, ChannelJson.Of(channel, bot.Id)) { Channel = channel, OnlyBot = bot });
        return channel;
    }
}
