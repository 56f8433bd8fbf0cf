namespace MedTechBot.Discord.Models;

/// <summary>A user as part of a guild; without <see cref="User"/> where it comes with a message.</summary>
public sealed record Member
{
    public User? User { get; init; }

    public string? Nick { get; init; }

    public IReadOnlyList<Snowflake> Roles { get; init => field = value ?? []; } = [];

    /// <summary>What the member may do in the channel; only in interactions.</summary>
    public Permissions? Permissions { get; init; }
}
