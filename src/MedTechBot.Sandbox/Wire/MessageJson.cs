using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Wire;

/// <summary>A message as Discord shows it.</summary>
internal static class MessageJson
{
    /// <summary>All of it, whoever reads.</summary>
    public static JsonObject Of(Message message) => Of(message, _ => true);

    /// <param name="message">The message.</param>
    /// <param name="mayRead">Whose content the reader may have: asked for the message and the one that it replies to.</param>
    public static JsonObject Of(Message message, Func<Message, bool> mayRead)
    {
        var json = WithoutReference(message, mayRead);
        if (message.ReferenceId is { } referenceId)
        {
            json["message_reference"] = Reference(message, referenceId);
            json["referenced_message"] = message.Channel.Messages?.TryGet(referenceId, out var referenced) == true
                ? WithoutReference(referenced, mayRead)
                : null;
        }

        return json;
    }

    /// <summary>With what the gateway adds for a guild.</summary>
    public static JsonObject Told(Message message, Func<Message, bool> mayRead)
    {
        var json = Of(message, mayRead);
        json["channel_type"] = (int)message.Channel.Type;
        // Ephemeral messages belong to no guild.
        if (message.Channel.Guild is not { } guild || message.IsEphemeral)
        {
            return json;
        }

        json["guild_id"] = Snowflakes.Text(guild.Id);
        if (guild.Members.TryGetValue(message.Author.Id, out var author))
        {
            json["member"] = MemberJson.WithoutUser(author);
        }

        foreach (var mention in json["mentions"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            if (Snowflakes.TryParse((string?)mention["id"], out var id) && guild.Members.TryGetValue(id, out var member))
            {
                mention["member"] = MemberJson.WithoutUser(member);
            }
        }

        return json;
    }

    private static JsonObject WithoutReference(Message message, Func<Message, bool> mayRead)
    {
        var isReadable = mayRead(message);
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(message.Id),
            ["channel_id"] = Snowflakes.Text(message.Channel.Id),
            ["type"] = (int)message.Type,
            ["author"] = UserJson.Of(message.Author),
            ["content"] = isReadable ? message.Content : "",
            ["timestamp"] = Json.Time(message.Timestamp),
            ["edited_timestamp"] = message.EditedTimestamp is { } edited ? Json.Time(edited) : null,
            ["tts"] = message.IsTts,
            ["mention_everyone"] = message.Mentions.Everyone,
            ["mentions"] = Json.Array(message.Mentions.Users.Select(UserJson.Of)),
            ["mention_roles"] = Json.Ids(message.Mentions.Roles),
            ["attachments"] = isReadable ? Json.Array(message.Attachments.Select(attachment => AttachmentOf(attachment, message.IsEphemeral))) : [],
            ["embeds"] = isReadable ? Json.Copy(message.Embeds) : [],
            ["components"] = isReadable ? Json.Copy(message.Components) : [],
            ["pinned"] = message.IsPinned,
            ["flags"] = (int)message.Flags,
        };
        AddWhatMayBeAbsent(message, json);
        return json;
    }

    private static void AddWhatMayBeAbsent(Message message, JsonObject json)
    {
        if (message.Nonce is { } nonce)
        {
            json["nonce"] = nonce.DeepClone();
        }

        if (message.WebhookId is { } webhook)
        {
            json["webhook_id"] = Snowflakes.Text(webhook);
        }

        if (message.ApplicationId is { } application)
        {
            json["application_id"] = Snowflakes.Text(application);
        }

        if (message.Interaction is { } interaction)
        {
            json["interaction_metadata"] = InteractionJson.Metadata(interaction, message);
            if (interaction is { Type: InteractionType.Command, CommandName: { } name })
            {
                json["interaction"] = new JsonObject
                {
                    ["id"] = Snowflakes.Text(interaction.Id),
                    ["type"] = (int)interaction.Type,
                    ["name"] = name,
                    ["user"] = UserJson.Of(interaction.User),
                };
            }
        }

        if (message.Reactions is { Count: > 0 } reactions)
        {
            json["reactions"] = Json.Array(reactions.Select(ReactionOf));
        }

        if (message.Flags.HasFlag(MessageFlags.HasThread) && message.Channel.Guild?.Threads.TryGetValue(message.Id, out var thread) == true)
        {
            json["thread"] = ChannelJson.Of(thread, null);
        }
    }

    private static JsonObject Reference(Message message, ulong referenceId)
    {
        var json = new JsonObject
        {
            ["type"] = 0,
            ["message_id"] = Snowflakes.Text(referenceId),
            ["channel_id"] = Snowflakes.Text(message.Channel.Id),
        };
        if (message.Channel.Guild is { } guild)
        {
            json["guild_id"] = Snowflakes.Text(guild.Id);
        }

        return json;
    }

    public static JsonObject AttachmentOf(Attachment attachment, bool isEphemeral)
    {
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(attachment.Id),
            ["filename"] = attachment.FileName,
            ["size"] = attachment.Content.Length,
            ["url"] = attachment.Url,
            ["proxy_url"] = attachment.Url,
            ["content_type"] = attachment.ContentType,
        };
        if (attachment.Description is { } description)
        {
            json["description"] = description;
        }

        if (isEphemeral)
        {
            json["ephemeral"] = true;
        }

        return json;
    }

    private static JsonObject ReactionOf(Reaction reaction) => new()
    {
        ["count"] = reaction.Users.Count,
        ["count_details"] = new JsonObject { ["burst"] = 0, ["normal"] = reaction.Users.Count },
        ["me"] = false,
        ["me_burst"] = false,
        ["emoji"] = EmojiJson.Of(reaction.Emoji),
        ["burst_colors"] = new JsonArray(),
    };
}

/// <summary>An emoji as Discord shows it: a character, or name and id of one of a guild.</summary>
internal static class EmojiJson
{
    public static JsonObject Of(string emoji) => emoji.Split(':') is [var name, var id]
        ? new JsonObject { ["id"] = id, ["name"] = name }
        : new JsonObject { ["id"] = null, ["name"] = emoji };
}
