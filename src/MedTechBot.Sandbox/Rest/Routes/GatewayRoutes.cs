using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Rest.Routes;

/// <summary>Where the gateway is.</summary>
internal static class GatewayRoutes
{
    public static void AddTo(RestRoutes routes)
    {
        routes.AddOpen("GET", "gateway", call => RestReply.Ok(new JsonObject { ["url"] = call.World.GatewayAddress }));
        routes.Add("GET", "gateway/bot", ForBot, 5, 5);
    }

    private static RestReply ForBot(RestCall call)
    {
        var (world, bot) = (call.World, call.Bot);
        if (world.Now >= bot.SessionStartsReset)
        {
            bot.SessionStartsLeft = world.Options.SessionStarts;
            bot.SessionStartsReset = world.Now.AddDays(1);
        }

        var guilds = world.Guilds.Values.Count(guild => guild.Members.ContainsKey(bot.Id));
        return RestReply.Ok(new JsonObject
        {
            ["url"] = world.GatewayAddress,
            ["shards"] = 1 + (guilds / 1000),
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = world.Options.SessionStarts,
                ["remaining"] = int.Max(0, bot.SessionStartsLeft),
                ["reset_after"] = (long)(bot.SessionStartsReset - world.Now).TotalMilliseconds,
                ["max_concurrency"] = world.Options.MaxConcurrency,
            },
        });
    }
}
