using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Models;
using MedTechBot.Discord.Tests.Support;

namespace MedTechBot.Discord.Tests.Gateway;

public sealed class EventTests
{
    [Fact]
    public async Task Unknown_events_opcodes_fields_and_numbers_are_passed_over()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        await client.NextAsync<GatewayEvent.Ready>();

        await link.DispatchAsync("SOMETHING_NEW", 2, """{"a":[{"b":null}]}""");
        await link.SendAsync("""{"op":99,"d":{"x":1},"s":null,"t":null,"new":{"y":[2]}}""");
        await link.SendAsync("""{"d":null,"s":null,"t":null}""");
        await link.DispatchAsync("MESSAGE_CREATE", 3, """{"id":12,"channel_id":5,"type":4711,"flags":99999,"content":null,"mentions":null,"components":[{"type":77}],"author":{"id":"7","username":"x","new":{}},"future":[]}""");

        var message = (await client.NextAsync<GatewayEvent.MessageCreate>()).Message;
        Assert.Equal(12UL, message.Id.Value);
        Assert.Equal("", message.Content);
        Assert.Empty(message.Mentions);
        Assert.Equal(4711, (int)message.Type);
        Assert.False(message.IsFromPerson);
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_is_logged_and_costs_neither_the_connection_nor_the_next_event()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        await client.NextAsync<GatewayEvent.Ready>();

        await link.DispatchAsync("MESSAGE_CREATE", 2, """{"id":{"no":"id"}}""");
        await link.DispatchAsync("MESSAGE_CREATE", 3, "null");
        await link.MessageAsync(4, 9);

        Assert.Equal(9UL, (await client.NextAsync<GatewayEvent.MessageCreate>()).Message.Id.Value);
        Assert.Equal(2, client.Log.Count(line => line.Contains("Could not read", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_no_payload_at_all_makes_it_connect_again()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        await client.NextAsync<GatewayEvent.Ready>();

        await link.SendPlainAsync("no json");
        await link.ReceiveCloseAsync();
        var (_, opening) = await server.GreetAsync();

        Assert.Equal(6, opening.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task Sequences_may_begin_at_zero()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var (link, _) = await server.GreetAsync();

        await link.DispatchAsync("READY", 0, """{"user":{"id":"1"},"session_id":"s"}""");
        await link.MessageAsync(1, 5);

        await client.NextAsync<GatewayEvent.Ready>();
        await client.NextAsync<GatewayEvent.MessageCreate>();
    }

    [Fact]
    public async Task Messages_of_people_are_told_from_those_of_bots_webhooks_and_the_system()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        await client.NextAsync<GatewayEvent.Ready>();

        await link.DispatchAsync("MESSAGE_CREATE", 2, """{"id":"1","channel_id":"5","guild_id":"6","type":19,"content":"<@100> hi","author":{"id":"7"},"mentions":[{"id":"100"}],"referenced_message":{"id":"4","channel_id":"5","author":{"id":"100","bot":true}}}""");
        await link.DispatchAsync("MESSAGE_CREATE", 3, """{"id":"2","channel_id":"5","type":0,"author":{"id":"7","bot":true}}""");
        await link.DispatchAsync("MESSAGE_CREATE", 4, """{"id":"3","channel_id":"5","type":0,"webhook_id":"8","author":{"id":"8"}}""");
        await link.DispatchAsync("MESSAGE_CREATE", 5, """{"id":"4","channel_id":"5","type":7,"author":{"id":"7"}}""");

        var person = (await client.NextAsync<GatewayEvent.MessageCreate>()).Message;
        Assert.True(person.IsFromPerson);
        Assert.Equal(6UL, person.GuildId?.Value);
        Assert.Equal(100UL, person.Mentions.Single().Id.Value);
        Assert.Equal(100UL, person.ReferencedMessage?.Author?.Id.Value);
        Assert.False((await client.NextAsync<GatewayEvent.MessageCreate>()).Message.IsFromPerson);
        Assert.False((await client.NextAsync<GatewayEvent.MessageCreate>()).Message.IsFromPerson);
        Assert.False((await client.NextAsync<GatewayEvent.MessageCreate>()).Message.IsFromPerson);
    }

    [Fact]
    public async Task Changes_and_deletions_come_with_their_ids()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        await client.NextAsync<GatewayEvent.Ready>();

        await link.DispatchAsync("MESSAGE_UPDATE", 2, """{"id":"1","channel_id":"5","content":"new"}""");
        await link.DispatchAsync("MESSAGE_DELETE", 3, """{"id":"1","channel_id":"5","guild_id":"6"}""");
        await link.DispatchAsync("MESSAGE_DELETE_BULK", 4, """{"ids":["1","2"],"channel_id":"5"}""");

        Assert.Equal("new", (await client.NextAsync<GatewayEvent.MessageUpdate>()).Message.Content);
        Assert.Equal(5UL, (await client.NextAsync<GatewayEvent.MessageDelete>()).ChannelId.Value);
        Assert.Equal([1UL, 2UL], (await client.NextAsync<GatewayEvent.MessageDeleteBulk>()).Ids.Select(id => id.Value));
    }

    [Fact]
    public async Task An_outage_is_neither_a_leave_nor_a_join()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync(guilds: """[{"id":"10","unavailable":true}]""");
        await client.NextAsync<GatewayEvent.Ready>();

        await link.DispatchAsync("GUILD_CREATE", 2, """{"id":"10","name":"Old"}""");
        await link.DispatchAsync("GUILD_DELETE", 3, """{"id":"10","unavailable":true}""");
        await link.DispatchAsync("GUILD_CREATE", 4, """{"id":"10","unavailable":true}""");
        await link.DispatchAsync("GUILD_CREATE", 5, """{"id":"10","name":"Old"}""");
        await link.DispatchAsync("GUILD_CREATE", 6, """{"id":"11","name":"New"}""");
        await link.DispatchAsync("GUILD_DELETE", 7, """{"id":"11"}""");

        Assert.False((await client.NextAsync<GatewayEvent.GuildCreate>()).IsJoin);
        Assert.True((await client.NextAsync<GatewayEvent.GuildDelete>()).IsOutage);
        Assert.False((await client.NextAsync<GatewayEvent.GuildCreate>()).IsJoin);
        Assert.False((await client.NextAsync<GatewayEvent.GuildCreate>()).IsJoin);
        Assert.True((await client.NextAsync<GatewayEvent.GuildCreate>()).IsJoin);
        Assert.False((await client.NextAsync<GatewayEvent.GuildDelete>()).IsOutage);
    }

