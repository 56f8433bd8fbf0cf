using System.Text.Json.Serialization;

namespace MedTechBot.Discord.Models;

/// <summary>The bot's entry in Discord's developer portal.</summary>
public sealed record Application
{
    public Snowflake Id { get; init; }

    public string? Name { get; init; }

    public ApplicationFlags? Flags { get; init; }

    /// <summary>Where set, interactions go there and none comes over the gateway.</summary>
    public Uri? InteractionsEndpointUrl { get; init; }

    [JsonIgnore]
    public bool HasMessageContent => (Flags & (ApplicationFlags.MessageContent | ApplicationFlags.MessageContentLimited)) is not (null or 0);
}

/// <summary>Which privileged intents the portal grants.</summary>
[Flags]
public enum ApplicationFlags
{
    None = 0,
    Presence = 1 << 12,
    PresenceLimited = 1 << 13,
    Members = 1 << 14,
    MembersLimited = 1 << 15,
    MessageContent = 1 << 18,
    MessageContentLimited = 1 << 19,
}
