using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Tests;

public sealed class DiscordSandboxTests
{
    [Fact]
    public async Task A_bot_logs_in_hears_a_message_and_replies()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(SandboxTest.Still);
        using var bot = new RawBot(sandbox);
        var ready = await bot.LogInAsync();

        var asked = sandbox.Member.Post(SandboxIds.General, "What does an EMT do?");
        var heard = await bot.ReadAsync("MESSAGE_CREATE");
        var reply = await bot.Post($"channels/{SandboxIds.General}/messages", new JsonObject
        {
            ["content"] = "Rides ambulances.",
            ["message_reference"] = new JsonObject { ["message_id"] = $"{asked.Id}" },
        });

        Assert.Equal($"{RawBot.Id}", ready["d"]?["user"]?["id"]?.ToString());
        Assert.Equal("What does an EMT do?", heard["d"]?["content"]?.ToString());
        Assert.Equal(200, reply.Status);
        Assert.Equal(asked.Id, sandbox.Member.Messages(SandboxIds.General)[^1].ReferenceId);
    }

    [Fact]
    public async Task A_bot_registers_a_command_and_answers_it()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(SandboxTest.Still);
        using var bot = new RawBot(sandbox);
        await bot.LogInAsync(Intents.Guilds);
        var registered = await bot.Put($"applications/{RawBot.Id}/commands", JsonNode.Parse("""
            [{"name":"ask","description":"Asks.","options":[{"type":3,"name":"question","description":"What?","required":true}]}]
            """));

        var asked = sandbox.Member.Command(SandboxIds.General, "ask", ("question", "hours?"));
        var interaction = (await bot.ReadAsync("INTERACTION_CREATE"))["d"];
        var deferred = await bot.Post($"interactions/{interaction?["id"]}/{interaction?["token"]}/callback", JsonNode.Parse("""{"type":5,"data":{"flags":64}}"""));
        var edited = await bot.Patch($"webhooks/{RawBot.Id}/{interaction?["token"]}/messages/@original", JsonNode.Parse("""{"content":"Nights too."}"""));
        var seen = await asked.OriginalAsync(RawBot.Patience);

        Assert.Equal((200, 204, 200), (registered.Status, deferred.Status, edited.Status));
        Assert.Equal("hours?", interaction?["data"]?["options"]?[0]?["value"]?.ToString());
        Assert.Equal("Nights too.", seen.Content);
        Assert.True(seen.IsEphemeral);
    }
}
