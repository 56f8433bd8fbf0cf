using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Tests.Support;

namespace MedTechBot.Discord.Tests.Gateway;

public sealed class SessionTests
{
    private const int Identify = 2;
    private const int Resume = 6;

    [Fact]
    public async Task It_resumes_at_the_resume_address_with_the_same_query_and_the_last_sequence()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var link = await BeginAsync(server, client);

        await link.MessageAsync(41, 1);
        await client.NextAsync<GatewayEvent.MessageCreate>();
        link.Drop();
        var (again, opening) = await server.GreetAsync();

        Assert.Equal("/resume", again.Path);
        Assert.Equal(link.Query, again.Query);
        Assert.Equal(
            $$$"""{"op":6,"d":{"token":"{{{Client.Token}}}","session_id":"session-1","seq":41}}""",
            opening.GetRawText());
    }

    [Fact]
    public async Task What_is_repeated_while_resuming_is_handed_on_once()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var link = await BeginAsync(server, client);

        await link.MessageAsync(2, 1);
        await client.NextAsync<GatewayEvent.MessageCreate>();
        link.Drop();
        var (again, _) = await server.GreetAsync();
        await again.MessageAsync(2, 1);
        await again.MessageAsync(3, 2);
        await again.MessageAsync(3, 2);
        await again.MessageAsync(4, 2);
        await again.ResumedAsync(5);
        await again.MessageAsync(6, 3);

        Assert.Equal(2UL, (await client.NextAsync<GatewayEvent.MessageCreate>()).Message.Id.Value);
        await client.NextAsync<GatewayEvent.Resumed>();
        Assert.Equal(3UL, (await client.NextAsync<GatewayEvent.MessageCreate>()).Message.Id.Value);
    }

    [Fact]
    public async Task The_resume_address_outlives_the_first_resume_and_a_new_session_brings_a_new_one()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var link = await BeginAsync(server, client);

        link.Drop();
        var (second, _) = await server.GreetAsync();
        await second.ResumedAsync(2);
        await client.NextAsync<GatewayEvent.Resumed>();
        second.Drop();
        var (third, opening) = await server.GreetAsync();
        await third.SendAsync("""{"op":9,"d":false}""");
        await third.ReceiveCloseAsync();
        var (fourth, fresh) = await server.GreetAsync();
        await fourth.ReadyAsync("session-2", resumeUrl: $"{server.GatewayUrl}/elsewhere");
        await client.NextAsync<GatewayEvent.Ready>();
        fourth.Drop();
        var (fifth, last) = await server.GreetAsync();

        Assert.Equal("/resume", third.Path);
        Assert.Equal(Resume, opening.GetProperty("op").GetInt32());
        Assert.Equal("/", fourth.Path);
        Assert.Equal(Identify, fresh.GetProperty("op").GetInt32());
        Assert.Equal("/elsewhere", fifth.Path);
        Assert.Equal("session-2", last.GetProperty("d").GetProperty("session_id").GetString());
    }

    [Fact]
    public async Task Asked_to_reconnect_it_closes_so_that_the_session_lives_and_resumes()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var link = await BeginAsync(server, client);

        await link.SendAsync("""{"op":7,"d":null}""");
        var code = await link.ReceiveCloseAsync();
        var (_, opening) = await server.GreetAsync();

        Assert.Equal(4000, code);
        Assert.Equal(Resume, opening.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task Asked_to_reconnect_instead_of_greeted_it_does()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);

        var link = await server.AcceptAsync();
        await link.SendAsync("""{"op":7,"d":null}""");
        await link.ReceiveCloseAsync();
        var (_, opening) = await server.GreetAsync();

        Assert.Equal(Identify, opening.GetProperty("op").GetInt32());
    }

    [Theory]
    [InlineData("true", Resume)]
    [InlineData("false", Identify)]
    public async Task An_invalid_session_in_the_middle_goes_on_or_ends_as_the_server_says(string resumable, int op)
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var link = await BeginAsync(server, client);

        await link.SendAsync($$"""{"op":9,"d":{{resumable}}}""");
        await link.ReceiveCloseAsync();
        var (_, opening) = await server.GreetAsync();

        Assert.Equal(op, opening.GetProperty("op").GetInt32());
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task An_invalid_session_before_READY_leads_to_another_IDENTIFY_after_a_second_or_more(string resumable)
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);

        var (link, _) = await server.GreetAsync();
        var before = client.Clock.GetUtcNow();
        await link.SendAsync($$"""{"op":9,"d":{{resumable}}}""");
        await link.ReceiveCloseAsync();
        var (_, opening) = await server.GreetAsync();

        Assert.Equal(Identify, opening.GetProperty("op").GetInt32());
        Assert.True(client.Clock.GetUtcNow() - before >= IdentifyBudget.Apart);
    }

    [Fact]
    public async Task A_session_that_is_never_taken_up_is_given_up_after_three_tries()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var link = await BeginAsync(server, client);

        link.Drop();
        var ops = new List<int>();
        do
        {
            var (again, opening) = await server.GreetAsync();
            ops.Add(opening.GetProperty("op").GetInt32());
            await again.SendAsync("""{"op":9,"d":true}""");
            await again.ReceiveCloseAsync();
        }
        while (ops[^1] == Resume);

        Assert.Equal([Resume, Resume, Resume, Identify], ops);
    }

    [Fact]
    public async Task A_resume_address_where_nobody_is_leads_back_to_the_first_one_and_a_new_session()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var (link, _) = await server.GreetAsync();
        // Port 1 is nobody's.
        await link.ReadyAsync(resumeUrl: "ws://127.0.0.1:1");
        await client.NextAsync<GatewayEvent.Ready>();

        link.Drop();
        var (again, opening) = await server.GreetAsync();

        Assert.Equal("/", again.Path);
        Assert.Equal(Identify, opening.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task Two_sessions_begin_at_least_five_seconds_apart_and_resuming_waits_for_none_of_it()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var link = await BeginAsync(server, client);

        link.Drop();
        var (second, _) = await server.GreetAsync();
        var asked = server.AddressRequests;
        await second.ResumedAsync(2);
        await client.NextAsync<GatewayEvent.Resumed>();
        var before = client.Clock.GetUtcNow();
        await second.CloseAsync(4009);
        var (third, _) = await server.GreetAsync();
        await third.CloseAsync(4009);
        await server.GreetAsync();

        Assert.Equal(1, asked);
        Assert.True(client.Clock.GetUtcNow() - before >= IdentifyBudget.Apart);
    }

    [Fact]
    public async Task With_no_session_left_today_it_waits_for_the_reset_before_it_begins_one()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        server.Remaining = 0;
        server.ResetAfter = 7_200_000;
        var clock = new TestClock { SkipsPauses = false };
        await using var client = Client.Start(server, clock: clock);

        await clock.PausedAsync(1);
        server.Remaining = 1000;
        clock.Advance(TimeSpan.FromHours(2));
        var (_, opening) = await server.GreetAsync();

        Assert.Equal(TimeSpan.FromHours(2), clock.Pauses.First());
        Assert.Equal(Identify, opening.GetProperty("op").GetInt32());
        Assert.Equal(2, server.AddressRequests);
    }

    [Fact]
    public async Task A_loop_that_eats_the_budget_is_slowed_down_before_it_is_gone()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        server.Remaining = 100;
        server.ResetAfter = 86_400_000;
        await using var client = Client.Start(server);

        var (link, _) = await server.GreetAsync();
        await link.CloseAsync(4009);
        await server.GreetAsync();

        Assert.Contains(client.Clock.Pauses, pause => pause > TimeSpan.FromMinutes(13));
    }

    [Fact]
    public void Waits_grow_while_no_session_lasts_and_shrink_only_after_one_that_did()
    {
        var backoff = new Backoff();
        var unstable = new ConnectionEnd(EndCause.Closed) { WasEstablished = true };

        var longest = Enumerable.Range(0, 200).Select(_ => backoff.Next(unstable)).Max();
        var reset = Enumerable.Range(0, 200).Select(_ => backoff.Next(unstable with { WasStable = true })).Max();

        Assert.InRange(longest, TimeSpan.FromMinutes(1), Backoff.Longest);
        Assert.InRange(reset, TimeSpan.Zero, Backoff.Shortest);
    }

    private static async Task<GatewayLink> BeginAsync(LoopbackDiscord server, Client client)
    {
        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        await client.NextAsync<GatewayEvent.Ready>();
        return link;
    }
}
