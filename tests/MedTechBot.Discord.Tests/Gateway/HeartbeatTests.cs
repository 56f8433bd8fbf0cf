using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Tests.Support;

namespace MedTechBot.Discord.Tests.Gateway;

public sealed class HeartbeatTests
{
    private const int Later = 1000;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(GatewayLink.Interval);

    [Fact]
    public async Task It_beats_with_the_last_sequence_once_within_the_first_interval_and_then_every_interval()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        await link.MessageAsync(7, 1);
        await client.NextAsync<GatewayEvent.Ready>();
        await client.NextAsync<GatewayEvent.MessageCreate>();

        client.Clock.Advance(Interval);
        var first = await link.ReceiveAsync();
        await AnswerAsync(client, link);
        client.Clock.Advance(Interval);
        var second = await link.ReceiveAsync();

        Assert.Equal("""{"op":1,"d":7}""", first.GetRawText());
        Assert.Equal($$"""{"op":1,"d":{{Later}}}""", second.GetRawText());
    }

    [Fact]
    public async Task Without_an_answer_it_closes_in_a_way_that_keeps_the_session_and_resumes()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        await client.NextAsync<GatewayEvent.Ready>();

        client.Clock.Advance(Interval);
        await link.ReceiveAsync(1);
        client.Clock.Advance(Interval);
        var code = await link.ReceiveCloseAsync();
        var (_, opening) = await server.GreetAsync();

        Assert.True(code is null or 4000, $"closed with {code}");
        Assert.Equal(6, opening.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task When_the_server_asks_it_beats_at_once_and_does_not_take_a_pending_answer_for_a_dead_connection()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        client.Clock.Advance(Interval);
        await link.ReceiveAsync(1);

        await link.SendAsync("""{"op":1,"d":null}""");
        var asked = await link.ReceiveAsync(1);
        await AnswerAsync(client, link);
        client.Clock.Advance(Interval);
        var onTime = await link.ReceiveAsync(1);

        Assert.Equal(1, asked.GetProperty("d").GetInt32());
        Assert.Equal(Later, onTime.GetProperty("d").GetInt32());
    }

    [Fact]
    public async Task It_goes_on_while_the_limit_holds_everything_else_back()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        client.Clock.SkipsPauses = false;
        // No beat is due of itself in the minute that passes here: nobody would answer it.
        var link = await server.AcceptAsync();
        await link.HelloAsync(int.MaxValue);
        await link.ReceiveAsync(2);
        await link.ReadyAsync();
        await client.NextAsync<GatewayEvent.Ready>();

        // IDENTIFY was the first; what is beyond the limit less its reserve waits.
        var allowed = SendLimit.Total - SendLimit.Reserved - 1;
        var updates = Enumerable.Range(0, SendLimit.Total).Select(number => client.Gateway.ShowStatusAsync($"{number}", CancellationToken.None)).ToList();
        for (var number = 0; number < allowed; number++)
        {
            await link.ReceiveAsync(3);
        }

        await link.SendAsync("""{"op":1,"d":null}""");
        var next = await link.ReceiveAsync();

        Assert.Equal(1, next.GetProperty("op").GetInt32());
        await Task.WhenAll(updates.Take(allowed)).Soon();
        Assert.DoesNotContain(updates.Skip(allowed), update => update.IsCompleted);
        client.Clock.Advance(TimeSpan.FromMinutes(1));
        await link.ReceiveAsync(3);
    }

    [Fact]
    public async Task A_payload_over_4096_bytes_is_never_sent()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        await client.NextAsync<GatewayEvent.Ready>();

        await Assert.ThrowsAsync<ArgumentException>(() => client.Gateway.ShowStatusAsync(new string('x', GatewayConnection.LargestPayload), CancellationToken.None));
    }

    // The answer has been taken in when what was sent after it has.
    private static async Task AnswerAsync(Client client, GatewayLink link)
    {
        await link.AcknowledgeAsync();
        await link.DispatchAsync("MESSAGE_DELETE", Later, """{"id":"1","channel_id":"2"}""");
        while (await client.NextAsync() is not GatewayEvent.MessageDelete)
        {
        }

        Assert.NotNull(client.Gateway.Latency);
    }
}
