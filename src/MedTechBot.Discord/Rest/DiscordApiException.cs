using System.Net;

namespace MedTechBot.Discord.Rest;

/// <summary>Discord answered a request with an error. The text names the route without its secrets, the code, and the field.</summary>
public sealed class DiscordApiException(string route, HttpStatusCode status, DiscordErrorCode code, string what, IReadOnlyList<FieldError> errors)
    : Exception($"{route}: {(int)status} {(int)code} {what}{string.Concat(errors.Select(error => $"; {error.Path}: {error.Code} {error.Message}"))}")
{
    public HttpStatusCode Status { get; } = status;

    public DiscordErrorCode Code { get; } = code;

    public IReadOnlyList<FieldError> Errors { get; } = errors;

    /// <summary>For a rate limit that would take too long to wait for.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The interaction, or its token, is no more; nothing sent to it will arrive.</summary>
    public bool IsGone => Code is DiscordErrorCode.UnknownInteraction or DiscordErrorCode.UnknownWebhook or DiscordErrorCode.InvalidWebhookToken;
}

/// <summary>What Discord found wrong with one field of a request.</summary>
/// <param name="Path">As in <c>embeds[0].title</c>; empty for the request as a whole.</param>
/// <param name="Code">As in <c>BASE_TYPE_MAX_LENGTH</c>.</param>
/// <param name="Message">In English words.</param>
public sealed record FieldError(string Path, string Code, string Message);
