using System.Text.Json.Serialization;

namespace MedTechBot.Discord.Models;

/// <summary>A message, as far as a bot that answers questions looks at one.</summary>
public sealed record Message
{
    public Snowflake Id { get; init; }

    public Snowflake ChannelId { get; init; }

    /// <summary>Absent in direct messages, and in what REST returns.</summary>
    public Snowflake? GuildId { get; init; }

    public User? Author { get; init; }

    public Member? Member { get; init; }

    /// <summary>Empty where the bot may not read it (no message content intent, no mention of the bot).</summary>
    public string Content { get; init => field = value ?? ""; } = "";

    public MessageType Type { get; init; }

    /// <summary>The users mentioned by name or by a reply that pings; neither roles nor @everyone.</summary>
    public IReadOnlyList<User> Mentions { get; init => field = value ?? []; } = [];

    /// <summary>Set where a webhook wrote the message; its author is no user then.</summary>
    public Snowflake? WebhookId { get; init; }

    public Snowflake? ApplicationId { get; init; }

    public MessageFlags? Flags { get; init; }

    public DateTimeOffset? EditedTimestamp { get; init; }

    public MessageReference? MessageReference { get; init; }

    /// <summary>The message that this one replies to, if it still exists.</summary>
    public Message? ReferencedMessage { get; init; }

    /// <summary>For the answer to an interaction: what it answers.</summary>
    public InteractionMetadata? InteractionMetadata { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init => field = value ?? []; } = [];

    [JsonIgnore]
    public bool IsFromPerson => Author is { IsBot: false, IsSystem: false } && WebhookId is null && Type is MessageType.Default or MessageType.Reply;
}

/// <summary>The interaction that a message answers.</summary>
public sealed record InteractionMetadata
{
    public Snowflake Id { get; init; }

    /// <summary>Who asked.</summary>
    public User? User { get; init; }
}

/// <summary>What made the message; any number may come.</summary>
public enum MessageType
{
    Default = 0,
    Reply = 19,
    ChatInputCommand = 20,
    ThreadStarter = 21,
    ContextMenuCommand = 23,
}

/// <summary>The bits of a message that we set or look at.</summary>
[Flags]
public enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,
}

/// <summary>Which message another one answers.</summary>
public sealed record MessageReference
{
    public Snowflake? MessageId { get; init; }

    public Snowflake? ChannelId { get; init; }

    public Snowflake? GuildId { get; init; }

    /// <summary>False: an answer to a message that was deleted meanwhile is sent as a plain message.</summary>
    public bool? FailIfNotExists { get; init; }
}
