namespace MedTechBot.Discord.Rest;

/// <summary>No answer came. The request may or may not have been carried out.</summary>
public sealed class DiscordUnreachableException(string route, Exception cause) : Exception($"{route}: no answer ({cause.GetBaseException().Message})", cause);
