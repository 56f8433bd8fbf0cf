namespace MedTechBot.CommandLine;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int SomethingToMend = 1;
    public const int WrongUsage = 2;

    /// <summary>128 + SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
