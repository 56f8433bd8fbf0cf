using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Gateway;

/// <summary>READY, and then each guild.</summary>
internal sealed class Welcome(World world, FaultList faults)
{
    // Reserved and never listened to on any machine in its senses (RFC 863 discard, over loopback).
    private const string NobodyListens = "ws://127.0.0.1:9";

    public static string Bare(string token) => token.StartsWith("Bot ", StringComparison.Ordinal) ? token[4..] : token;

    public void Greet(GatewaySession session, bool hasShard)
    {
        var bot = session.Bot;
        Guild[] guilds = [.. world.Guilds.Values.Where(guild => guild.Members.ContainsKey(bot.Id) && session.IsOnShard(guild))];
        var ready = new JsonObject
        {
            ["v"] = 10,
            ["user"] = UserJson.OfSelf(bot.User),
            ["user_settings"] = new JsonObject(),
            ["session_type"] = "normal",
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = faults.Take<Fault.DeadResumeUrl>(bot.Id) ? NobodyListens : world.GatewayAddress,
            ["relationships"] = new JsonArray(),
            ["private_channels"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["guilds"] = Json.Array(guilds.Select(GuildJson.Unavailable)),
            ["guild_join_requests"] = new JsonArray(),
            ["geo_ordered_rtc_regions"] = new JsonArray(),
            ["application"] = new JsonObject { ["id"] = Snowflakes.Text(bot.Id), ["flags"] = ApplicationJson.Flags(bot) },
            ["_trace"] = new JsonArray("sandbox"),
        };
        if (hasShard)
        {
            ready["shard"] = new JsonArray(session.ShardId, session.ShardCount);
        }

        session.Send("READY", ready);
        if (session.Intents.HasFlag(Intents.Guilds))
        {
            foreach (var guild in guilds)
            {
                session.Send("GUILD_CREATE", guild.IsAvailable ? GuildJson.Created(guild, bot, session.Intents) : GuildJson.Unavailable(guild));
            }
        }
    }
}
