using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Wire;

/// <summary>An application as Discord shows it to itself.</summary>
internal static class ApplicationJson
{
    /// <summary>The LIMITED bits: those of an application that is not reviewed, as a new one is.</summary>
    public static int Flags(Bot bot) =>
        (bot.PrivilegedIntents.HasFlag(Intents.GuildPresences) ? 1 << 13 : 0)
        | (bot.PrivilegedIntents.HasFlag(Intents.GuildMembers) ? 1 << 15 : 0)
        | (bot.PrivilegedIntents.HasFlag(Intents.MessageContent) ? 1 << 19 : 0);

    public static JsonObject Of(World world, Bot bot) => new()
    {
        ["id"] = Snowflakes.Text(bot.Id),
        ["name"] = bot.User.Username,
        ["icon"] = null,
        ["description"] = "",
        ["type"] = null,
        ["bot"] = UserJson.Of(bot.User),
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = bot.Key.PublicHex,
        ["flags"] = Flags(bot),
        ["flags_new"] = Snowflakes.Text((ulong)Flags(bot)),
        ["owner"] = world.Users.Values.FirstOrDefault(user => !user.IsBot) is { } owner ? UserJson.Of(owner) : null,
        ["team"] = null,
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = bot.InteractionsAddress?.ToString(),
        ["role_connections_verification_url"] = null,
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject() },
        ["approximate_guild_count"] = world.Guilds.Values.Count(guild => guild.Members.ContainsKey(bot.Id)),
        ["approximate_user_install_count"] = 0,
        ["approximate_user_authorization_count"] = 0,
        ["explicit_content_filter"] = 0,
        ["eligible_oauth2_scopes"] = new JsonArray(),
        ["summary"] = "",
    };
}
