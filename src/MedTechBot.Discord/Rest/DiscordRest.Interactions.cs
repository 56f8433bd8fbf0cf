using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Models;

namespace MedTechBot.Discord.Rest;

public sealed partial class DiscordRest
{
    // An answer is due within three seconds of the act: a lost one must leave time for another try.
    private static readonly TimeSpan CallbackTimeout = TimeSpan.FromSeconds(2);

    /// <summary>The first answer to an interaction. If ours was lost on the way back, "already acknowledged" means that it arrived.</summary>
    public Task AnswerInteractionAsync(Interaction interaction, InteractionCallback callback, CancellationToken cancellationToken)
    {
        var request = new RestRequest(HttpMethod.Post, "/interactions/{interaction}/{token}/callback", $"/interactions/{interaction.Id}/{Uri.EscapeDataString(interaction.Token)}/callback")
        {
            Major = $"{interaction.Id}",
            Json = Json(callback, DiscordJson.Default.InteractionCallback),
            Files = callback.Files,
            IsAuthorized = false,
            IsRepeatable = true,
            DoneIf = DiscordErrorCode.AlreadyAcknowledged,
            OwnTimeout = callback.Files is [] ? CallbackTimeout : null,
        };
        return _sender.SendAsync(request, cancellationToken);
    }

    public Task<Message> GetOriginalAsync(Interaction interaction, CancellationToken cancellationToken) =>
        SendAsync(Webhook(HttpMethod.Get, interaction, "/messages/@original", "/messages/@original"), DiscordJson.Default.Message, cancellationToken);

    public Task<Message> EditOriginalAsync(Interaction interaction, MessageBody body, CancellationToken cancellationToken) =>
        SendAsync(WithChange(Webhook(HttpMethod.Patch, interaction, "/messages/@original", "/messages/@original"), body), DiscordJson.Default.Message, cancellationToken);

    public Task DeleteOriginalAsync(Interaction interaction, CancellationToken cancellationToken) =>
        _sender.SendAsync(Webhook(HttpMethod.Delete, interaction, "/messages/@original", "/messages/@original"), cancellationToken);

    /// <summary>A further message. Nothing protects it from appearing twice, so it is not sent again when its answer is lost.</summary>
    public Task<Message> CreateFollowupAsync(Interaction interaction, MessageBody body, CancellationToken cancellationToken)
    {
        var request = Webhook(HttpMethod.Post, interaction, "", "") with
        {
            Json = Json(Limits.Fit(body) with { Nonce = null, ReplyTo = null }, DiscordJson.Default.MessageBody),
            Files = body.Files,
        };
        return SendAsync(request, DiscordJson.Default.Message, cancellationToken);
    }

    public Task<Message> EditFollowupAsync(Interaction interaction, Snowflake message, MessageBody body, CancellationToken cancellationToken) =>
        SendAsync(WithChange(Webhook(HttpMethod.Patch, interaction, "/messages/{message}", $"/messages/{message}"), body), DiscordJson.Default.Message, cancellationToken);

    public Task DeleteFollowupAsync(Interaction interaction, Snowflake message, CancellationToken cancellationToken) =>
        _sender.SendAsync(Webhook(HttpMethod.Delete, interaction, "/messages/{message}", $"/messages/{message}"), cancellationToken);

    private static RestRequest Webhook(HttpMethod method, Interaction interaction, string template, string path)
    {
        var token = Uri.EscapeDataString(interaction.Token);
        return new(method, $"/webhooks/{{application}}/{{token}}{template}", $"/webhooks/{interaction.ApplicationId}/{token}{path}")
        {
            Major = $"{interaction.ApplicationId}/{token}",
            IsAuthorized = false,
        };
    }

    private static RestRequest WithChange(RestRequest request, MessageBody body) => request with
    {
        Json = Json(Limits.Fit(body).AsChange(), DiscordJson.Default.MessageBody),
        Files = body.Files,
    };
}
