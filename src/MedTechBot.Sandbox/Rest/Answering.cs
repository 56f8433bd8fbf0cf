using MedTechBot.Sandbox.Rest.Bodies;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Rest;

/// <summary>Messages that answer an interaction.</summary>
internal static class Answering
{
    public static Message Post(World world, Interaction interaction, MessageDraft draft, MessageFlags added, ulong? reference = null)
    {
        var channel = interaction.Channel;
        var author = interaction.Bot.User;
        var content = draft.Content?.Trim() ?? "";
        var text = $"{content}\n{MentionReader.TextOf(draft.Components)}";
        var message = new Message
        {
            Id = world.Ids.Next(),
            Channel = channel,
            Author = author,
            Timestamp = world.Now,
            Type = reference is not null ? MessageType.Reply : TypeOf(interaction),
            Content = content,
            Embeds = Posting.Shown(draft.Embeds),
            Components = draft.Components is { Count: > 0 } components ? ComponentForm.Numbered(components) : null,
            Attachments = draft.Files.Store(world, channel.Id),
            Mentions = MentionReader.Read(world, channel, author, text, draft.Allowed, repliedTo: null),
            Flags = (draft.Flags ?? 0) | added,
            WebhookId = interaction.Bot.Id,
            ApplicationId = interaction.Bot.Id,
            Interaction = interaction,
            ReferenceId = reference,
        };
        Posting.Post(world, message);
        return message;
    }

    /// <summary>"… is thinking".</summary>
    public static Message PostLoading(World world, Interaction interaction, MessageFlags flags)
    {
        var message = new Message
        {
            Id = world.Ids.Next(),
            Channel = interaction.Channel,
            Author = interaction.Bot.User,
            Timestamp = world.Now,
            Type = TypeOf(interaction),
            Flags = flags | MessageFlags.Loading,
            WebhookId = interaction.Bot.Id,
            ApplicationId = interaction.Bot.Id,
            Interaction = interaction,
        };
        Posting.Post(world, message);
        return message;
    }

    private static MessageType TypeOf(Interaction interaction) => interaction switch
    {
        { Type: InteractionType.Command, CommandType: CommandType.ChatInput } => MessageType.ChatInputCommand,
        { Type: InteractionType.Command } => MessageType.ContextMenuCommand,
        { Source: not null } => MessageType.Reply,
        _ => MessageType.Default,
    };
}
