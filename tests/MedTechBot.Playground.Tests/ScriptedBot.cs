using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox;

namespace MedTechBot.Playground.Tests;

/// <summary>A small bot without a library, which has something of everything that a page must show.</summary>
internal sealed class ScriptedBot : IAsyncDisposable
{
    public const string Name = "Scripted bot";

    public const string Token = "scripted";

    public static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private readonly HttpClient _http;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _isReady = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _reading = Task.CompletedTask;
    private string _id = "";

    private ScriptedBot(DiscordSandbox sandbox)
    {
        _http = new HttpClient { BaseAddress = new Uri($"{sandbox.ApiBase}/") };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", Token);
    }

    /// <summary>Released by a test that wants to see what stands there while the bot thinks.</summary>
    public SemaphoreSlim Thinking { get; } = new(0);

    public static async Task<ScriptedBot> StartAsync(DiscordSandbox sandbox)
    {
        var bot = new ScriptedBot(sandbox);
        await bot._socket.ConnectAsync(new Uri($"ws://127.0.0.1:{sandbox.Address.Port}/?v=10&encoding=json"), CancellationToken.None);
        bot._reading = bot.ReadAsync();
        await bot._isReady.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return bot;
    }

    public async Task LeaveAsync()
    {
        await _stopping.CancelAsync();
        await _reading;
    }

    public async ValueTask DisposeAsync()
    {
        await LeaveAsync();
        _socket.Dispose();
        _http.Dispose();
        _stopping.Dispose();
        Thinking.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[1 << 20];
        await SendAsync(2, new JsonObject { ["token"] = Token, ["intents"] = (int)Intents.All, ["properties"] = new JsonObject() });
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(buffer.AsMemory(length), _stopping.Token);
                    length += part.Count;
                }
                while (!part.EndOfMessage);
                if (part.MessageType is WebSocketMessageType.Close)
                {
                    return;
                }

                var payload = JsonNode.Parse(buffer.AsSpan(0, length));
                if (payload?["d"] is JsonObject data)
                {
                    await HandleAsync(payload["t"]?.ToString(), data);
                }
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or HttpRequestException && _stopping.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private async Task HandleAsync(string? name, JsonObject data)
    {
        switch (name)
        {
            case "READY":
                _id = Text(data["user"]?["id"]);
                await PutAsync($"applications/{_id}/commands", Commands());
                _isReady.SetResult();
                break;
            case "MESSAGE_CREATE" when Text(data["author"]?["id"]) != _id && (data["guild_id"] is null || data["mentions"]?.AsArray().Count > 0):
                await AnswerAsync(data);
                break;
            case "INTERACTION_CREATE":
                await InteractAsync(data);
                break;
        }
    }

    private async Task AnswerAsync(JsonObject message)
    {
        var channel = Text(message["channel_id"]);
        var content = Text(message["content"]);
        await PostAsync($"channels/{channel}/typing", null);
        var reply = new JsonObject
        {
            ["message_reference"] = new JsonObject { ["message_id"] = Text(message["id"]), ["fail_if_not_exists"] = false },
            ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
        };
        if (content.Contains("picture", StringComparison.Ordinal))
        {
            reply["content"] = "Here it is.";
            reply["attachments"] = new JsonArray(new JsonObject { ["id"] = 0, ["filename"] = "pay.png", ["description"] = "A bar chart of pay" });
            using var body = new StringContent(reply.ToJsonString(), Encoding.UTF8, "application/json");
            using var picture = new ByteArrayContent(Pixel);
            picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            using var form = new MultipartFormDataContent { { body, "payload_json" }, { picture, "files[0]", "pay.png" } };
            using var answer = await _http.PostAsync(new Uri($"channels/{channel}/messages", UriKind.Relative), form);
            answer.EnsureSuccessStatusCode();
            return;
        }

        if (content.Contains("med tech", StringComparison.Ordinal))
        {
            reply["content"] = "\"Med tech\" means several jobs. Which one?";
            reply["components"] = new JsonArray(Row(Select()));
        }
        else if (content.Contains("markdown", StringComparison.Ordinal))
        {
            reply["content"] = "# Head\n**bold** *slanted* __under__ ~~gone~~ `code` ||secret|| [a link](https://example.org/)\n> quoted\n- one\n  - two\n1. first\n```cs\nvar x = 1;\n```\n-# small <t:0:D> <script>alert(1)</script>";
        }
        else if (content.Contains("card", StringComparison.Ordinal))
        {
            reply["embeds"] = new JsonArray(new JsonObject
            {
                ["title"] = "Pay",
                ["description"] = "In **dollars**.",
                ["color"] = 0x0F766E,
                ["fields"] = new JsonArray(Field("EMT", "$44,470"), Field("Phlebotomist", "$45,230")),
                ["footer"] = new JsonObject { ["text"] = "BLS wages, May 2025" },
            });
        }
        else
        {
            reply["content"] = "**Emergency medical technician**\nGives emergency care on scene and in the ambulance, then hands over at the hospital.\n**Training:** usually under a year\n**License:** every state\n-# BLS Handbook, Aug 2025 · BLS wages, May 2025";
            reply["components"] = new JsonArray(Row(Button("hours", "Hours", 1), Button("follow", "Ask a follow-up", 2), Button("silent", "Silent", 2), Button("slow", "Slow", 3)));
        }

        await PostAsync($"channels/{channel}/messages", reply);
    }

