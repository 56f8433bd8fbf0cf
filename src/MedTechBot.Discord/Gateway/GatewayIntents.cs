namespace MedTechBot.Discord.Gateway;

/// <summary>Groups of events to hear. Interactions need none; those marked privileged must be switched on in the portal.</summary>
[Flags]
public enum GatewayIntents
{
    None = 0,
    Guilds = 1 << 0,

    /// <summary>Privileged.</summary>
    GuildMembers = 1 << 1,

    /// <summary>Privileged.</summary>
    GuildPresences = 1 << 8,

    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,

    /// <summary>Privileged: the text of messages that neither mention the bot nor are sent to it directly.</summary>
    MessageContent = 1 << 15,
}
