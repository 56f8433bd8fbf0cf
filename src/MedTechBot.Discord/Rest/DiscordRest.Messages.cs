using System.Security.Cryptography;
using MedTechBot.Discord.Models;

namespace MedTechBot.Discord.Rest;

public sealed partial class DiscordRest
{
    /// <summary>Sends a message, or a reply where the body says so. Sent twice by accident, it still appears once.</summary>
    public Task<Message> CreateMessageAsync(Snowflake channel, MessageBody body, CancellationToken cancellationToken)
    {
        var named = Limits.Fit(body) with { IsPrivate = false, Nonce = body.Nonce ?? NewNonce(), EnforceNonce = true };
        var request = new RestRequest(HttpMethod.Post, "/channels/{channel}/messages", $"/channels/{channel}/messages")
        {
            Major = $"{channel}",
            Json = Json(named, DiscordJson.Default.MessageBody),
            Files = body.Files,
            IsRepeatable = true,
        };
        return SendAsync(request, DiscordJson.Default.Message, cancellationToken);
    }

    /// <summary>Sends a text of any length, in as many messages as it takes, each in its turn; files, embeds and buttons come with the last.</summary>
    public async Task<IReadOnlyList<Message>> CreateMessagesAsync(Snowflake channel, MessageBody body, CancellationToken cancellationToken)
    {
        var sent = new List<Message>();
        foreach (var part in MessageParts.Of(body))
        {
            sent.Add(await CreateMessageAsync(channel, part, cancellationToken));
        }

        return sent;
    }

    public Task<Message> EditMessageAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancellationToken)
    {
        var request = InChannel(HttpMethod.Patch, "/messages/{message}", channel, $"/messages/{message}") with
        {
            Json = Json(Limits.Fit(body).AsChange(), DiscordJson.Default.MessageBody),
            Files = body.Files,
        };
        return SendAsync(request, DiscordJson.Default.Message, cancellationToken);
    }

    public Task DeleteMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) =>
        _sender.SendAsync(InChannel(HttpMethod.Delete, "/messages/{message}", channel, $"/messages/{message}"), cancellationToken);

    public Task<Message> GetMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) =>
        SendAsync(InChannel(HttpMethod.Get, "/messages/{message}", channel, $"/messages/{message}"), DiscordJson.Default.Message, cancellationToken);

    /// <summary>Shows for ten seconds that the bot is typing.</summary>
    public Task StartTypingAsync(Snowflake channel, CancellationToken cancellationToken) =>
        _sender.SendAsync(InChannel(HttpMethod.Post, "/typing", channel, "/typing") with { IsRepeatable = true }, cancellationToken);

    /// <param name="channel">The channel.</param>
    /// <param name="message">The message.</param>
    /// <param name="emoji">A character, or <c>name:id</c> for a server's own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task AddReactionAsync(Snowflake channel, Snowflake message, string emoji, CancellationToken cancellationToken) =>
        _sender.SendAsync(Reaction(HttpMethod.Put, channel, message, emoji), cancellationToken);

    /// <summary>Takes the bot's own reaction back.</summary>
    public Task RemoveReactionAsync(Snowflake channel, Snowflake message, string emoji, CancellationToken cancellationToken) =>
        _sender.SendAsync(Reaction(HttpMethod.Delete, channel, message, emoji), cancellationToken);

    /// <summary>The direct channel to a user; asked for again, it is the same one.</summary>
    public Task<Channel> OpenDirectChannelAsync(Snowflake user, CancellationToken cancellationToken)
    {
        var request = new RestRequest(HttpMethod.Post, "/users/@me/channels", "/users/@me/channels")
        {
            Json = Json(new DirectMessageBody(user), DiscordJson.Default.DirectMessageBody),
            IsRepeatable = true,
        };
        return SendAsync(request, DiscordJson.Default.Channel, cancellationToken);
    }

    public Task<Channel> GetChannelAsync(Snowflake channel, CancellationToken cancellationToken) =>
        SendAsync(InChannel(HttpMethod.Get, "", channel, ""), DiscordJson.Default.Channel, cancellationToken);

    private static RestRequest InChannel(HttpMethod method, string template, Snowflake channel, string path) =>
        new(method, $"/channels/{{channel}}{template}", $"/channels/{channel}{path}") { Major = $"{channel}" };

    private static RestRequest Reaction(HttpMethod method, Snowflake channel, Snowflake message, string emoji) =>
        InChannel(method, "/messages/{message}/reactions/{emoji}/@me", channel, $"/messages/{message}/reactions/{Uri.EscapeDataString(emoji)}/@me");

    private static string NewNonce() => Convert.ToHexString(RandomNumberGenerator.GetBytes(Limits.Nonce / 2));
}

internal sealed record DirectMessageBody(Snowflake RecipientId);
