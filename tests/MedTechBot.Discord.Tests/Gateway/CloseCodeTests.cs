using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Tests.Support;

namespace MedTechBot.Discord.Tests.Gateway;

/// <summary>One line for each line of Discord's table of close codes.</summary>
public sealed class CloseCodeTests
{
    private const int Identify = 2;
    private const int Resume = 6;

    [Theory]
    [InlineData(1000, Identify)]
    [InlineData(1001, Identify)]
    [InlineData(1011, Resume)]
    [InlineData(4000, Resume)]
    [InlineData(4001, Resume)]
    [InlineData(4002, Resume)]
    [InlineData(4003, Identify)]
    [InlineData(4005, Identify)]
    [InlineData(4007, Identify)]
    [InlineData(4008, Identify)]
    [InlineData(4009, Identify)]
    [InlineData(4099, Resume)]
    public async Task After_a_code_that_allows_it_the_client_comes_back(int code, int op)
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        await client.NextAsync<GatewayEvent.Ready>();

        await link.CloseAsync(code);
        var (again, opening) = await server.GreetAsync();

        Assert.Equal(op, opening.GetProperty("op").GetInt32());
        Assert.Equal(op == Resume ? "/resume" : "/", again.Path);
    }

    [Fact]
    public async Task After_a_broken_connection_the_client_resumes()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        await client.NextAsync<GatewayEvent.Ready>();

        link.Drop();
        var (_, opening) = await server.GreetAsync();

        Assert.Equal(Resume, opening.GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task After_a_code_nobody_knows_it_resumes_once_and_then_begins_anew()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server);
        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        await client.NextAsync<GatewayEvent.Ready>();

        await link.CloseAsync(4099);
        var (second, opening) = await server.GreetAsync();
        await second.CloseAsync(4099);
        var (_, last) = await server.GreetAsync();

        Assert.Equal(Resume, opening.GetProperty("op").GetInt32());
        Assert.Equal(Identify, last.GetProperty("op").GetInt32());
    }

    [Theory]
    [InlineData(4004, "Discord__Token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "2,500 servers")]
    [InlineData(4012, "Update")]
    [InlineData(4013, "Discord__Intents")]
    [InlineData(4014, "Privileged Gateway Intents")]
    public async Task After_a_fatal_code_it_never_comes_back_and_says_what_to_do(int code, string fix)
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server, options => options.Intents |= GatewayIntents.MessageContent);
        var (link, _) = await server.GreetAsync();

        await link.CloseAsync(code);
        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(() => client.Running.Soon());

        Assert.Equal(code, refused.Code);
        Assert.Contains(fix, refused.Message, StringComparison.Ordinal);
        Assert.Contains(refused.Fix, refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.AddressRequests);
    }

    [Fact]
    public async Task Code_4014_names_the_privileged_intents_that_were_asked_for_and_no_others()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        await using var client = Client.Start(server, options => options.Intents |= GatewayIntents.MessageContent);
        var (link, _) = await server.GreetAsync();

        await link.CloseAsync(4014);
        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(() => client.Running.Soon());

        Assert.Contains("Message Content Intent", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Server Members Intent", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_REST_refuses_is_as_fatal_as_one_that_the_gateway_refuses()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        server.AnswerAddress = _ => Reply.Error(401, 0, "401: Unauthorized");
        await using var client = Client.Start(server);

        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(() => client.Running.Soon());

        Assert.Equal(401, refused.Code);
        Assert.Contains("Discord__Token", refused.Fix, StringComparison.Ordinal);
        Assert.Equal(1, server.AddressRequests);
    }

    [Fact]
    public async Task A_token_refused_while_connected_ends_the_connection_too()
    {
        await using var server = await LoopbackDiscord.StartAsync();
        server.Answer = _ => Reply.Error(401, 0, "401: Unauthorized");
        await using var client = Client.Start(server);
        var (link, _) = await server.GreetAsync();
        await link.ReadyAsync();
        await client.NextAsync<GatewayEvent.Ready>();
        var closed = link.ReceiveCloseAsync();

        await Assert.ThrowsAsync<DiscordRefusedException>(() => client.Rest.GetSelfAsync(CancellationToken.None));

        await Assert.ThrowsAsync<DiscordRefusedException>(() => client.Running.Soon());
        Assert.Equal(1000, await closed);
    }
}
