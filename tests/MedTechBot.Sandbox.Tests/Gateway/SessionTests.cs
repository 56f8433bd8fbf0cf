using System.IO.Compression;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Tests.Gateway;

public sealed class SessionTests() : SandboxTest(Still)
{
    [Fact]
    public async Task The_gateway_says_how_many_sessions_may_start()
    {
        using var bot = new RawBot(Sandbox);
        await bot.LogInAsync();

        var gateway = await bot.Get("gateway/bot");
        var open = await bot.Request(HttpMethod.Get, "gateway", content: null, hasToken: false);

        Assert.Equal(open.Json?["url"]?.ToString(), gateway.Json?["url"]?.ToString());
        Assert.Equal((1000, 999, 1), Limits(gateway.Json?["session_start_limit"]));
    }

    [Fact]
    public async Task A_resume_replays_what_was_missed_and_then_says_so()
    {
        using var bot = new RawBot(Sandbox);
        await bot.LogInAsync();
        bot.Socket.Abort();
        Sandbox.Member.Post(SandboxIds.General, "one");
        Sandbox.Member.Post(SandboxIds.General, "two");

        await bot.ConnectAsync();
        await bot.ResumeAsync();

        Assert.Equal("one", (await bot.ReadAsync())["d"]?["content"]?.ToString());
        Assert.Equal("two", (await bot.ReadAsync())["d"]?["content"]?.ToString());
        Assert.Equal("RESUMED", (await bot.ReadAsync())["t"]?.ToString());
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    public async Task A_session_that_was_closed_politely_cannot_be_resumed(int code)
    {
        using var bot = new RawBot(Sandbox);
        await bot.LogInAsync();
        await bot.Socket.CloseAsync((WebSocketCloseStatus)code, null, RawBot.Patience);

        await bot.ConnectAsync();
        await bot.ResumeAsync();

        Assert.False((bool?)(await bot.ReadAsync(op: 9))["d"]);
    }

    [Fact]
    public async Task A_session_closed_with_4000_can_be_resumed()
    {
        using var bot = new RawBot(Sandbox);
        await bot.LogInAsync();
        await bot.Socket.CloseAsync((WebSocketCloseStatus)4000, null, RawBot.Patience);

        await bot.ConnectAsync();
        await bot.ResumeAsync();

        Assert.Equal("RESUMED", (await bot.ReadAsync())["t"]?.ToString());
    }

    [Fact]
    public async Task A_replay_that_lost_its_start_is_an_invalid_session()
    {
        await using var small = await DiscordSandbox.StartAsync(new SandboxOptions { KeptEvents = 2 });
        using var bot = new RawBot(small);
        await bot.LogInAsync();
        bot.Socket.Abort();
        for (var message = 0; message < 3; message++)
        {
            small.Member.Post(SandboxIds.General, "more");
        }

        await bot.ConnectAsync();
        await bot.ResumeAsync();

        Assert.False((bool?)(await bot.ReadAsync(op: 9))["d"]);
    }

    [Fact]
    public async Task A_second_identify_within_five_seconds_is_an_invalid_session()
    {
        using var bot = new RawBot(Sandbox);
        await bot.LogInAsync();
        await bot.ConnectAsync();

        await bot.IdentifyAsync(Intents.Guilds);

        Assert.False((bool?)(await bot.ReadAsync(op: 9))["d"]);
    }

    [Fact]
    public async Task A_heartbeat_is_acknowledged_before_and_after_identify()
    {
        using var bot = new RawBot(Sandbox);
        await bot.ConnectAsync();

        await bot.SendAsync(1, null);
        var before = await bot.ReadAsync();
        await bot.IdentifyAsync(Intents.None);
        await bot.ReadAsync("READY");
        await bot.SendAsync(1, bot.Sequence);
        var after = await bot.ReadAsync();

        Assert.Equal((11, 11), ((int?)before["op"], (int?)after["op"]));
    }

    [Fact]
    public async Task A_zlib_stream_is_one_stream_for_the_whole_connection()
    {
        using var bot = new RawBot(Sandbox);
        await bot.ConnectAsync("?v=10&encoding=json&compress=zlib-stream", readsHello: false);
        using var fed = new MemoryStream();
        using var inflating = new ZLibStream(fed, CompressionMode.Decompress);

        var hello = await ReadCompressedAsync(bot, fed, inflating);
        await bot.IdentifyAsync(Intents.Guilds);
        var ready = await ReadCompressedAsync(bot, fed, inflating);
        var guild = await ReadCompressedAsync(bot, fed, inflating);

        Assert.Equal(10, (int?)hello["op"]);
        Assert.Equal("READY", ready["t"]?.ToString());
        Assert.Equal("GUILD_CREATE", guild["t"]?.ToString());
    }

    [Fact]
    public async Task A_shard_hears_only_its_own_guilds()
    {
        using var bot = new RawBot(Sandbox);
        var own = (int)((SandboxIds.Guild >> 22) % 2);
        await bot.ConnectAsync();

        await bot.IdentifyAsync(Intents.All, [1 - own, 2]);
        var ready = await bot.ReadAsync("READY");

        Assert.Empty(ready["d"]?["guilds"]?.AsArray() ?? []);
        Assert.Equal([1 - own, 2], ready["d"]?["shard"]?.AsArray().Select(number => (int?)number));
    }

    [Fact]
    public async Task Members_are_sent_on_request()
    {
        using var bot = new RawBot(Sandbox);
        await bot.LogInAsync();

        await bot.SendAsync(8, new JsonObject { ["guild_id"] = $"{SandboxIds.Guild}", ["query"] = "", ["limit"] = 0, ["nonce"] = "n" });
        var chunk = await bot.ReadAsync("GUILD_MEMBERS_CHUNK");

        Assert.Equal(4, chunk["d"]?["members"]?.AsArray().Count);
        Assert.Equal("n", chunk["d"]?["nonce"]?.ToString());
    }

    private static (int?, int?, int?) Limits(JsonNode? limits) => ((int?)limits?["total"], (int?)limits?["remaining"], (int?)limits?["max_concurrency"]);

    private static async Task<JsonNode> ReadCompressedAsync(RawBot bot, MemoryStream fed, ZLibStream inflating)
    {
        var buffer = new byte[1 << 16];
        var received = await bot.Socket.ReceiveAsync(buffer.AsMemory(), RawBot.Patience);
        Assert.Equal(WebSocketMessageType.Binary, received.MessageType);
        Assert.True(buffer.AsSpan(0, received.Count).EndsWith((ReadOnlySpan<byte>)[0, 0, 0xFF, 0xFF]));
        var start = fed.Position;
        await fed.WriteAsync(buffer.AsMemory(0, received.Count));
        fed.Position = start;
        using var text = new MemoryStream();
        var read = 1;
        while (read > 0)
        {
            read = await inflating.ReadAsync(buffer);
            await text.WriteAsync(buffer.AsMemory(0, read));
        }

        return JsonNode.Parse(text.ToArray()) ?? throw new InvalidOperationException("null");
    }
}
