namespace MedTechBot.Discord;

/// <summary>How the client names itself to Discord, which blocks those that do not.</summary>
internal static class ClientName
{
    public const string Short = "medtechbot";

    // The form is prescribed: https://discord.com/developers/docs/reference#user-agent
    public const string UserAgent = "DiscordBot (https://github.com/medtechbot/medtechbot, 1.0)";
}
