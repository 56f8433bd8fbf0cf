using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Wire;

/// <summary>A guild and its roles as Discord shows them.</summary>
internal static class GuildJson
{
    public static JsonObject Of(Guild guild)
    {
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(guild.Id),
            ["name"] = guild.Name,
            ["owner_id"] = Snowflakes.Text(guild.OwnerId),
            ["roles"] = Json.Array(guild.Roles.Values.Select(Role)),
            ["preferred_locale"] = guild.PreferredLocale,
            ["region"] = "us-west",
            ["afk_timeout"] = 300,
            ["system_channel_flags"] = 0,
            ["widget_enabled"] = false,
            ["verification_level"] = 0,
            ["default_message_notifications"] = 0,
            ["explicit_content_filter"] = 0,
            ["mfa_level"] = 0,
            ["nsfw"] = false,
            ["nsfw_level"] = 0,
            ["premium_tier"] = 0,
            ["premium_subscription_count"] = 0,
            ["premium_progress_bar_enabled"] = false,
            ["max_members"] = 500_000,
            ["max_presences"] = null,
            ["max_video_channel_users"] = 25,
            ["max_stage_video_channel_users"] = 50,
            ["features"] = new JsonArray(),
            ["emojis"] = new JsonArray(),
            ["stickers"] = new JsonArray(),
        };
        foreach (var nothing in Nothing)
        {
            json[nothing] = null;
        }

        return json;
    }

    /// <summary>All of it, as GUILD_CREATE tells a bot.</summary>
    public static JsonObject Created(Guild guild, Bot bot, Intents intents)
    {
        // Without the presence intent Discord lists only the bot itself, and who is in voice.
        var members = intents.HasFlag(Intents.GuildPresences)
            ? guild.Members.Values
            : guild.Members.Values.Where(member => member.User.Id == bot.Id);
        var json = Of(guild);
        json["joined_at"] = Json.Time(guild.Members[bot.Id].JoinedAt);
        json["large"] = guild.Members.Count > 50;
        json["unavailable"] = false;
        json["member_count"] = guild.Members.Count;
        json["voice_states"] = new JsonArray();
        json["members"] = Json.Array(members.Select(MemberJson.Of));
        json["channels"] = Json.Array(guild.Channels.Values.Select(channel => ChannelJson.Of(channel, bot.Id)));
        json["threads"] = Json.Array(guild.Threads.Values
            .Where(thread => thread.Thread is { IsArchived: false } && PermissionRules.InChannel(thread, bot.Id).HasFlag(Permission.ViewChannel))
            .Select(thread => ChannelJson.Of(thread, bot.Id)));
        json["presences"] = new JsonArray();
        json["stage_instances"] = new JsonArray();
        json["guild_scheduled_events"] = new JsonArray();
        json["soundboard_sounds"] = new JsonArray();
        return json;
    }

    public static JsonObject Unavailable(Guild guild) => new()
    {
        ["id"] = Snowflakes.Text(guild.Id),
        ["unavailable"] = true,
    };

    /// <summary>As it stands in an interaction.</summary>
    public static JsonObject Brief(Guild guild) => new()
    {
        ["id"] = Snowflakes.Text(guild.Id),
        ["locale"] = guild.PreferredLocale,
        ["features"] = new JsonArray(),
    };

    public static JsonObject Role(Role role)
    {
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(role.Id),
            ["name"] = role.Name,
            ["description"] = null,
            ["permissions"] = Json.Bits(role.Permissions),
            ["position"] = role.Position,
            ["color"] = role.Color,
            ["colors"] = new JsonObject { ["primary_color"] = role.Color, ["secondary_color"] = null, ["tertiary_color"] = null },
            ["hoist"] = role.Hoist,
            ["managed"] = role.BotId is not null,
            ["mentionable"] = role.Mentionable,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["flags"] = 0,
        };
        if (role.BotId is { } bot)
        {
            json["tags"] = new JsonObject { ["bot_id"] = Snowflakes.Text(bot) };
        }

        return json;
    }

    private static readonly string[] Nothing =
    [
        "icon", "description", "home_header", "splash", "discovery_splash", "banner", "application_id", "afk_channel_id", "system_channel_id",
        "widget_channel_id", "vanity_url_code", "rules_channel_id", "safety_alerts_channel_id", "public_updates_channel_id", "incidents_data",
    ];
}
