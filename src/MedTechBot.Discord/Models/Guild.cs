using System.Text.Json.Serialization;

namespace MedTechBot.Discord.Models;

/// <summary>A server, without its members and channels: nobody here reads them, so nobody keeps them.</summary>
public sealed record Guild
{
    public Snowflake Id { get; init; }

    public string? Name { get; init; }

    public Snowflake? OwnerId { get; init; }

    public string? PreferredLocale { get; init; }

    public IReadOnlyList<Role> Roles { get; init => field = value ?? []; } = [];

    /// <summary>True while Discord has an outage; then nothing but the id is known.</summary>
    [JsonPropertyName("unavailable")]
    public bool? IsUnavailable { get; init; }
}

/// <summary>A named set of permissions in a guild; the one with the guild's own id is @everyone.</summary>
public sealed record Role
{
    public Snowflake Id { get; init; }

    public string Name { get; init; } = "";

    public Permissions Permissions { get; init; }

    public int Position { get; init; }
}
