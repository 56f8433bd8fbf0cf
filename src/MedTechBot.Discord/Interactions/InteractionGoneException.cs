namespace MedTechBot.Discord.Interactions;

/// <summary>Nobody waits for an answer any more: it came too late, or somebody else gave it.</summary>
public sealed class InteractionGoneException(string why, Exception? cause = null) : Exception(why, cause);
