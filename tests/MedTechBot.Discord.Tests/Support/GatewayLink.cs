using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MedTechBot.Discord.Tests.Support;

/// <summary>The server's end of one gateway connection, in the hands of the test.</summary>
internal sealed class GatewayLink : IAsyncDisposable
{
    public const int Interval = 40_000;

    private readonly HttpContext _context;
    private readonly WebSocket _socket;
    private readonly string _resumeUrl;
    private readonly MemoryStream _packed = new();
    private readonly ZLibStream? _packer;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public GatewayLink(HttpContext context, WebSocket socket, string gatewayUrl)
    {
        _context = context;
        _socket = socket;
        _resumeUrl = $"{gatewayUrl}/resume";
        Query = context.Request.QueryString.Value ?? "";
        Path = context.Request.Path.Value ?? "";
        UserAgent = context.Request.Headers.UserAgent.ToString();
        _packer = Query.Contains("compress=zlib-stream", StringComparison.Ordinal) ? new ZLibStream(_packed, CompressionLevel.Fastest, leaveOpen: true) : null;
    }

    public string Query { get; }

    public string Path { get; }

    public string UserAgent { get; }

    public Task Ended => _ended.Task;

    public bool IsCompressed => _packer is not null;

    public Task HelloAsync(int interval = Interval) => SendAsync($$$"""{"op":10,"d":{"heartbeat_interval":{{{interval}}}},"s":null,"t":null}""");

    public Task ReadyAsync(string session = "session-1", string guilds = "[]", string? resumeUrl = null) => SendAsync(
        $$$"""{"op":0,"t":"READY","s":1,"d":{"v":10,"user":{"id":"100","username":"bot","bot":true},"guilds":{{{guilds}}},"session_id":"{{{session}}}","resume_gateway_url":"{{{resumeUrl ?? _resumeUrl}}}","application":{"id":"200","flags":0},"extra":{"x":[1]} } }""");

    public Task ResumedAsync(int sequence) => DispatchAsync("RESUMED", sequence, "{}");

    public Task MessageAsync(int sequence, int id, string content = "hi") =>
        DispatchAsync("MESSAGE_CREATE", sequence, $$$"""{"id":"{{{id}}}","channel_id":"5","content":"{{{content}}}","type":0,"author":{"id":"7","username":"ann"}}""");

    public Task DispatchAsync(string name, int sequence, string data) => SendAsync($$"""{"op":0,"s":{{sequence}},"t":"{{name}}","d":{{data}}}""");

    public Task AcknowledgeAsync() => SendAsync("""{"op":11}""");

    public async Task SendAsync(string json)
    {
        foreach (var (data, isText) in Packed(json))
        {
            await _socket.SendAsync(data, isText ? WebSocketMessageType.Text : WebSocketMessageType.Binary, true, CancellationToken.None);
        }
    }

    /// <summary>As plain text, also where compression was asked for.</summary>
    public Task SendPlainAsync(string json) => _socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>Cut into several frames of one WebSocket message.</summary>
    public async Task SendInFramesAsync(string json, int frames)
    {
        foreach (var (data, isText) in Packed(json))
        {
            var size = data.Length / frames;
            for (var number = 0; number < frames; number++)
            {
                var isLast = number == frames - 1;
                var part = isLast ? data[(number * size)..] : data[(number * size)..((number + 1) * size)];
                await _socket.SendAsync(part, isText ? WebSocketMessageType.Text : WebSocketMessageType.Binary, isLast, CancellationToken.None);
            }
        }
    }

    /// <summary>Compressed, and cut into several WebSocket messages.</summary>
    public async Task SendInMessagesAsync(string json, int messages)
    {
        var (data, _) = Packed(json).Single();
        var size = data.Length / messages;
        for (var number = 0; number < messages; number++)
        {
            var part = number == messages - 1 ? data[(number * size)..] : data[(number * size)..((number + 1) * size)];
            await _socket.SendAsync(part, WebSocketMessageType.Binary, true, CancellationToken.None);
        }
    }

    /// <summary>The next payload, or null when the client has closed.</summary>
    public async Task<JsonElement?> TryReceiveAsync()
    {
        var buffer = new byte[16 * 1024];
        try
        {
            var result = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).AsTask().Soon();
            return result.MessageType == WebSocketMessageType.Close ? null : JsonDocument.Parse(buffer.AsMemory(0, result.Count).ToArray()).RootElement;
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public async Task<JsonElement> ReceiveAsync() => await TryReceiveAsync() ?? throw new InvalidOperationException($"The client has closed with {_socket.CloseStatus}.");

    /// <summary>The next payload of this kind; heartbeats that come at random are passed over.</summary>
    public async Task<JsonElement> ReceiveAsync(int op)
    {
        while (true)
        {
            var payload = await ReceiveAsync();
            if (payload.GetProperty("op").GetInt32() == op)
            {
                return payload;
            }
        }
    }

    /// <summary>Waits until the client closes; the code, or null if it just went.</summary>
    public async Task<int?> ReceiveCloseAsync()
    {
        while (await TryReceiveAsync() is not null)
        {
        }

        if (_socket.State == WebSocketState.CloseReceived)
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }

        _ended.TrySetResult();
        return (int?)_socket.CloseStatus;
    }

    public async Task CloseAsync(int code)
    {
        await _socket.CloseOutputAsync((WebSocketCloseStatus)code, "because", CancellationToken.None);
        await TryReceiveAsync();
        _ended.TrySetResult();
    }

    /// <summary>Breaks the connection without a word.</summary>
    public void Drop()
    {
        // Once the client has gone, its request is over and must not be touched.
        if (_socket.State is WebSocketState.Open or WebSocketState.CloseSent or WebSocketState.CloseReceived && !_ended.Task.IsCompleted)
        {
            _context.Abort();
        }

        _ended.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        if (_packer is not null)
        {
            await _packer.DisposeAsync();
        }

        await _packed.DisposeAsync();
        _socket.Dispose();
    }

    private IEnumerable<(byte[] Data, bool IsText)> Packed(string json)
    {
        var plain = Encoding.UTF8.GetBytes(json);
        if (_packer is null)
        {
            return [(plain, true)];
        }

        _packed.SetLength(0);
        _packer.Write(plain);
        _packer.Flush();
        return [(_packed.ToArray(), false)];
    }
}
