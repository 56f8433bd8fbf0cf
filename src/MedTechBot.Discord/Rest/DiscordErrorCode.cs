namespace MedTechBot.Discord.Rest;

/// <summary>Discord's own error numbers, those that somebody here tells apart.</summary>
public enum DiscordErrorCode
{
    General = 0,
    UnknownChannel = 10003,
    UnknownGuild = 10004,
    UnknownMember = 10007,
    UnknownMessage = 10008,
    UnknownWebhook = 10015,
    UnknownInteraction = 10062,
    AlreadyAcknowledged = 40060,
    MissingAccess = 50001,
    CannotMessageUser = 50007,
    MissingPermissions = 50013,
    InvalidWebhookToken = 50027,
    InvalidForm = 50035,
    ReplyNeedsHistory = 160002,
}
