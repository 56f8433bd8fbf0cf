using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace MedTechBot.Sandbox.Tests.Gateway;

public sealed class CloseCodeTests
{
    [Fact]
    public async Task An_opcode_that_nobody_knows_closes_with_4001() =>
        Assert.Equal(4001, await CloseAfter(bot => bot.SendAsync(99, null)));

    [Theory]
    [InlineData("this is no payload")]
    [InlineData("[1]")]
    public async Task What_is_no_payload_closes_with_4002(string text) => Assert.Equal(4002, await CloseAfter(bot => bot.SendAsync(text)));

    [Fact]
    public async Task A_payload_of_more_than_4096_bytes_closes_with_4002() =>
        Assert.Equal(4002, await CloseAfter(bot => bot.SendAsync(1, new string('x', 4097))));

    [Fact]
    public async Task A_request_before_identify_closes_with_4003() => Assert.Equal(4003, await CloseAfter(bot => bot.SendAsync(3, new JsonObject())));

    [Fact]
    public async Task A_token_that_is_not_accepted_closes_with_4004()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { Token = "another" });
        using var bot = new RawBot(sandbox);
        await bot.ConnectAsync();

        await bot.IdentifyAsync(Intents.Guilds);

        Assert.Equal(4004, await bot.ReadCloseAsync());
    }

    [Fact]
    public async Task A_second_identify_closes_with_4005() => Assert.Equal(4005, await CloseAfter(async bot =>
    {
        await bot.IdentifyAsync(Intents.Guilds);
        await bot.IdentifyAsync(Intents.Guilds);
    }));

    [Fact]
    public async Task A_sequence_from_the_future_closes_with_4007()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions());
        using var bot = new RawBot(sandbox);
        await bot.LogInAsync();
        bot.Socket.Abort();

        await bot.ConnectAsync();
        await bot.ResumeAsync(sequence: 1000);

        Assert.Equal(4007, await bot.ReadCloseAsync());
    }

    [Fact]
    public async Task More_than_120_payloads_a_minute_close_with_4008() => Assert.Equal(4008, await CloseAfter(async bot =>
    {
        for (var beat = 0; beat < 121; beat++)
        {
            await bot.SendAsync(1, null);
        }
    }));

    [Fact]
    public async Task Silence_closes_with_4009()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { Clock = clock });
        using var bot = new RawBot(sandbox);
        await bot.LogInAsync();

        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(4009, await bot.ReadCloseAsync());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(-1, 2)]
    [InlineData(0, 0)]
    public async Task A_shard_outside_its_count_closes_with_4010(int id, int count) =>
        Assert.Equal(4010, await CloseAfter(bot => bot.IdentifyAsync(Intents.Guilds, [id, count])));

    [Fact]
    public async Task More_than_2500_guilds_without_shards_close_with_4011()
    {
        var guilds = string.Join(',', Enumerable.Range(0, 2500).Select(number => $$"""{"name":"g{{number}}","members":[]}"""));
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { World = $$"""{"guilds":[{{guilds}}]}""" });
        using var bot = new RawBot(sandbox);
        await bot.ConnectAsync();

        await bot.IdentifyAsync(Intents.None);

        Assert.Equal(4011, await bot.ReadCloseAsync());
    }

    [Theory]
    [InlineData("?v=8&encoding=json")]
    [InlineData("")]
    public async Task Another_version_closes_with_4012(string query)
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions());
        using var bot = new RawBot(sandbox);

        await bot.ConnectAsync(query, readsHello: false);

        Assert.Equal(4012, await bot.ReadCloseAsync());
    }

    [Theory]
    [InlineData(1L << 17)]
    [InlineData(1L << 31)]
    [InlineData(-1L)]
    public async Task Intents_that_nobody_knows_close_with_4013(long intents) => Assert.Equal(4013, await CloseAfter(bot => bot.IdentifyAsync(intents)));

    [Theory]
    [InlineData(Intents.MessageContent)]
    [InlineData(Intents.GuildMembers)]
    [InlineData(Intents.GuildPresences)]
    public async Task A_privileged_intent_that_is_switched_off_closes_with_4014(Intents intent)
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { PrivilegedIntents = Intents.Privileged & ~intent });
        using var bot = new RawBot(sandbox);
        await bot.ConnectAsync();

        await bot.IdentifyAsync(Intents.Guilds | intent);

        Assert.Equal(4014, await bot.ReadCloseAsync());
    }

    private static async Task<int?> CloseAfter(Func<RawBot, Task> act)
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions());
        using var bot = new RawBot(sandbox);
        await bot.ConnectAsync();
        await act(bot);
        return await bot.ReadCloseAsync();
    }
}
