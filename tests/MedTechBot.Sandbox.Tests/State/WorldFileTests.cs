namespace MedTechBot.Sandbox.Tests.State;

public sealed class WorldFileTests
{
    [Fact]
    public async Task A_guild_alone_is_a_world_too()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { World = """{"name":"Mine","channels":[{"id":"7","name":"lobby"}]}""" });
        using var bot = new RawBot(sandbox);

        var guilds = await bot.Get("users/@me/guilds");

        Assert.Contains("Mine", guilds.Json?.AsArray().Select(guild => guild?["name"]?.ToString()) ?? []);
        Assert.Equal("hello", sandbox.Member.Post(7, "hello").Content);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_with_its_place()
    {
        const string World = """
            {"guild": 1, "guilds": [{"roles": [{"name": "r", "permissions": ["FLY"]}], "channels": [{"name": "c", "type": "sea", "parent": "nobody"}]}]}
            """;

        var wrong = await Assert.ThrowsAsync<WorldFileException>(() => DiscordSandbox.StartAsync(new SandboxOptions { World = World }));

        Assert.Equal(
        [
            "guild: is not known; known are guilds, users, privileged_intents, rate_limits, bot_permissions",
            "guilds[0].name: is missing",
            "guilds[0].roles[0].permissions: names 'FLY', which is no permission",
            "guilds[0].channels[0].type: is one of text, voice, category, announcement, stage, forum, media",
            "guilds[0].channels[0].parent: names 'nobody', and no such category stands before it",
        ], wrong.Problems);
    }

    [Fact]
    public async Task What_is_no_JSON_is_told_with_its_line()
    {
        var wrong = await Assert.ThrowsAsync<WorldFileException>(() => DiscordSandbox.StartAsync(new SandboxOptions { World = "{\n  oops" }));

        Assert.StartsWith("line 2: is no JSON", Assert.Single(wrong.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guild_can_be_added_while_bots_are_there()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions());
        using var bot = new RawBot(sandbox);
        await bot.LogInAsync();

        sandbox.Add("""{"name":"New"}""");

        Assert.Equal("New", (await bot.ReadAsync("GUILD_CREATE"))["d"]?["name"]?.ToString());
    }
}
