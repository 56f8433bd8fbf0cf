using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Rest.Bodies;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Rest;

/// <summary>Puts messages into channels, changes them and takes them away, and says so to those who should hear.</summary>
internal static class Posting
{
    public static void Post(World world, Message message)
    {
        var channel = message.Channel;
        world.Keep(message);
        if (channel.Thread is { } thread)
        {
            thread.MessageCount++;
            thread.IsArchived = false;
            if (message.WebhookId is null)
            {
                thread.Members.Add(message.Author.Id);
            }
        }

        Tell(world, "MESSAGE_CREATE", message);
    }

    public static void Edit(World world, Message message, MessageDraft draft)
    {
        if (draft.Has("content"))
        {
            message.Content = draft.Content?.Trim() ?? "";
        }

        if (draft.Has("embeds"))
        {
            message.Embeds = Shown(draft.Embeds);
        }

        if (draft.Has("components"))
        {
            message.Components = draft.Components is { Count: > 0 } components ? ComponentForm.Numbered(components) : null;
        }

        if (draft.Has("attachments") || draft.Files.New.Count > 0)
        {
            message.Attachments = draft.Files.Store(world, message.Channel.Id);
        }

        if (draft.Flags is { } flags)
        {
            // What cannot be taken back stays: ephemeral, and the newer components.
            const MessageFlags Fixed = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 | MessageFlags.HasThread | MessageFlags.Loading;
            message.Flags = (message.Flags & Fixed) | flags;
        }

        var referenced = message.ReferenceId is { } id && message.Channel.Messages?.TryGet(id, out var found) == true ? found : null;
        var text = $"{message.Content}\n{MentionReader.TextOf(message.Components)}";
        message.Mentions = MentionReader.Read(world, message.Channel, message.Author, text, draft.Allowed, referenced);
        if (message.Flags.HasFlag(MessageFlags.Loading))
        {
            // The answer itself is no edit to those who waited for it.
            message.Flags &= ~MessageFlags.Loading;
        }
        else
        {
            message.EditedTimestamp = world.Now;
        }

        Tell(world, "MESSAGE_UPDATE", message);
    }

    public static void Delete(World world, Message message)
    {
        if (message.Channel.Messages?.Remove(message.Id) != true)
        {
            return;
        }

        if (message.Channel.Thread is { } thread)
        {
            thread.MessageCount--;
        }

        var data = new JsonObject { ["id"] = Snowflakes.Text(message.Id), ["channel_id"] = Snowflakes.Text(message.Channel.Id) };
        world.Publish(Addressed(message, "MESSAGE_DELETE", data) with { Message = null });
    }

    /// <summary>Embeds as Discord shows them: each is of type rich, and knows its colors and sizes.</summary>
    public static JsonArray? Shown(JsonArray? embeds)
    {
        if (embeds is not { Count: > 0 })
        {
            return null;
        }

        var copy = embeds.DeepClone().AsArray();
        foreach (var embed in copy.OfType<JsonObject>())
        {
            embed["type"] = "rich";
            foreach (var field in (embed["fields"] as JsonArray ?? []).OfType<JsonObject>())
            {
                field["inline"] ??= false;
            }
        }

        return copy;
    }

    public static void Tell(World world, string name, Message message) =>
        world.Publish(Addressed(message, name, MessageJson.Told(message, _ => true)));

    private static WorldEvent Addressed(Message message, string name, JsonObject data)
    {
        var channel = message.Channel;
        if (message.IsEphemeral)
        {
            // Belongs to no guild, so it comes with the intent for direct messages, to the bot that sent it alone.
            return new WorldEvent(name, Intents.DirectMessages, data)
            {
                Channel = channel,
                OnlyBot = message.Interaction?.Bot,
                OnlyUser = message.Interaction?.User.Id,
                Message = message,
            };
        }

        if (channel.Guild is { } guild)
        {
            data["guild_id"] = Snowflakes.Text(guild.Id);
        }

        return new WorldEvent(name, channel.IsDirect ? Intents.DirectMessages : Intents.GuildMessages, data)
        {
            Guild = channel.Guild,
            Channel = channel,
            Message = message,
        };
    }
}
