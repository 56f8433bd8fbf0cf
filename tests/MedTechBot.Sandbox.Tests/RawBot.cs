using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Tests;

/// <summary>A bot without a library: one web socket and plain requests.</summary>
internal sealed class RawBot(DiscordSandbox sandbox, string token = RawBot.Token) : IDisposable
{
    /// <summary>Its first part is the id 123456789012345678.</summary>
    public const string Token = "MTIzNDU2Nzg5MDEyMzQ1Njc4.sandbox.token";

    public const ulong Id = 123456789012345678;

    private readonly HttpClient _http = new();
    private readonly byte[] _buffer = new byte[1 << 20];
    private ClientWebSocket _socket = new();

    public ClientWebSocket Socket => _socket;

    public static CancellationToken Patience => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;

    public int Sequence { get; private set; }

    public string SessionId { get; private set; } = "";

    /// <summary>Connects, identifies, and reads until READY and the guilds are there.</summary>
    public async Task<JsonNode> LogInAsync(Intents intents = Intents.All)
    {
        await ConnectAsync();
        await IdentifyAsync(intents);
        var ready = await ReadAsync("READY");
        SessionId = Text(ready["d"], "session_id");
        if (intents.HasFlag(Intents.Guilds))
        {
            await ReadAsync("GUILD_CREATE");
        }

        return ready;
    }

    public async Task ConnectAsync(string query = "?v=10&encoding=json", bool readsHello = true)
    {
        _socket.Dispose();
        _socket = new ClientWebSocket();
        await _socket.ConnectAsync(new Uri($"ws://127.0.0.1:{sandbox.Address.Port}/{query}"), Patience);
        if (readsHello)
        {
            var hello = await ReadAsync();
            Assert.Equal(10, (int?)hello["op"]);
        }
    }

    public Task IdentifyAsync(Intents intents, JsonArray? shard = null) => IdentifyAsync((int)intents, shard);

    public Task IdentifyAsync(long intents, JsonArray? shard = null)
    {
        var data = new JsonObject
        {
            ["token"] = token,
            ["intents"] = intents,
            ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "raw", ["device"] = "raw" },
        };
        if (shard is not null)
        {
            data["shard"] = shard;
        }

        return SendAsync(2, data);
    }

    public Task ResumeAsync(int? sequence = null) => SendAsync(6, new JsonObject { ["token"] = token, ["session_id"] = SessionId, ["seq"] = sequence ?? Sequence });

    public Task SendAsync(int op, JsonNode? data) => SendAsync(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString());

    public async Task SendAsync(string text) =>
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Patience);

    /// <summary>The next payload; a close is told as <c>{"close":4004}</c>.</summary>
    public async Task<JsonNode> ReadAsync()
    {
        var length = 0;
        while (true)
        {
            var result = await _socket.ReceiveAsync(_buffer.AsMemory(length), Patience);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return new JsonObject { ["close"] = (int?)_socket.CloseStatus };
            }

            length += result.Count;
            if (result.EndOfMessage)
            {
                var payload = JsonNode.Parse(_buffer.AsSpan(0, length)) ?? throw new InvalidOperationException("null");
                Sequence = (int?)payload["s"] ?? Sequence;
                return payload;
            }
        }
    }

    /// <summary>Reads on to an event.</summary>
    public async Task<JsonNode> ReadAsync(string name)
    {
        while (true)
        {
            var payload = await ReadAsync();
            Assert.True(payload["close"] is null, $"closed with {payload["close"]} while waiting for {name}");
            if (payload["t"]?.ToString() == name)
            {
                return payload;
            }
        }
    }

    /// <summary>Reads on to an opcode.</summary>
    public async Task<JsonNode> ReadAsync(int op)
    {
        while (true)
        {
            var payload = await ReadAsync();
            Assert.True(payload["close"] is null, $"closed with {payload["close"]} while waiting for op {op}");
            if ((int?)payload["op"] == op)
            {
                return payload;
            }
        }
    }

    public async Task<int?> ReadCloseAsync()
    {
        while (true)
        {
            var payload = await ReadAsync();
            if (payload is JsonObject close && close.ContainsKey("close"))
            {
                return (int?)close["close"];
            }
        }
    }

    public Task<RestAnswer> Get(string path) => Request(HttpMethod.Get, path, null);

    public Task<RestAnswer> Post(string path, JsonNode? body) => Request(HttpMethod.Post, path, body);

    public Task<RestAnswer> Put(string path, JsonNode? body) => Request(HttpMethod.Put, path, body);

    public Task<RestAnswer> Patch(string path, JsonNode? body) => Request(HttpMethod.Patch, path, body);

    public Task<RestAnswer> Delete(string path) => Request(HttpMethod.Delete, path, null);

    public Task<RestAnswer> Request(HttpMethod method, string path, JsonNode? body) =>
        Request(method, path, body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));

    public async Task<RestAnswer> Request(HttpMethod method, string path, HttpContent? content, bool hasToken = true)
    {
        using var request = new HttpRequestMessage(method, $"{sandbox.ApiBase}/{path}") { Content = content };
        if (hasToken)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bot", token);
        }

        using var response = await _http.SendAsync(request, Patience);
        var text = await response.Content.ReadAsStringAsync(Patience);
        return new RestAnswer((int)response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null, text,
            response.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase));
    }

    public void Dispose()
    {
        _socket.Dispose();
        _http.Dispose();
    }

    private static string Text(JsonNode? node, string name) => node?[name]?.ToString() ?? throw new InvalidOperationException($"no {name}");
}

/// <summary>What a request was answered with.</summary>
internal sealed record RestAnswer(int Status, JsonNode? Json, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public int? Code => (int?)Json?["code"];
}