    private async Task InteractAsync(JsonObject interaction)
    {
        var data = interaction["data"]?.AsObject() ?? [];
        switch ((int?)interaction["type"])
        {
            case 2 when Text(data["name"]) == "ask":
                await CallbackAsync(interaction, 5, new JsonObject { ["flags"] = 64 });
                await Thinking.WaitAsync(_stopping.Token);
                await PatchOriginalAsync(interaction, new JsonObject { ["content"] = $"You asked: {Text(data["options"]?[0]?["value"])}", ["components"] = new JsonArray(Row(Button("share", "Share", 2))) });
                break;
            case 2 when Text(data["name"]) == "profession":
                var name = Text(data["options"]?[0]?["options"]?[0]?["value"]);
                await CallbackAsync(interaction, 4, new JsonObject { ["content"] = $"**{name}** for all to see" });
                break;
            case 2:
                var target = Text(data["resolved"]?["messages"]?[Text(data["target_id"])]?["content"]);
                await CallbackAsync(interaction, 4, new JsonObject { ["content"] = $"About “{target}”", ["flags"] = 64 });
                break;
            case 3 when Text(data["custom_id"]) == "hours":
                await CallbackAsync(interaction, 4, new JsonObject { ["content"] = "Shifts of 12 to 24 hours.", ["flags"] = 64 });
                break;
            case 3 when Text(data["custom_id"]) == "follow":
                await CallbackAsync(interaction, 9, Modal());
                break;
            case 3 when Text(data["custom_id"]) == "pick":
                await CallbackAsync(interaction, 7, new JsonObject { ["content"] = $"You chose {Text(data["values"]?[0])}.", ["components"] = new JsonArray() });
                break;
            case 3 when Text(data["custom_id"]) == "slow":
                await CallbackAsync(interaction, 5, []);
                await Thinking.WaitAsync(_stopping.Token);
                await PatchOriginalAsync(interaction, new JsonObject { ["content"] = "At last." });
                break;
            case 4:
                var typed = Text(data["options"]?[0]?["value"] ?? data["options"]?[0]?["options"]?[0]?["value"]);
                await CallbackAsync(interaction, 8, new JsonObject { ["choices"] = new JsonArray(Choice($"what about {typed}?"), Choice("What does an EMT do?")) });
                break;
            case 5:
                var said = Text(data["components"]?[0]?["component"]?["value"]);
                await CallbackAsync(interaction, 4, new JsonObject { ["content"] = $"Followed up: {said}", ["flags"] = 64 });
                break;
        }
    }

    private static JsonArray Commands() =>
    [
        new JsonObject
        {
            ["name"] = "ask", ["description"] = "Asks a question", ["type"] = 1,
            ["options"] = new JsonArray(
                new JsonObject { ["name"] = "question", ["description"] = "What you want to know", ["type"] = 3, ["required"] = true, ["autocomplete"] = true },
                new JsonObject { ["name"] = "loud", ["description"] = "For all to see", ["type"] = 5 }),
        },
        new JsonObject
        {
            ["name"] = "profession", ["description"] = "For moderators", ["type"] = 1, ["default_member_permissions"] = "8192",
            ["options"] = new JsonArray(new JsonObject
            {
                ["name"] = "show", ["description"] = "Shows a profession", ["type"] = 1,
                ["options"] = new JsonArray(new JsonObject { ["name"] = "name", ["description"] = "Which one", ["type"] = 3, ["required"] = true }),
            }),
        },
        new JsonObject { ["name"] = "Answer this", ["type"] = 3 },
    ];

    private static JsonObject Modal() => new()
    {
        ["custom_id"] = "follow",
        ["title"] = "Ask a follow-up",
        ["components"] = new JsonArray(new JsonObject
        {
            ["type"] = 18,
            ["label"] = "Your question",
            ["description"] = "About the answer above",
            ["component"] = new JsonObject { ["type"] = 4, ["custom_id"] = "question", ["style"] = 2, ["min_length"] = 3, ["max_length"] = 300 },
        }),
    };

    private static JsonObject Select() => new()
    {
        ["type"] = 3,
        ["custom_id"] = "pick",
        ["placeholder"] = "Choose a job",
        ["options"] = new JsonArray(
            new JsonObject { ["label"] = "Medication technician", ["value"] = "medication-technician", ["description"] = "gives residents their routine medicines" },
            new JsonObject { ["label"] = "Medical lab technician", ["value"] = "medical-lab", ["description"] = "tests samples" }),
    };

    private static JsonObject Row(params JsonNode[] components) => new() { ["type"] = 1, ["components"] = new JsonArray(components) };

    private static JsonObject Button(string id, string label, int style) => new() { ["type"] = 2, ["custom_id"] = id, ["label"] = label, ["style"] = style };

    private static JsonObject Field(string name, string value) => new() { ["name"] = name, ["value"] = value, ["inline"] = true };

    private static JsonObject Choice(string text) => new() { ["name"] = text, ["value"] = text };

    private static string Text(JsonNode? node) => node?.ToString() ?? "";

    private Task CallbackAsync(JsonObject interaction, int type, JsonObject data) =>
        PostAsync($"interactions/{Text(interaction["id"])}/{Text(interaction["token"])}/callback", new JsonObject { ["type"] = type, ["data"] = data });

    private Task PatchOriginalAsync(JsonObject interaction, JsonObject body) =>
        SendAsync(HttpMethod.Patch, $"webhooks/{_id}/{Text(interaction["token"])}/messages/@original", body);

    private Task PostAsync(string path, JsonNode? body) => SendAsync(HttpMethod.Post, path, body);

    private Task PutAsync(string path, JsonNode body) => SendAsync(HttpMethod.Put, path, body);

    private async Task SendAsync(HttpMethod method, string path, JsonNode? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        using var answer = await _http.SendAsync(request, _stopping.Token);
        answer.EnsureSuccessStatusCode();
    }

    private async Task SendAsync(int op, JsonNode data) => await _socket.SendAsync(
        Encoding.UTF8.GetBytes(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, _stopping.Token);
}
