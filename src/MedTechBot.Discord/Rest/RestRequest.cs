using System.Net.Http.Headers;
using MedTechBot.Discord.Models;

namespace MedTechBot.Discord.Rest;

/// <summary>One request, with all that decides how it waits, and whether it may be sent again.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Template">The path with names for its ids: what rate limits and error texts know it by.</param>
/// <param name="Path">The path as sent.</param>
internal sealed record RestRequest(HttpMethod Method, string Template, string Path)
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan WithFiles = TimeSpan.FromMinutes(1);

    /// <summary>The id within which Discord counts on its own: a channel, a guild, an interaction's token.</summary>
    public string Major { get; init; } = "";

    public byte[]? Json { get; init; }

    public IReadOnlyList<FileUpload> Files { get; init; } = [];

    /// <summary>False for what is opened by an interaction's token instead.</summary>
    public bool IsAuthorized { get; init; } = true;

    /// <summary>Sending it twice does no more than sending it once.</summary>
    public bool IsRepeatable { get; init; } = Method != HttpMethod.Post;

    /// <summary>If an answer was lost and the second one is this, the first attempt had done it.</summary>
    public DiscordErrorCode? DoneIf { get; init; } = Method == HttpMethod.Delete ? DiscordErrorCode.UnknownMessage : null;

    public TimeSpan? OwnTimeout { get; init; }

    public TimeSpan Timeout => OwnTimeout ?? (Files is [] ? Usual : WithFiles);

    public string Route => $"{Method} {Template}";

    // A request can be sent once; each attempt needs its own.
    public HttpRequestMessage ToMessage(string apiBase, string token)
    {
        var message = new HttpRequestMessage(Method, apiBase + Path) { Content = Content() };
        if (IsAuthorized)
        {
            message.Headers.TryAddWithoutValidation("Authorization", $"Bot {token}");
        }

        return message;
    }

#pragma warning disable CA2000 // The message that the content becomes part of owns it.
    private HttpContent? Content()
    {
        if (Json is null)
        {
            return null;
        }

        var json = new ByteArrayContent(Json);
        json.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (Files is [])
        {
            return json;
        }

        var parts = new MultipartFormDataContent { { json, "payload_json" } };
        foreach (var (number, file) in Files.Index())
        {
            var data = new ReadOnlyMemoryContent(file.Data);
            data.Headers.TryAddWithoutValidation("Content-Type", file.ContentType);
            parts.Add(data, $"files[{number}]", file.Name);
        }

        return parts;
    }
#pragma warning restore CA2000
}
