using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Tests.Support;

namespace MedTechBot.Discord.Tests.Gateway;

public sealed class ConnectingTests
{
    [Fact]
    public async Task It_identifies_with_the_bare_token_and_its_intents_and_hands_on_READY()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server, options => options.Status = "/ask me");

        var (link, opening) = await server.GreetAsync();
        await link.ReadyAsync();
        var ready = await client.NextAsync<GatewayEvent.Ready>();

        Assert.Equal("?v=10&encoding=json&compress=zlib-stream", link.Query);
        Assert.StartsWith("DiscordBot (https://", link.UserAgent, StringComparison.Ordinal);
        Assert.Equal(2, opening.GetProperty("op").GetInt32());
        Assert.Equal(Client.Token, opening.GetProperty("d").GetProperty("token").GetString());
        Assert.Equal(4609, opening.GetProperty("d").GetProperty("intents").GetInt32());
        Assert.Equal("/ask me", opening.GetProperty("d").GetProperty("presence").GetProperty("activities")[0].GetProperty("state").GetString());
        Assert.Equal(100UL, ready.Self.Id.Value);
        Assert.Equal(200UL, ready.Application?.Id.Value);
    }

    [Fact]
    public async Task Without_compression_it_asks_for_none()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server, options => options.Compress = false);

        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();

        Assert.Equal("?v=10&encoding=json", link.Query);
        await client.NextAsync<GatewayEvent.Ready>();
    }

    [Fact]
    public void A_gateway_address_with_a_path_and_a_query_keeps_them()
    {
        var address = GatewayQuery.Add(new Uri("wss://gateway.example/some/path?region=eu"), compress: false);

        Assert.Equal("wss://gateway.example/some/path?region=eu&v=10&encoding=json", address.AbsoluteUri);
    }

    [Fact]
    public async Task A_READY_in_several_frames_is_put_together()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server, options => options.Compress = false);

        var (link, _) = await server.GreetAsync();
        await link.SendInFramesAsync("""{"t":"READY","s":0,"op":0,"d":{"user":{"id":"100"},"session_id":"a","resume_gateway_url":"ws://127.0.0.1:1"}}""", frames: 5);

        await client.NextAsync<GatewayEvent.Ready>();
    }

    [Fact]
    public async Task A_compressed_payload_cut_into_several_messages_is_put_together_and_plain_text_may_come_between()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);

        var (link, _) = await server.GreetAsync();
        await link.SendInMessagesAsync("""{"t":"READY","s":1,"op":0,"d":{"user":{"id":"100"},"session_id":"a"}}""", messages: 4);
        await link.SendPlainAsync("""{"t":"MESSAGE_DELETE","s":2,"op":0,"d":{"id":"8","channel_id":"9"}}""");
        await link.MessageAsync(3, 10);

        Assert.True(link.IsCompressed);
        await client.NextAsync<GatewayEvent.Ready>();
        Assert.Equal(8UL, (await client.NextAsync<GatewayEvent.MessageDelete>()).Id.Value);
        Assert.Equal(10UL, (await client.NextAsync<GatewayEvent.MessageCreate>()).Message.Id.Value);
    }

    [Fact]
    public async Task Each_connection_has_a_compressed_stream_of_its_own()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);

        var (first, _) = await server.GreetAsync();
        await first.ReadyAsync();
        await client.NextAsync<GatewayEvent.Ready>();
        first.Drop();
        var (second, _) = await server.GreetAsync();
        await second.ResumedAsync(2);

        await client.NextAsync<GatewayEvent.Resumed>();
    }

    [Fact]
    public async Task A_payload_of_a_megabyte_comes_through()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);

        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        await link.DispatchAsync("GUILD_CREATE", 2, $$"""{"channels":["{{new string('x', 1_000_000)}}"],"id":"77","name":"Big"}""");
        await link.MessageAsync(3, 10);

        await client.NextAsync<GatewayEvent.Ready>();
        Assert.Equal("Big", (await client.NextAsync<GatewayEvent.GuildCreate>()).Guild.Name);
        await client.NextAsync<GatewayEvent.MessageCreate>();
    }

    [Fact]
    public async Task When_HELLO_does_not_come_it_connects_again()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);

        var silent = await server.AcceptAsync();
        client.Clock.Advance(GatewayConnection.HelloTimeout);
        var code = await silent.ReceiveCloseAsync();
        var (_, opening) = await server.GreetAsync();

        Assert.True(code is null or 4000);
        Assert.Equal(2, opening.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task When_READY_does_not_come_it_connects_again_and_keeps_beating_meanwhile()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);

        var (link, _) = await server.GreetAsync();
        client.Clock.Advance(TimeSpan.FromMilliseconds(GatewayLink.Interval));
        var beat = await link.ReceiveAsync(1);
        await link.AcknowledgeAsync();
        client.Clock.Advance(GatewayConnection.ReadyTimeout);
        await link.ReceiveCloseAsync();
        var (_, opening) = await server.GreetAsync();

        Assert.Equal(System.Text.Json.JsonValueKind.Null, beat.GetProperty("d").ValueKind);
        Assert.Equal(2, opening.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task Stopping_closes_with_1000()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);

        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        await client.NextAsync<GatewayEvent.Ready>();
        var closed = link.ReceiveCloseAsync();
        await client.StopAsync();

        Assert.Equal(1000, await closed);
    }

    [Fact]
    public async Task The_token_is_in_no_log_line()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);

        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        link.Drop();
        var (again, _) = await server.GreetAsync();
        await again.CloseAsync(4004);
        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(() => client.Running.Soon());

        Assert.NotEmpty(client.Log);
        Assert.DoesNotContain(client.Log, line => line.Contains(Client.Token, StringComparison.Ordinal));
        Assert.DoesNotContain(Client.Token, refused.ToString(), StringComparison.Ordinal);
    }
}
