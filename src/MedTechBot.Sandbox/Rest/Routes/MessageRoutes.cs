using System.Text.Json;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Rest.Bodies;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Rest.Routes;

/// <summary>Messages of a channel: list, get, create, edit, delete.</summary>
internal static class MessageRoutes
{
    private const MessageFlags Settable = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;
    private static readonly TimeSpan NonceLife = TimeSpan.FromMinutes(5);

    public static void AddTo(RestRoutes routes)
    {
        routes.Add("GET", "channels/{channel}/messages", List, 50, 1);
        routes.Add("GET", "channels/{channel}/messages/{message}", Get, 50, 1);
        routes.Add("POST", "channels/{channel}/messages", Create, 5, 5);
        routes.Add("PATCH", "channels/{channel}/messages/{message}", Edit, 5, 5);
        routes.Add("DELETE", "channels/{channel}/messages/{message}", Delete, 5, 1);
        routes.Add("POST", "channels/{channel}/messages/bulk-delete", BulkDelete, 1, 3);
    }

    private static RestReply List(RestCall call)
    {
        var channel = call.Channel();
        var limit = call.Number("limit", 50, 1, 100);
        if (!call.Permissions(channel).HasFlag(Permission.ReadMessageHistory) || channel.Messages is not { } log)
        {
            return RestReply.Ok(new JsonArray());
        }

        var all = log.InOrder.Where(message => !message.IsEphemeral);
        var newest = log.NewestFirst.Where(message => !message.IsEphemeral);
        IEnumerable<Message> chosen = (Id(call, "around"), Id(call, "before"), Id(call, "after")) switch
        {
            // Half of the limit on either side, and the message itself: one more than an even limit. An id is a time, so how far two are apart
            // says nothing of how many messages lie between them. https://discordpy.readthedocs.io/en/stable/api.html#discord.TextChannel.history
            ({ } around, _, _) => all.Where(message => message.Id > around).Take(limit / 2).Reverse()
                .Concat(newest.Where(message => message.Id == around))
                .Concat(newest.Where(message => message.Id < around).Take(limit / 2)),
            (_, { } before, _) => newest.Where(message => message.Id < before).Take(limit),
            (_, _, { } after) => all.Where(message => message.Id > after).Take(limit).Reverse(),
            _ => newest.Take(limit),
        };
        return RestReply.Array(chosen.Select(message => Show(call, message)));
    }

    private static RestReply Get(RestCall call)
    {
        var channel = call.Channel();
        call.Demand(channel, Permission.ReadMessageHistory);
        return RestReply.Ok(Show(call, call.Message(channel)));
    }

    private static RestReply Create(RestCall call)
    {
        var channel = call.Channel();
        var json = call.Object;
        DemandSend(call, channel);
        var draft = MessageDraft.Read(call, json, Settable, AllowedMentions.All);
        var errors = new FormErrors();
        var form = new Form(json, errors);
        var nonce = Nonce(form);
        var reference = Reference(call, channel, form);
        errors.ThrowIfAny();
        draft.DemandSomething();
        DemandExtras(call, channel, draft);
        if (nonce is not null && form.Flag("enforce_nonce") == true && Earlier(call, channel, nonce) is { } earlier)
        {
            return RestReply.Ok(Show(call, earlier));
        }

        SlowMode(call, channel);
        var author = call.Bot.User;
        var content = draft.Content?.Trim() ?? "";
        var message = new Message
        {
            Id = call.World.Ids.Next(),
            Channel = channel,
            Author = author,
            Timestamp = call.World.Now,
            Type = reference is null ? MessageType.Default : MessageType.Reply,
            Content = content,
            Embeds = Posting.Shown(draft.Embeds),
            Components = draft.Components is { Count: > 0 } components ? ComponentForm.Numbered(components) : null,
            Attachments = draft.Files.Store(call.World, channel.Id),
            Mentions = MentionReader.Read(call.World, channel, author, $"{content}\n{MentionReader.TextOf(draft.Components)}", draft.Allowed, reference),
            Flags = draft.Flags ?? MessageFlags.None,
            Nonce = nonce,
            IsTts = form.Flag("tts") ?? false,
            ReferenceId = reference?.Id,
        };
        Posting.Post(call.World, message);
        return RestReply.Ok(Show(call, message));
    }

