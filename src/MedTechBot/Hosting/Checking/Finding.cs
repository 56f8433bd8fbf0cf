namespace MedTechBot.Hosting.Checking;

/// <summary>What <c>doctor</c> found out about one thing.</summary>
/// <param name="Check">The thing: token, intents, permissions, commands, knowledge.</param>
/// <param name="Ok">Nothing is to be mended.</param>
/// <param name="What">What is the case.</param>
/// <param name="Why">Why that matters; null where all is well.</param>
/// <param name="Fix">What to do about it; null where all is well.</param>
internal sealed record Finding(string Check, bool Ok, string What, string? Why = null, string? Fix = null)
{
    public const string Token = "token";
    public const string Intents = "intents";
    public const string Permissions = "permissions";
    public const string Commands = "commands";
    public const string Knowledge = "knowledge";

    public static Finding Fine(string check, string what) => new(check, Ok: true, what);

    public static Finding Wrong(string check, string what, string why, string fix) => new(check, Ok: false, what, why, fix);
}
