using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Tests.Faults;

public sealed class GatewayFaultTests() : SandboxTest(Still with { EnforceRateLimits = false })
{
    [Fact]
    public async Task Op_7_comes_in_place_of_hello()
    {
        Sandbox.Faults.Add(new Fault.Reconnect { At = Moment.Connect });

        await Bot.ConnectAsync(readsHello: false);

        Assert.Equal(7, (int?)(await Bot.ReadAsync())["op"]);
    }

    [Fact]
    public async Task A_hello_that_never_comes_leaves_the_connection_open()
    {
        Sandbox.Faults.Add(new Fault.LateHello(Delay: null));
        await Bot.ConnectAsync(readsHello: false);

        await Bot.SendAsync(1, null);

        Assert.Equal(11, (int?)(await Bot.ReadAsync())["op"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Op_9_comes_in_place_of_ready_and_the_same_socket_may_try_again(bool isResumable)
    {
        Sandbox.Faults.Add(new Fault.InvalidSession(isResumable) { At = Moment.Identify });
        await using var quick = await DiscordSandbox.StartAsync(new SandboxOptions { IdentifyInterval = TimeSpan.Zero });
        quick.Faults.Add(new Fault.InvalidSession(isResumable) { At = Moment.Identify });
        using var bot = new RawBot(quick);
        await bot.ConnectAsync();

        await bot.IdentifyAsync(Intents.None);
        var invalid = await bot.ReadAsync(op: 9);
        await bot.IdentifyAsync(Intents.None);

        Assert.Equal(isResumable, (bool?)invalid["d"]);
        await bot.ReadAsync("READY");
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4009)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(4999)]
    public async Task Any_code_closes_at_any_moment(int code)
    {
        await Bot.LogInAsync();

        Sandbox.Faults.Add(new Fault.Close(code));

        Assert.Equal(code, await Bot.ReadCloseAsync());
    }

    [Fact]
    public async Task A_drop_is_no_close()
    {
        await Bot.LogInAsync();

        Sandbox.Faults.Add(new Fault.Drop());

        await Assert.ThrowsAnyAsync<WebSocketException>(() => Bot.ReadAsync());
    }

    [Fact]
    public async Task A_refused_connection_and_a_dead_resume_address_are_refused()
    {
        Sandbox.Faults.Add(new Fault.DeadResumeUrl());
        var ready = await Bot.LogInAsync();
        using var dead = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => dead.ConnectAsync(new Uri(ready["d"]?["resume_gateway_url"]?.ToString() ?? ""), RawBot.Patience));

        Sandbox.Faults.Add(new Fault.RefuseConnect(503));

        await Assert.ThrowsAsync<WebSocketException>(() => Bot.ConnectAsync());
    }

    [Fact]
    public async Task A_withheld_ack_and_a_request_for_a_beat_come_when_asked_for()
    {
        await Bot.LogInAsync();
        Sandbox.Faults.Add(new Fault.WithholdAck());

        await Bot.SendAsync(1, Bot.Sequence);
        Sandbox.Faults.Add(new Fault.RequestHeartbeat());
        await Bot.SendAsync(1, Bot.Sequence);

        Assert.Equal(1, await NextControlOp());
        Assert.Equal(11, await NextControlOp());
        Assert.Equal(2, Sandbox.Log.Entries.Count(entry => entry is { IsFromBot: true, Op: 1 }));
    }

    [Fact]
    public async Task A_payload_comes_in_several_frames_and_with_unknown_fields()
    {
        Sandbox.Faults.Add(new Fault.SplitPayload(5));
        Sandbox.Faults.Add(new Fault.UnknownField());
        await Bot.ConnectAsync(readsHello: false);
        var buffer = new byte[1000];
        var frames = 0;
        ValueWebSocketReceiveResult received;

        do
        {
            received = await Bot.Socket.ReceiveAsync(buffer.AsMemory(), RawBot.Patience);
            frames++;
        }
        while (!received.EndOfMessage);

        Assert.Equal(5, frames);
        Assert.NotNull(Sandbox.Log.Entries[0].Json?["from_the_future"]);
    }

    [Fact]
    public async Task Text_comes_although_compression_was_asked_for()
    {
        Sandbox.Faults.Add(new Fault.PlainText());

        await Bot.ConnectAsync("?v=10&encoding=json&compress=zlib-stream", readsHello: true);
    }

    [Fact]
    public async Task A_replay_repeats_itself()
    {
        await Bot.LogInAsync();
        Bot.Socket.Abort();
        Sandbox.Member.Post(SandboxIds.General, "again");
        Sandbox.Faults.Add(new Fault.DuplicateReplay());

        await Bot.ConnectAsync();
        await Bot.ResumeAsync();
        var (first, second) = (await Bot.ReadAsync(), await Bot.ReadAsync());

        Assert.Equal("again", first["d"]?["content"]?.ToString());
        Assert.True(JsonNode.DeepEquals(first, second));
    }

    [Fact]
    public async Task An_event_comes_twice_and_mentions_are_missing()
    {
        await Bot.LogInAsync();
        Sandbox.Faults.Add(new Fault.DuplicateEvent("MESSAGE_CREATE"));
        Sandbox.Faults.Add(new Fault.EmptyMentions());

        Sandbox.Member.Post(SandboxIds.General, $"<@{RawBot.Id}>");
        var (first, second) = (await Bot.ReadAsync(), await Bot.ReadAsync());

        Assert.Equal(first["d"]?["id"]?.ToString(), second["d"]?["id"]?.ToString());
        Assert.Equal(1, (int?)second["s"] - (int?)first["s"]);
        Assert.Empty(first["d"]?["mentions"]?.AsArray() ?? []);
    }

    [Fact]
    public async Task Events_opcodes_and_outages_come_as_asked()
    {
        await Bot.LogInAsync();

        Sandbox.Faults.Add(new Fault.Dispatch("FROM_THE_FUTURE", new JsonObject { ["x"] = 1 }));
        Sandbox.Faults.Add(new Fault.Send(new JsonObject { ["op"] = 77, ["d"] = null }));
        Sandbox.Faults.Add(new Fault.Outage(SandboxIds.Guild, IsOver: false));
        Sandbox.Member.Post(SandboxIds.General, "nobody hears this");
        Sandbox.Faults.Add(new Fault.Outage(SandboxIds.Guild, IsOver: true));
        Sandbox.Faults.Add(new Fault.Kick(SandboxIds.Guild));

        Assert.Equal("FROM_THE_FUTURE", (await Bot.ReadAsync())["t"]?.ToString());
        Assert.Equal(77, (int?)(await Bot.ReadAsync())["op"]);
        Assert.True((bool?)(await Bot.ReadAsync())["d"]?["unavailable"]);
        Assert.Equal("GUILD_CREATE", (await Bot.ReadAsync())["t"]?.ToString());
        var removed = await Bot.ReadAsync();
        Assert.Equal(("GUILD_DELETE", false), (removed["t"]?.ToString(), removed["d"]?.AsObject().ContainsKey("unavailable")));
    }

    [Fact]
    public async Task Interactions_grow_old_at_once()
    {
        await Bot.LogInAsync();
        await Bot.Put($"applications/{RawBot.Id}/commands", JsonNode.Parse("""[{"name":"ask","description":"d"}]"""));
        var asked = Sandbox.Member.Command(SandboxIds.General, "ask");

        Sandbox.Faults.Add(new Fault.AgeInteractions(TimeSpan.FromSeconds(4)));

        Assert.Equal(10062, (await Bot.Post($"interactions/{asked.Id}/{asked.Token}/callback", new JsonObject { ["type"] = 5 })).Code);
    }

    private async Task<int?> NextControlOp()
    {
        while (true)
        {
            if ((int?)(await Bot.ReadAsync())["op"] is { } op and not 0)
            {
                return op;
            }
        }
    }
}