    [Fact]
    public async Task A_reader_that_stands_still_holds_up_neither_heartbeats_nor_the_connection_and_gets_interactions_first()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        var clock = new TestClock();
        var options = Microsoft.Extensions.Options.Options.Create(new DiscordOptions { Token = Client.Token, ApiBase = server.ApiBase, EventCapacity = 100 });
        using var rest = new MedTechBot.Discord.Rest.DiscordRest(options, clock, new Lines<MedTechBot.Discord.Rest.DiscordRest>(new()));
        var gateway = new GatewayClient(options, rest, clock, new Lines<GatewayClient>(new()));
        var reader = gateway.ReadEventsAsync(CancellationToken.None).GetAsyncEnumerator();
        var first = reader.MoveNextAsync().AsTask();
        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        await first.Soon();

        for (var number = 2; number < 302; number++)
        {
            await link.MessageAsync(number, number);
        }

        await link.DispatchAsync("INTERACTION_CREATE", 302, """{"id":"999","type":2,"token":"t"}""");
        clock.Advance(TimeSpan.FromMilliseconds(GatewayLink.Interval));
        var beat = await link.ReceiveAsync(1);
        while (beat.GetProperty("d").GetInt32() < 302)
        {
            await link.SendAsync("""{"op":1,"d":null}""");
            beat = await link.ReceiveAsync(1);
        }

        await reader.MoveNextAsync().AsTask().Soon();
        var interaction = Assert.IsType<GatewayEvent.InteractionCreate>(reader.Current);
        await reader.MoveNextAsync().AsTask().Soon();
        var oldest = Assert.IsType<GatewayEvent.MessageCreate>(reader.Current);
        Assert.Equal(new Snowflake(999), interaction.Interaction.Id);
        Assert.Equal(202UL, oldest.Message.Id.Value);
        Assert.Equal(200, gateway.DroppedEvents);
        link.Drop();

        var disposed = reader.DisposeAsync().AsTask();
        while (!disposed.IsCompleted)
        {
            clock.Advance(GatewayConnection.CloseTimeout);
            await Task.Yield();
        }
    }
}
