using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.State;

/// <summary>Discord's bits on a message.</summary>
[Flags]
internal enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    HasThread = 1 << 5,
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,
    IsComponentsV2 = 1 << 15,
}

/// <summary>Discord's message types, as far as they occur here.</summary>
internal enum MessageType
{
    Default = 0,
    Pin = 6,
    ThreadCreated = 18,
    Reply = 19,
    ChatInputCommand = 20,
    ThreadStarter = 21,
    ContextMenuCommand = 23,
}

/// <summary>A file that came with a message.</summary>
internal sealed record Attachment(ulong Id, string FileName, string? Description, string ContentType, ReadOnlyMemory<byte> Content, string Url);

/// <summary>Who reacted with one emoji.</summary>
internal sealed class Reaction(string emoji)
{
    public string Emoji => emoji;

    public List<ulong> Users { get; } = [];
}

/// <summary>What somebody said in a channel.</summary>
internal sealed class Message
{
    public required ulong Id { get; init; }

    public required Channel Channel { get; init; }

    public required User Author { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    public MessageType Type { get; init; }

    public DateTimeOffset? EditedTimestamp { get; set; }

    public string Content { get; set; } = "";

    public JsonArray? Embeds { get; set; }

    public JsonArray? Components { get; set; }

    public IReadOnlyList<Attachment> Attachments { get; set; } = [];

    public Mentions Mentions { get; set; } = Mentions.None;

    public MessageFlags Flags { get; set; }

    public JsonNode? Nonce { get; init; }

    public bool IsTts { get; init; }

    public bool IsPinned { get; set; }

    /// <summary>The webhook or application that spoke through an interaction; null for plain messages.</summary>
    public ulong? WebhookId { get; init; }

    public ulong? ApplicationId { get; init; }

    public ulong? ReferenceId { get; init; }

    /// <summary>The interaction that this message answers; null for plain messages.</summary>
    public Interaction? Interaction { get; init; }

    public List<Reaction>? Reactions { get; set; }

    public bool IsEphemeral => Flags.HasFlag(MessageFlags.Ephemeral);
}

/// <summary>Whom a message pings.</summary>
internal sealed record Mentions(IReadOnlyList<User> Users, IReadOnlyList<ulong> Roles, bool Everyone)
{
    public static Mentions None { get; } = new([], [], false);
}
