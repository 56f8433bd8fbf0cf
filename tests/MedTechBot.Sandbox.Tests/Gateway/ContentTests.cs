using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Tests.Gateway;

/// <summary>Whose words a bot without the message content intent reads, over the gateway and over REST.</summary>
public sealed class ContentTests() : SandboxTest(Still with { PrivilegedIntents = Intents.None })
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.LogInAsync(Intents.All & ~Intents.Privileged);
    }

    [Fact]
    public async Task A_plain_message_has_no_content()
    {
        var message = Sandbox.Member.Post(SandboxIds.General, "secret");

        Assert.Equal(("", ""), await ReadBoth(message));
    }

    [Theory]
    [InlineData("<@123456789012345678> hello")]
    [InlineData("<@!123456789012345678> hello")]
    public async Task A_mention_of_the_bot_has_content(string content)
    {
        var message = Sandbox.Member.Post(SandboxIds.General, content);

        Assert.Equal((content, content), await ReadBoth(message));
    }

    [Fact]
    public async Task A_direct_message_has_content()
    {
        var message = Sandbox.Member.Post(Sandbox.Member.OpenDirectMessages(RawBot.Id), "in private");

        Assert.Equal(("in private", "in private"), await ReadBoth(message));
    }

    [Theory]
    [InlineData(true, "thanks")]
    [InlineData(false, "")]
    public async Task A_reply_to_the_bot_has_content_where_it_pings(bool pings, string seen)
    {
        var own = await Bot.Post($"channels/{SandboxIds.General}/messages", new JsonObject { ["content"] = "mine" });
        await Bot.ReadAsync("MESSAGE_CREATE");
        var reply = Sandbox.Member.Post(SandboxIds.General, "thanks", ulong.Parse(own.Json?["id"]?.ToString() ?? "", System.Globalization.CultureInfo.InvariantCulture), pings);

        Assert.Equal((seen, seen), await ReadBoth(reply));
    }

    [Fact]
    public async Task A_reply_to_the_answer_of_a_command_has_no_content()
    {
        await Bot.Put($"applications/{RawBot.Id}/commands", JsonNode.Parse("""[{"name":"ask","description":"d"}]"""));
        var asked = Sandbox.Member.Command(SandboxIds.General, "ask");
        await Bot.Post($"interactions/{asked.Id}/{asked.Token}/callback", JsonNode.Parse("""{"type":4,"data":{"content":"answer"}}"""));
        await Bot.ReadAsync("MESSAGE_CREATE");
        var answer = await asked.OriginalAsync(RawBot.Patience);

        var reply = Sandbox.Member.Post(SandboxIds.General, "thanks", answer.Id);

        Assert.Equal(("", ""), await ReadBoth(reply));
    }

    private async Task<(string?, string?)> ReadBoth(SeenMessage message)
    {
        var told = await Bot.ReadAsync("MESSAGE_CREATE");
        var read = await Bot.Get($"channels/{message.ChannelId}/messages/{message.Id}");
        Assert.Equal($"{message.Id}", told["d"]?["id"]?.ToString());
        return (told["d"]?["content"]?.ToString(), read.Json?["content"]?.ToString());
    }
}
