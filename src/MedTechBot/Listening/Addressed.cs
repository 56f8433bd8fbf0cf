using System.Text.RegularExpressions;
using MedTechBot.Discord.Models;

namespace MedTechBot.Listening;

/// <summary>A message that is meant for the bot.</summary>
/// <param name="Text">What it says, without the bot's own mention.</param>
/// <param name="IsDirect">Nobody else reads it.</param>
/// <param name="IsReply">It answers one of the bot's messages, and names the bot in no other way.</param>
/// <param name="Heading">What that message was about; null for any other.</param>
internal sealed partial record Addressed(string Text, bool IsDirect, bool IsReply, string? Heading)
{
    /// <returns>Null for what is none of the bot's business.</returns>
    public static Addressed? Of(Message message, Snowflake self)
    {
        if (!message.IsFromPerson || message.Author?.Id == self)
        {
            return null;
        }

        var isDirect = message.GuildId is null;
        var isReply = message.ReferencedMessage?.Author?.Id == self;
        var isNamed = IsNamed(message.Content, self);
        // A reply that pings puts the bot among the mentioned without naming it in the text. @everyone and roles mention nobody here.
        if (!isDirect && !isNamed && !isReply && message.Mentions.All(user => user.Id != self))
        {
            return null;
        }

        return new Addressed(WithoutName(message.Content, self), isDirect, isReply && !isNamed, isReply ? HeadingOf(message.ReferencedMessage?.Content ?? "") : null);
    }

    /// <summary>What stands in bold at the top of one of the bot's answers: it names what was understood, so it tells what a follow-up is about.</summary>
    public static string? HeadingOf(string content) => Bold.Match(content) is { Success: true } heading ? heading.Groups[1].Value.Replace("\\", "", StringComparison.Ordinal) : null;

    private static bool IsNamed(string content, Snowflake self) =>
        content.Contains($"<@{self}>", StringComparison.Ordinal) || content.Contains($"<@!{self}>", StringComparison.Ordinal);

    private static string WithoutName(string content, Snowflake self) =>
        content.Replace($"<@{self}>", " ", StringComparison.Ordinal).Replace($"<@!{self}>", " ", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"\A\*\*(.+?)\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Bold { get; }
}
