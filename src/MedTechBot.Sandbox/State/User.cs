namespace MedTechBot.Sandbox.State;

/// <summary>A person or a bot.</summary>
internal sealed class User
{
    public required ulong Id { get; init; }

    public required string Username { get; set; }

    public string? GlobalName { get; init; }

    public bool IsBot { get; init; }

    /// <summary>Closed to bots: opening a direct message works, sending into it does not.</summary>
    public bool BlocksDirectMessages { get; set; }
}
