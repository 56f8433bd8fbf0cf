using System.Text.Json.Serialization;

namespace MedTechBot.Discord.Models;

/// <summary>A person, a bot, or the face of a webhook.</summary>
public sealed record User
{
    public Snowflake Id { get; init; }

    public string Username { get; init; } = "";

    public string? GlobalName { get; init; }

    [JsonPropertyName("bot")]
    public bool IsBot { get; init; }

    [JsonPropertyName("system")]
    public bool IsSystem { get; init; }
}
