using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MedTechBot.Discord.Rest;

/// <summary>Discord's HTTP interface, as much of it as the bot needs; one method an endpoint.</summary>
public sealed partial class DiscordRest : IDisposable
{
    private readonly HttpClient _http;
    private readonly RestSender _sender;

    public DiscordRest(IOptions<DiscordOptions> options, TimeProvider clock, ILogger<DiscordRest> logger)
    {
#pragma warning disable CA2000 // The client owns its handler.
        // Not IHttpClientFactory: it logs addresses, and those of interactions hold their tokens.
        _http = new HttpClient(new SocketsHttpHandler
        {
            // Addresses of Discord's servers change while connections live on.
            PooledConnectionLifetime = TimeSpan.FromMinutes(15),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            AutomaticDecompression = System.Net.DecompressionMethods.All,
            UseCookies = false,
        })
        {
            // Each attempt has its own, on the clock that is handed in.
            Timeout = Timeout.InfiniteTimeSpan,
        };
#pragma warning restore CA2000
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", ClientName.UserAgent);
        _sender = new RestSender(_http, options.Value, clock, logger);
    }

    /// <summary>Cancelled once Discord has answered 401: with this token, nothing will be answered any more.</summary>
    public CancellationToken TokenRefused => _sender.TokenRefused;

    public void Dispose()
    {
        _http.Dispose();
        _sender.Dispose();
    }

    private static byte[] Json<T>(T body, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);

    private async Task<T> SendAsync<T>(RestRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var body = await _sender.SendAsync(request, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new DiscordUnreachableException(request.Route, new JsonException("An empty answer."));
        }
        catch (JsonException unreadable)
        {
            throw new DiscordUnreachableException(request.Route, unreadable);
        }
    }
}
