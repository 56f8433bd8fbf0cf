namespace MedTechBot.Sandbox.State;

/// <summary>A server with its roles, members and channels.</summary>
internal sealed class Guild
{
    public required ulong Id { get; init; }

    public required string Name { get; set; }

    public required ulong OwnerId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string PreferredLocale { get; init; } = "en-US";

    /// <summary>False during an outage: its events rest, and bots were told so.</summary>
    public bool IsAvailable { get; set; } = true;

    /// <summary>By id; @everyone has the guild's own.</summary>
    public Dictionary<ulong, Role> Roles { get; } = [];

    public Dictionary<ulong, Member> Members { get; } = [];

    /// <summary>Without threads.</summary>
    public Dictionary<ulong, Channel> Channels { get; } = [];

    public Dictionary<ulong, Channel> Threads { get; } = [];

    public Role Everyone => Roles[Id];
}

/// <summary>A set of permissions with a name.</summary>
internal sealed class Role
{
    public required ulong Id { get; init; }

    public required string Name { get; set; }

    public Permission Permissions { get; set; }

    public int Position { get; set; }

    public int Color { get; set; }

    public bool Hoist { get; set; }

    public bool Mentionable { get; set; }

    /// <summary>The bot that this role came with; null for other roles.</summary>
    public ulong? BotId { get; init; }
}

/// <summary>A user in a guild.</summary>
internal sealed class Member
{
    public required User User { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    public string? Nick { get; set; }

    public List<ulong> Roles { get; } = [];
}
