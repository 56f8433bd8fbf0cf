using System.Text.Json.Serialization;

namespace MedTechBot.Discord.Models;

/// <summary>A place where messages stand: a text channel, a thread, a direct message.</summary>
public sealed record Channel
{
    public Snowflake Id { get; init; }

    public ChannelType Type { get; init; }

    public Snowflake? GuildId { get; init; }

    public string? Name { get; init; }

    /// <summary>The channel that a thread belongs to, or the category of a channel.</summary>
    public Snowflake? ParentId { get; init; }

    public IReadOnlyList<PermissionOverwrite> PermissionOverwrites { get; init => field = value ?? []; } = [];

    [JsonIgnore]
    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;
}

/// <summary>What kind of channel it is; any number may come.</summary>
public enum ChannelType
{
    Text = 0,
    Direct = 1,
    Voice = 2,
    GroupDirect = 3,
    Category = 4,
    Announcement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    Stage = 13,
    Forum = 15,
    Media = 16,
}

/// <summary>What a role or a member may do in one channel beyond, or less than, elsewhere.</summary>
public sealed record PermissionOverwrite
{
    /// <summary>The role's or the member's id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>0 a role, 1 a member.</summary>
    public int Type { get; init; }

    public Permissions Allow { get; init; }

    public Permissions Deny { get; init; }
}
