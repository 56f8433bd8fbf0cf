using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Wire;

/// <summary>Whose words a bot may read without the message content intent.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#message-content-intent</remarks>
internal static class ContentRule
{
    /// <param name="message">The message.</param>
    /// <param name="bot">The reader.</param>
    /// <param name="hasIntent">True where the reader has the intent.</param>
    public static bool MayRead(Message message, Bot bot, bool hasIntent) =>
        hasIntent
        || message.Author.Id == bot.Id
        || message.Channel.IsDirect
        || (message.Mentions.Users.Any(user => user.Id == bot.Id) && (Names(message, bot) || RepliesToPlainMessage(message)));

    private static bool Names(Message message, Bot bot) =>
        message.Content.Contains($"<@{bot.Id}>", StringComparison.Ordinal) || message.Content.Contains($"<@!{bot.Id}>", StringComparison.Ordinal);

    // A reply that pings counts as a mention, but not one to the answer of a slash command.
    private static bool RepliesToPlainMessage(Message message) =>
        message.ReferenceId is { } id && message.Channel.Messages?.TryGet(id, out var referenced) == true && referenced.Interaction is null;

    /// <summary>Over REST no session says what was asked for: the portal decides, and what the bot's newest session asked for.</summary>
    public static bool MayRead(Message message, Bot bot) =>
        MayRead(message, bot, (bot.PrivilegedIntents & (bot.IdentifiedIntents ?? Intents.All)).HasFlag(Intents.MessageContent));
}
