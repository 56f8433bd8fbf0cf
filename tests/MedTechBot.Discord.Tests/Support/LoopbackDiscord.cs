using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace MedTechBot.Discord.Tests.Support;

/// <summary>A server on a real socket that says what a test wants it to say, word by word, also what no sane server would.</summary>
internal sealed class LoopbackDiscord : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<GatewayLink> _links = Channel.CreateUnbounded<GatewayLink>();
    private readonly ConcurrentBag<GatewayLink> _connected = [];
    private readonly Channel<SeenRequest> _requests = Channel.CreateUnbounded<SeenRequest>();
    private readonly ConcurrentQueue<SeenRequest> _all = new();

    private LoopbackDiscord(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    public Uri ApiBase => new($"{Address}/api/v10");

    public string GatewayUrl => Address.Replace("http:", "ws:", StringComparison.Ordinal);

    public int Remaining { get; set; } = 1000;

    public long ResetAfter { get; set; } = 3_600_000;

    /// <summary>What to answer to anything but the gateway's address.</summary>
    public Func<SeenRequest, Reply> Answer { get; set; } = _ => Reply.Json("""{"id":"1","channel_id":"2"}""");

    /// <summary>What to answer when asked for the gateway's address, if not the address.</summary>
    public Func<SeenRequest, Reply>? AnswerAddress { get; set; }

    /// <summary>Every request but those for the gateway's address.</summary>
    public IReadOnlyCollection<SeenRequest> Requests => _all;

    public int AddressRequests { get; private set; }

    public static async Task<LoopbackDiscord> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http1));
        var app = builder.Build();
        var server = new LoopbackDiscord(app);
        app.UseWebSockets();
        app.Run(server.HandleAsync);
        await app.StartAsync();
        server.Address = app.Urls.Single();
        return server;
    }

    /// <summary>The next connection to the gateway.</summary>
    public Task<GatewayLink> AcceptAsync() => _links.Reader.ReadAsync().AsTask().Soon();

    /// <summary>The next connection, its greeting, and what the client opened with.</summary>
    public async Task<(GatewayLink Link, JsonElement Opening)> GreetAsync()
    {
        var link = await AcceptAsync();
        await link.HelloAsync();
        return (link, await link.ReceiveAsync());
    }

    /// <summary>The next request but those for the gateway's address.</summary>
    public Task<SeenRequest> NextRequestAsync() => _requests.Reader.ReadAsync().AsTask().Soon();

    public async ValueTask DisposeAsync()
    {
        foreach (var link in _connected)
        {
            link.Drop();
        }

        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            await using var link = new GatewayLink(context, await context.WebSockets.AcceptWebSocketAsync(), GatewayUrl);
            _connected.Add(link);
            _links.Writer.TryWrite(link);
            await link.Ended;
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var request = new SeenRequest(context.Request.Method, context.Request.Path.Value ?? "", context.Request.QueryString.Value ?? "", body.ToArray(), context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        if (request.Path.EndsWith("/gateway/bot", StringComparison.Ordinal))
        {
            AddressRequests++;
            await (AnswerAddress?.Invoke(request) ?? Reply.Json(
                $$$"""{"url":"{{{GatewayUrl}}}","shards":1,"session_start_limit":{"total":1000,"remaining":{{{Remaining}}},"reset_after":{{{ResetAfter}}},"max_concurrency":1}}""")).WriteAsync(context);
            return;
        }

        var reply = Answer(request);
        _all.Enqueue(request);
        _requests.Writer.TryWrite(request);
        await reply.WriteAsync(context);
    }
}

/// <summary>One request as it arrived.</summary>
internal sealed record SeenRequest(string Method, string Path, string Query, byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public override string ToString() => $"{Method} {Path}{Query}";
}

/// <summary>One answer as it is to be sent.</summary>
internal sealed record Reply(int Status, string? Body, string ContentType = "application/json")
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Holds the answer back until then.</summary>
    public Task Until { get; init; } = Task.CompletedTask;

    /// <summary>Breaks the connection in place of an answer.</summary>
    public bool Breaks { get; init; }

    public static Reply NoContent { get; } = new(204, null);

    public static Reply Json(string body, int status = 200) => new(status, body);

    public static Reply Error(int status, int code, string message = "No") => Json($$"""{"code":{{code}},"message":"{{message}}"}""", status);

    public static Reply Limit(double retryAfter, bool isGlobal = false, string scope = "user") =>
        Json(string.Create(CultureInfo.InvariantCulture, $$"""{"message":"You are being rate limited.","retry_after":{{retryAfter}},"global":{{(isGlobal ? "true" : "false")}}}"""), 429)
            .With(("Retry-After", Math.Ceiling(retryAfter).ToString(CultureInfo.InvariantCulture)), ("X-RateLimit-Scope", isGlobal ? "global" : scope));

    public Reply With(params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var all = new Dictionary<string, string>(Headers);
        foreach (var (name, value) in headers)
        {
            all[name] = value;
        }

        return this with { Headers = all };
    }

    public async Task WriteAsync(HttpContext context)
    {
        await Until.Soon();
        if (Breaks)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = Status;
        foreach (var (name, value) in Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (Body is not null)
        {
            context.Response.ContentType = ContentType;
            await context.Response.WriteAsync(Body);
        }
    }
}
