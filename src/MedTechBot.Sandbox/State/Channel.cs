using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.State;

/// <summary>Discord's channel types, as far as messages live in them.</summary>
internal enum ChannelType
{
    Text = 0,
    Direct = 1,
    Voice = 2,
    Category = 4,
    Announcement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    Stage = 13,
    Forum = 15,
    Media = 16,
}

/// <summary>An exception from the permissions of a role or a member, in one channel.</summary>
internal sealed record Overwrite(ulong Id, bool IsMember, Permission Allow, Permission Deny);

/// <summary>A place for messages: in a guild, a thread, or between a person and a bot.</summary>
internal sealed class Channel
{
    public required ulong Id { get; init; }

    public required ChannelType Type { get; init; }

    public Guild? Guild { get; init; }

    public string? Name { get; set; }

    public string? Topic { get; set; }

    public ulong? ParentId { get; set; }

    public int Position { get; set; }

    public int RateLimitPerUser { get; set; }

    public bool IsNsfw { get; set; }

    public ulong? LastMessageId { get; set; }

    public IReadOnlyList<Overwrite> Overwrites { get; set; } = [];

    /// <summary>Null but for threads.</summary>
    public ThreadDetails? Thread { get; init; }

    /// <summary>Of a direct message, the bot last.</summary>
    public IReadOnlyList<User> Recipients { get; init; } = [];

    /// <summary>Tags of a forum.</summary>
    public JsonArray? AvailableTags { get; set; }

    /// <summary>Made with the first message: a large world has many channels where nothing was ever said.</summary>
    public MessageLog? Messages { get; set; }

    public bool IsThread => Thread is not null;

    public bool IsDirect => Type is ChannelType.Direct;

    public bool HoldsMessages => Type is not (ChannelType.Category or ChannelType.Forum or ChannelType.Media);
}

/// <summary>What only a thread has.</summary>
internal sealed class ThreadDetails
{
    public required ulong OwnerId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public HashSet<ulong> Members { get; } = [];

    public int AutoArchiveMinutes { get; set; } = 4320;

    public bool IsArchived { get; set; }

    public bool IsLocked { get; set; }

    public bool IsInvitable { get; set; } = true;

    public int MessageCount { get; set; }

    public IReadOnlyList<ulong> AppliedTags { get; set; } = [];
}
