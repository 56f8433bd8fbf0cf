using System.Text.Json.Nodes;
using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Tests.Support;
using MedTechBot.Sandbox;

namespace MedTechBot.Discord.Tests.AgainstSandbox;

public sealed class GatewayTests
{
    private const int Identify = 2;
    private const int Resume = 6;

    [Theory]
    [InlineData(1000, Identify)]
    [InlineData(1001, Identify)]
    [InlineData(4000, Resume)]
    [InlineData(4001, Resume)]
    [InlineData(4002, Resume)]
    [InlineData(4003, Identify)]
    [InlineData(4005, Identify)]
    [InlineData(4007, Identify)]
    [InlineData(4008, Identify)]
    [InlineData(4009, Identify)]
    [InlineData(4099, Resume)]
    public async Task After_each_code_that_allows_it_the_bot_hears_again(int code, int op)
    {
        await using var stage = await Stage.ReadyAsync();

        stage.Sandbox.Faults.Add(new Fault.Close(code));
        await ListensAgainAsync(stage, op);

        Assert.Equal([Identify, op], stage.Openings.Take(2));
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task After_each_fatal_code_it_stays_away(int code)
    {
        await using var stage = await Stage.OpenAsync(faults: new Fault.Close(code) { At = Moment.Identify });

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(() => stage.Client.Running.Soon());

        Assert.Equal(code, refused.Code);
        Assert.Equal([Identify], stage.Openings);
    }

    [Fact]
    public async Task A_wrong_token_is_told_at_once()
    {
        await using var stage = await Stage.OpenAsync(change: options => options with { Token = "another" });

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(() => stage.Client.Running.Soon());

        Assert.Contains("Discord__Token", refused.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_intent_that_is_not_switched_on_is_told_at_once()
    {
        await using var stage = await Stage.OpenAsync(options => options.Intents |= GatewayIntents.MessageContent, options => options with { PrivilegedIntents = Intents.None });

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(() => stage.Client.Running.Soon());

        Assert.Equal(4014, refused.Code);
        Assert.Contains("Message Content Intent", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_intent_that_does_not_exist_is_told_at_once()
    {
        await using var stage = await Stage.OpenAsync(options => options.Intents |= (GatewayIntents)(1 << 30));

        Assert.Equal(4013, (await Assert.ThrowsAsync<DiscordRefusedException>(() => stage.Client.Running.Soon())).Code);
    }

    [Fact]
    public async Task A_reset_of_the_connection_loses_nothing()
    {
        await using var stage = await Stage.ReadyAsync();

        stage.Drop(() => stage.Sandbox.Member.Post(SandboxIds.Careers, "meanwhile"));

        await stage.UntilAsync<GatewayEvent.MessageCreate>();
        await stage.UntilAsync<GatewayEvent.Resumed>();
        Assert.Equal([Identify, Resume], stage.Openings);
    }

    [Fact]
    public async Task HELLO_that_never_comes_is_not_waited_for_for_ever()
    {
        await using var stage = await Stage.OpenAsync(faults: new Fault.LateHello(null));

        // The fault is gone once the connection has met it.
        while (stage.Sandbox.Faults.Pending.Count > 0)
        {
            await Task.Yield();
        }

        stage.Clock.Advance(GatewayConnection.HelloTimeout);

        await stage.UntilAsync<GatewayEvent.Ready>();
    }

    [Theory]
    [InlineData(Moment.Connect, Identify)]
    [InlineData(Moment.Identify, Identify)]
    [InlineData(Moment.Ready, Resume)]
    public async Task A_request_to_reconnect_is_followed_whenever_it_comes(Moment moment, int op)
    {
        await using var stage = await Stage.OpenAsync(faults: new Fault.Reconnect { At = moment });

        await ListensAgainAsync(stage, op);

        Assert.Equal(op, stage.Openings[^1]);
    }

    [Theory]
    [InlineData(Moment.Identify, true, Identify)]
    [InlineData(Moment.Identify, false, Identify)]
    [InlineData(Moment.Ready, true, Resume)]
    [InlineData(Moment.Ready, false, Identify)]
    public async Task An_invalid_session_is_taken_as_it_is_meant_whenever_it_comes(Moment moment, bool isResumable, int op)
    {
        await using var stage = await Stage.OpenAsync(faults: new Fault.InvalidSession(isResumable) { At = moment });

        await ListensAgainAsync(stage, op, readies: moment is Moment.Ready ? 2 : 1);

        Assert.Equal(op, stage.Openings[^1]);
        Assert.True(stage.Openings.Count == 2, string.Join(' ', stage.Openings));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    public async Task An_invalid_session_after_every_RESUME_ends_in_a_new_one(bool isResumable, int resumes)
    {
        await using var stage = await Stage.ReadyAsync();

        stage.Sandbox.Faults.Add(new Fault.InvalidSession(isResumable) { At = Moment.Resume, Times = 100 });
        stage.Sandbox.Faults.Add(new Fault.Drop());
        await stage.UntilAsync<GatewayEvent.Ready>();

        Assert.Equal([Identify, .. Enumerable.Repeat(Resume, resumes), Identify], stage.Openings);
    }

    [Fact]
    public async Task Unanswered_heartbeats_are_a_dead_connection()
    {
        await using var stage = await Stage.ReadyAsync(new Fault.WithholdAck());

        stage.Clock.Advance(stage.Interval);
        await stage.SeenAsync(entry => entry is { IsFromBot: true, Op: 1 });
        stage.Clock.Advance(stage.Interval);
        await stage.UntilAsync<GatewayEvent.Resumed>();

        Assert.Equal([Identify, Resume], stage.Openings);
    }

    [Fact]
    public async Task A_heartbeat_that_is_asked_for_comes_at_once()
    {
        await using var stage = await Stage.ReadyAsync();

        stage.Sandbox.Faults.Add(new Fault.RequestHeartbeat());

        await stage.SeenAsync(entry => entry is { IsFromBot: true, Op: 1 });
        Assert.Equal([Identify], stage.Openings);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Payloads_in_pieces_and_plain_ones_among_compressed_ones_are_understood(bool compress)
    {
        await using var stage = await Stage.OpenAsync(options => options.Compress = compress, faults: [new Fault.SplitPayload(4) { Times = 3 }, new Fault.PlainText { Times = 2 }, new Fault.UnknownField { Times = 3 }]);

        await stage.UntilAsync<GatewayEvent.GuildCreate>();
        stage.Sandbox.Member.Post(SandboxIds.Careers, "hello");

        await stage.UntilAsync<GatewayEvent.MessageCreate>();
        Assert.Equal([Identify], stage.Openings);
    }

    [Fact]
    public async Task What_is_replayed_twice_is_heard_once()
    {
        await using var stage = await Stage.ReadyAsync();

        stage.Sandbox.Faults.Add(new Fault.DuplicateReplay());
        stage.Drop(() =>
        {
            for (var number = 0; number < 5; number++)
            {
                stage.Sandbox.Member.Post(SandboxIds.Careers, $"{number}");
            }
        });

        var heard = new List<GatewayEvent.MessageCreate>();
        while (await stage.Client.NextAsync() is var happened and not GatewayEvent.Resumed)
        {
            heard.Add(Assert.IsType<GatewayEvent.MessageCreate>(happened));
        }

        Assert.Equal(5, heard.Count);
        Assert.Equal(5, heard.Select(message => message.Message.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_message_that_comes_twice_under_two_numbers_is_heard_once()
    {
        await using var stage = await Stage.ReadyAsync();

        stage.Sandbox.Faults.Add(new Fault.DuplicateEvent("MESSAGE_CREATE"));
        stage.Sandbox.Member.Post(SandboxIds.Careers, "one");
        stage.Sandbox.Member.Post(SandboxIds.Careers, "two");
        var first = await stage.UntilAsync<GatewayEvent.MessageCreate>();
        var second = await stage.UntilAsync<GatewayEvent.MessageCreate>();

        Assert.NotEqual(first.Message.Id, second.Message.Id);
    }

    [Fact]
    public async Task A_resume_address_where_nobody_listens_leads_to_a_new_session()
    {
        await using var stage = await Stage.ReadyAsync(new Fault.DeadResumeUrl());

        stage.Sandbox.Faults.Add(new Fault.Drop());
        await stage.UntilAsync<GatewayEvent.Ready>();

        Assert.Equal([Identify, Identify], stage.Openings);
    }

    [Fact]
    public async Task A_gateway_that_refuses_connections_for_a_while_is_tried_again_until_it_does_not()
    {
        await using var stage = await Stage.OpenAsync(faults: [new Fault.RefuseConnect(503) { Times = 2 }, new Fault.RefuseConnect(0)]);

        await stage.UntilAsync<GatewayEvent.Ready>();

        Assert.Equal([Identify], stage.Openings);
    }

    [Fact]
    public async Task Outages_are_told_from_removals()
    {
        await using var stage = await Stage.ReadyAsync();

        stage.Sandbox.Faults.Add(new Fault.Outage(SandboxIds.Guild, IsOver: false));
        var outage = await stage.UntilAsync<GatewayEvent.GuildDelete>();
        stage.Sandbox.Faults.Add(new Fault.Outage(SandboxIds.Guild, IsOver: true));
        var back = await stage.UntilAsync<GatewayEvent.GuildCreate>();
        stage.Sandbox.Faults.Add(new Fault.Kick(SandboxIds.Guild));
        var removal = await stage.UntilAsync<GatewayEvent.GuildDelete>();

        Assert.True(outage.IsOutage);
        Assert.False(back.IsJoin);
        Assert.False(removal.IsOutage);
    }

    [Fact]
    public async Task Unknown_events_and_opcodes_change_nothing()
    {
        await using var stage = await Stage.ReadyAsync();

        stage.Sandbox.Faults.Add(new Fault.Dispatch("SOMETHING_NEW", new JsonObject { ["a"] = 1 }));
        stage.Sandbox.Faults.Add(new Fault.Send(new JsonObject { ["op"] = 77, ["d"] = null }));
        stage.Sandbox.Member.Post(SandboxIds.Careers, "still there");

        await stage.UntilAsync<GatewayEvent.MessageCreate>();
        Assert.Equal([Identify], stage.Openings);
    }

    [Fact]
    public async Task Messages_come_from_threads_and_direct_messages_with_what_the_bot_may_read()
    {
        await using var stage = await Stage.ReadyAsync();
        var self = await stage.Rest.GetSelfAsync(CancellationToken.None);
        var direct = stage.Sandbox.Member.OpenDirectMessages(self.Id.Value);

        stage.Sandbox.Member.Post(SandboxIds.Thread, "not for the bot");
        stage.Sandbox.Member.Post(direct, "directly");
        stage.Sandbox.Faults.Add(new Fault.EmptyMentions());
        stage.Sandbox.Member.Post(SandboxIds.Careers, $"<@{self.Id}> hello");

        var inThread = (await stage.UntilAsync<GatewayEvent.MessageCreate>()).Message;
        var directly = (await stage.UntilAsync<GatewayEvent.MessageCreate>()).Message;
        var mention = (await stage.UntilAsync<GatewayEvent.MessageCreate>()).Message;
        Assert.Equal("", inThread.Content);
        Assert.True((await stage.Rest.GetChannelAsync(inThread.ChannelId, CancellationToken.None)).IsThread);
        Assert.Equal("directly", directly.Content);
        Assert.Null(directly.GuildId);
        Assert.Empty(mention.Mentions);
        Assert.Contains($"<@{self.Id}>", mention.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_is_a_proper_farewell()
    {
        await using var stage = await Stage.ReadyAsync();

        await stage.Client.StopAsync();

        await stage.SeenAsync(entry => entry is { IsFromBot: true, CloseCode: 1000 });
    }

    // A session that begins hears nothing before its READY: as many have to come as sessions begin from here on.
    private static async Task ListensAgainAsync(Stage stage, int op, int readies = 1)
    {
        if (op is Resume)
        {
            await stage.UntilAsync<GatewayEvent.Resumed>();
        }
        else
        {
            for (var number = 0; number < readies; number++)
            {
                await stage.UntilAsync<GatewayEvent.Ready>();
            }
        }

        stage.Sandbox.Member.Post(SandboxIds.Careers, "do you hear me?");
        await stage.UntilAsync<GatewayEvent.MessageCreate>();
    }
}
