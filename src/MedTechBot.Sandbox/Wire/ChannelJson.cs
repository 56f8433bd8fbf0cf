using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Wire;

/// <summary>A channel as Discord shows it.</summary>
internal static class ChannelJson
{
    public static JsonObject Of(Channel channel, ulong? viewer) => channel switch
    {
        { IsDirect: true } => Direct(channel, viewer),
        { Thread: { } thread } => ThreadOf(channel, thread, viewer),
        _ => InGuild(channel),
    };

    /// <summary>As it stands in an interaction's resolved data.</summary>
    public static JsonObject Resolved(Channel channel, ulong userId)
    {
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(channel.Id),
            ["type"] = (int)channel.Type,
            ["name"] = channel.Name,
            ["permissions"] = Json.Bits(PermissionRules.InChannel(channel, userId)),
            ["parent_id"] = Json.Id(channel.ParentId),
        };
        if (channel.Thread is { } thread)
        {
            json["thread_metadata"] = Metadata(channel, thread);
        }

        return json;
    }

    public static JsonObject ThreadMember(Channel thread, ulong userId) => new()
    {
        ["id"] = Snowflakes.Text(thread.Id),
        ["user_id"] = Snowflakes.Text(userId),
        ["join_timestamp"] = Json.Time(Snowflakes.TimeOf(thread.Id)),
        ["flags"] = 0,
    };

    private static JsonObject InGuild(Channel channel)
    {
        var json = Basics(channel);
        json["position"] = channel.Position;
        json["permission_overwrites"] = Json.Array(channel.Overwrites.Select(OverwriteOf));
        json["nsfw"] = channel.IsNsfw;
        if (channel.Type is ChannelType.Category)
        {
            return json;
        }

        json["topic"] = channel.Topic;
        json["rate_limit_per_user"] = channel.RateLimitPerUser;
        json["last_message_id"] = Json.Id(channel.LastMessageId);
        json["last_pin_timestamp"] = null;
        json["default_auto_archive_duration"] = 4320;
        if (channel.Type is ChannelType.Forum or ChannelType.Media)
        {
            json["available_tags"] = Json.Copy(channel.AvailableTags);
            json["default_reaction_emoji"] = null;
            json["default_sort_order"] = null;
            json["default_forum_layout"] = 0;
            json["default_thread_rate_limit_per_user"] = 0;
        }
        else if (channel.Type is ChannelType.Voice or ChannelType.Stage)
        {
            json["bitrate"] = 64_000;
            json["user_limit"] = 0;
            json["rtc_region"] = null;
        }

        return json;
    }

    private static JsonObject ThreadOf(Channel channel, ThreadDetails thread, ulong? viewer)
    {
        var json = Basics(channel);
        json["owner_id"] = Snowflakes.Text(thread.OwnerId);
        json["last_message_id"] = Json.Id(channel.LastMessageId);
        json["last_pin_timestamp"] = null;
        json["rate_limit_per_user"] = channel.RateLimitPerUser;
        json["message_count"] = thread.MessageCount;
        json["member_count"] = thread.Members.Count;
        json["total_message_sent"] = thread.MessageCount;
        json["applied_tags"] = Json.Ids(thread.AppliedTags);
        json["thread_metadata"] = Metadata(channel, thread);
        if (viewer is { } user && thread.Members.Contains(user))
        {
            json["member"] = ThreadMember(channel, user);
        }

        return json;
    }

    private static JsonObject Direct(Channel channel, ulong? viewer) => new()
    {
        ["id"] = Snowflakes.Text(channel.Id),
        ["type"] = (int)channel.Type,
        ["flags"] = 0,
        ["last_message_id"] = Json.Id(channel.LastMessageId),
        ["recipients"] = Json.Array(channel.Recipients.Where(user => user.Id != viewer).Select(UserJson.Of)),
    };

    private static JsonObject Basics(Channel channel) => new()
    {
        ["id"] = Snowflakes.Text(channel.Id),
        ["type"] = (int)channel.Type,
        ["guild_id"] = Json.Id(channel.Guild?.Id),
        ["name"] = channel.Name,
        ["parent_id"] = Json.Id(channel.ParentId),
        ["flags"] = 0,
    };

    private static JsonObject Metadata(Channel channel, ThreadDetails thread)
    {
        var json = new JsonObject
        {
            ["archived"] = thread.IsArchived,
            ["archive_timestamp"] = Json.Time(thread.CreatedAt),
            ["auto_archive_duration"] = thread.AutoArchiveMinutes,
            ["locked"] = thread.IsLocked,
            ["create_timestamp"] = Json.Time(thread.CreatedAt),
        };
        if (channel.Type is ChannelType.PrivateThread)
        {
            json["invitable"] = thread.IsInvitable;
        }

        return json;
    }

    private static JsonObject OverwriteOf(Overwrite overwrite) => new()
    {
        ["id"] = Snowflakes.Text(overwrite.Id),
        ["type"] = overwrite.IsMember ? 1 : 0,
        ["allow"] = Json.Bits(overwrite.Allow),
        ["deny"] = Json.Bits(overwrite.Deny),
    };
}