    private static RestReply Edit(RestCall call)
    {
        var channel = call.Channel();
        var message = call.Message(channel);
        if (message.Author != call.Bot.User)
        {
            if (call.Object is { Count: 1 } only && only.ContainsKey("flags") && call.Permissions(channel).HasFlag(Permission.ManageMessages))
            {
                message.Flags = (message.Flags & ~MessageFlags.SuppressEmbeds) | (MessageDraft.Read(call, only, MessageFlags.SuppressEmbeds, AllowedMentions.All).Flags ?? 0);
                Posting.Tell(call.World, "MESSAGE_UPDATE", message);
                return RestReply.Ok(Show(call, message));
            }

            throw ApiException.NotOwnMessage();
        }

        var draft = MessageDraft.Read(call, call.Object, Settable, AllowedMentions.All, message);
        Apply(call, message, draft);
        return RestReply.Ok(Show(call, message));
    }

    /// <summary>Edits, unless nothing would be left to see.</summary>
    public static void Apply(RestCall call, Message message, MessageDraft draft)
    {
        var content = draft.Has("content") ? draft.Content : message.Content;
        var hasEmbeds = draft.Has("embeds") ? draft.Embeds is { Count: > 0 } : message.Embeds is { Count: > 0 };
        var hasComponents = draft.Has("components") ? draft.Components is { Count: > 0 } : message.Components is { Count: > 0 };
        if (string.IsNullOrWhiteSpace(content) && !hasEmbeds && !hasComponents && draft.Files.New.Count + draft.Files.Kept.Count == 0)
        {
            throw ApiException.EmptyMessage();
        }

        if (draft.IsV2 && !message.Flags.HasFlag(MessageFlags.IsComponentsV2)
            && ((message.Content.Length > 0 && !draft.Has("content")) || (message.Embeds is { Count: > 0 } && !draft.Has("embeds"))))
        {
            throw FormErrors.One("flags", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "The message still has content or embeds: set them to null with this edit");
        }

        Posting.Edit(call.World, message, draft);
    }

    private static RestReply Delete(RestCall call)
    {
        var channel = call.Channel();
        var message = call.Message(channel);
        if (message.Author != call.Bot.User)
        {
            if (channel.IsDirect)
            {
                throw ApiException.WrongChannelTypeForDirect();
            }

            call.Demand(channel, Permission.ManageMessages);
        }

        Posting.Delete(call.World, message);
        return RestReply.Nothing;
    }

    private static RestReply BulkDelete(RestCall call)
    {
        var channel = call.Channel();
        call.Demand(channel, Permission.ManageMessages);
        var errors = new FormErrors();
        var ids = new Form(call.Object, errors).List("messages", 100, 2, isRequired: true);
        errors.ThrowIfAny();
        var now = call.World.Now;
        var found = new List<Message>();
        foreach (var node in ids ?? [])
        {
            if (Snowflakes.TryParse(node?.ToString(), out var id))
            {
                if (Snowflakes.TimeOf(id) < now.AddDays(-14))
                {
                    throw ApiException.TooOldToDelete();
                }

                if (channel.Messages?.TryGet(id, out var message) == true)
                {
                    found.Add(message);
                }
            }
        }

        foreach (var message in found)
        {
            channel.Messages?.Remove(message.Id);
        }

        var data = new JsonObject { ["ids"] = Json.Ids(found.Select(message => message.Id)), ["channel_id"] = Snowflakes.Text(channel.Id), ["guild_id"] = Json.Id(channel.Guild?.Id) };
        call.World.Publish(new WorldEvent("MESSAGE_DELETE_BULK", Intents.GuildMessages, data) { Guild = channel.Guild, Channel = channel });
        return RestReply.Nothing;
    }

