using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Gateway;

/// <summary>Whether an IDENTIFY is let in.</summary>
internal sealed class IdentifyRules(World world)
{
    /// <summary>Where sharding starts to be required.</summary>
    public const int MostGuilds = 2500;

    /// <summary>A bot and no code: welcome. A code: closed with it. Neither: an invalid session, since it came too soon.</summary>
    public (Bot? Bot, CloseCode? Close) Judge(IdentifyRequest request)
    {
        if (!world.TryBot(Welcome.Bare(request.Token), out var bot))
        {
            return (null, CloseCode.AuthenticationFailed);
        }

        if (request.ShardCount < 1 || request.ShardId < 0 || request.ShardId >= request.ShardCount)
        {
            return (bot, CloseCode.InvalidShard);
        }

        if (request.RawIntents is < 0 or > int.MaxValue || (request.Intents & ~Intents.All) != 0)
        {
            return (bot, CloseCode.InvalidIntents);
        }

        if ((request.Intents & Intents.Privileged & ~bot.PrivilegedIntents) != 0)
        {
            return (bot, CloseCode.DisallowedIntents);
        }

        if (GuildsOnShard(bot, request) > MostGuilds)
        {
            return (bot, request.HasShard && request.ShardCount > 1 ? CloseCode.InvalidShard : CloseCode.ShardingRequired);
        }

        return (IsTooSoon(bot, request) || !HasStartLeft(bot) ? null : bot, null);
    }

    private int GuildsOnShard(Bot bot, IdentifyRequest request) => world.Guilds.Values.Count(guild =>
        guild.Members.ContainsKey(bot.Id) && (int)((guild.Id >> 22) % (ulong)request.ShardCount) == request.ShardId);

    private bool IsTooSoon(Bot bot, IdentifyRequest request)
    {
        var key = request.ShardId % world.Options.MaxConcurrency;
        var recent = bot.Identifies.TryGetValue(key, out var queue) ? queue : bot.Identifies[key] = [];
        while (recent.TryPeek(out var first) && world.Now - first >= world.Options.IdentifyInterval)
        {
            recent.Dequeue();
        }

        if (recent.Count >= 1)
        {
            return true;
        }

        recent.Enqueue(world.Now);
        return false;
    }

    private bool HasStartLeft(Bot bot)
    {
        if (world.Now >= bot.SessionStartsReset)
        {
            bot.SessionStartsLeft = world.Options.SessionStarts;
            bot.SessionStartsReset = world.Now.AddDays(1);
        }

        return bot.SessionStartsLeft-- > 0;
    }
}
