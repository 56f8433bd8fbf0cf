namespace MedTechBot.Sandbox;

/// <summary>Ids of what is there from the start, the same in every run.</summary>
public static class SandboxIds
{
    public const ulong Guild = 900_000_000_000_000_001;

    public const ulong General = 900_000_000_000_000_010;
    public const ulong Careers = 900_000_000_000_000_011;

    /// <summary>Only moderators and administrators see it; no bot does.</summary>
    public const ulong Staff = 900_000_000_000_000_012;

    public const ulong Forum = 900_000_000_000_000_013;

    /// <summary>A thread in the forum.</summary>
    public const ulong Thread = 900_000_000_000_000_014;

    public const ulong Member = 900_000_000_000_000_101;
    public const ulong Moderator = 900_000_000_000_000_102;
    public const ulong Administrator = 900_000_000_000_000_103;

    public const ulong ModeratorRole = 900_000_000_000_000_201;
    public const ulong AdministratorRole = 900_000_000_000_000_202;
}