    public static JsonObject Show(RestCall call, Message message)
    {
        var json = MessageJson.Of(message, other => call.Caller is not { } bot || ContentRule.MayRead(other, bot));
        foreach (var reaction in (json["reactions"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var emoji = EmojiOf(reaction);
            reaction["me"] = message.Reactions?.Find(other => other.Emoji == emoji)?.Users.Contains(call.Caller?.Id ?? 0) ?? false;
        }

        return json;
    }

    private static string EmojiOf(JsonObject reaction) =>
        reaction["emoji"]?["id"]?.ToString() is { } id ? $"{reaction["emoji"]?["name"]}:{id}" : reaction["emoji"]?["name"]?.ToString() ?? "";

    public static void DemandSend(RestCall call, Channel channel)
    {
        if (!channel.HoldsMessages)
        {
            throw ApiException.NoMessagesHere();
        }

        if (channel.IsDirect && channel.Recipients.Any(user => user.BlocksDirectMessages))
        {
            throw ApiException.CannotDirectMessage();
        }

        call.Demand(channel, channel.IsThread ? Permission.SendMessagesInThreads : Permission.SendMessages);
        if (channel.Thread is { IsLocked: true } && !call.Permissions(channel).HasFlag(Permission.ManageThreads))
        {
            throw ApiException.ThreadArchived();
        }
    }

    private static void DemandExtras(RestCall call, Channel channel, MessageDraft draft)
    {
        if (draft.Embeds is { Count: > 0 })
        {
            call.Demand(channel, Permission.EmbedLinks);
        }

        if (draft.Files.New.Count > 0)
        {
            call.Demand(channel, Permission.AttachFiles);
        }
    }

    private static JsonNode? Nonce(Form form)
    {
        if (form.Json["nonce"] is JsonValue number && number.GetValueKind() is JsonValueKind.Number)
        {
            return number.DeepClone();
        }

        return form.Text("nonce", 25);
    }

    private static Message? Earlier(RestCall call, Channel channel, JsonNode nonce) => channel.Messages?.NewestFirst
        .TakeWhile(message => call.World.Now - message.Timestamp <= NonceLife)
        .FirstOrDefault(message => message.Author == call.Bot.User && message.Nonce?.ToString() == nonce.ToString());

    private static Message? Reference(RestCall call, Channel channel, Form form)
    {
        if (form.Object("message_reference") is not { } reference || reference.Number("type", 0, 1) is 1)
        {
            return null;
        }

        var id = reference.Id("message_id", isRequired: true);
        if (id is null || (reference.Id("channel_id") is { } channelId && channelId != channel.Id))
        {
            if (id is not null)
            {
                reference.Fail("channel_id", "REPLIES_CANNOT_REFERENCE_OTHER_CHANNEL", "Cannot reply to a message in a different channel");
            }

            return null;
        }

        if (!call.Permissions(channel).HasFlag(Permission.ReadMessageHistory))
        {
            throw ApiException.ReplyNeedsHistory();
        }

        if (channel.Messages?.TryGet(id.Value, out var message) == true && !message.IsEphemeral)
        {
            return message;
        }

        if (reference.Flag("fail_if_not_exists") != false)
        {
            form.Fail("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        }

        return null;
    }

    private static void SlowMode(RestCall call, Channel channel)
    {
        if (channel.RateLimitPerUser == 0
            || (call.Permissions(channel) & (Permission.ManageMessages | Permission.ManageChannels | Permission.BypassSlowmode)) != 0)
        {
            return;
        }

        var last = channel.Messages?.InOrder.LastOrDefault(message => message.Author == call.Bot.User);
        if (last is not null && call.World.Now - last.Timestamp < TimeSpan.FromSeconds(channel.RateLimitPerUser))
        {
            throw new ApiException(429, 20016, "This action cannot be performed due to slowmode rate limit.");
        }
    }

    private static ulong? Id(RestCall call, string name) => Snowflakes.TryParse(call.Query[name], out var id) ? id : null;
}
