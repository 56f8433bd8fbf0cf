namespace MedTechBot.Discord;

/// <summary>Discord will not have this bot as it is set up; trying again is useless until a person has mended it.</summary>
public sealed class DiscordRefusedException(int code, string what, string fix) : Exception($"{what} {fix}")
{
    /// <summary>The gateway's close code, or the HTTP status.</summary>
    public int Code { get; } = code;

    /// <summary>What to do about it, in one or two sentences.</summary>
    public string Fix { get; } = fix;

    internal static DiscordRefusedException Token(int code) => new(
        code,
        $"Discord refused the token ({code}).",
        "Copy the bot's token anew from https://discord.com/developers/applications (Bot, Reset Token) and set it as Discord__Token.");
}
