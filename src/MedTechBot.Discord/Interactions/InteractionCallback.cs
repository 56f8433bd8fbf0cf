using System.Text.Json.Serialization;
using MedTechBot.Discord.Models;

namespace MedTechBot.Discord.Interactions;

/// <summary>The first answer to an interaction, over whichever way it came.</summary>
public sealed record InteractionCallback(CallbackType Type)
{
    public CallbackData? Data { get; init; }

    internal static InteractionCallback Message(CallbackType type, MessageBody body) => new(type)
    {
        Data = new CallbackData
        {
            Content = body.Content,
            Embeds = body.Embeds,
            Components = body.Components,
            AllowedMentions = AllowedMentions.Nobody,
            Flags = body.Flags,
            Attachments = body.Attachments,
        },
        Files = body.Files,
    };

    internal static InteractionCallback Deferred(bool isPrivate) => new(CallbackType.DeferredMessage)
    {
        // No other flag may be given here.
        Data = isPrivate ? new CallbackData { Flags = MessageFlags.Ephemeral } : null,
    };

    internal static InteractionCallback Suggestions(IReadOnlyList<Choice> choices) => new(CallbackType.Suggestions)
    {
        Data = new CallbackData { Choices = choices },
    };

    internal static InteractionCallback Open(Modal modal) => new(CallbackType.Modal)
    {
        Data = new CallbackData { CustomId = modal.CustomId, Title = modal.Title, Components = modal.Components },
    };

    [JsonIgnore]
    public IReadOnlyList<FileUpload> Files { get; init; } = [];
}

/// <summary>What the first answer does.</summary>
public enum CallbackType
{
    Pong = 1,
    Message = 4,
    DeferredMessage = 5,
    DeferredUpdate = 6,
    Update = 7,
    Suggestions = 8,
    Modal = 9,
}

/// <summary>What the first answer carries: a message, suggestions or a form.</summary>
public sealed record CallbackData
{
    public string? Content { get; init; }

    public IReadOnlyList<Embed>? Embeds { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    public AllowedMentions? AllowedMentions { get; init; }

    public MessageFlags? Flags { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public IReadOnlyList<Choice>? Choices { get; init; }

    public string? CustomId { get; init; }

    public string? Title { get; init; }
}
