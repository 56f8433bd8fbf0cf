using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Tests.State;

public sealed class PermissionTests
{
    private const string Hospital = """
        {
          "guilds": [{
            "id": "700000000000000001",
            "name": "Hospital",
            "everyone": ["VIEW_CHANNEL", "SEND_MESSAGES", "READ_MESSAGE_HISTORY", "EMBED_LINKS", "USE_APPLICATION_COMMANDS"],
            "roles": [{"name": "nurse"}, {"name": "doctor", "permissions": ["MANAGE_MESSAGES"]}],
            "members": [{"user": "nina", "roles": ["nurse"]}, {"user": "dora", "roles": ["doctor"]}, {"user": "both", "roles": ["nurse", "doctor"]}],
            "channels": [
              {"id": "700000000000000002", "name": "ward", "overwrites": [
                {"role": "@everyone", "deny": ["SEND_MESSAGES"]},
                {"role": "nurse", "deny": ["VIEW_CHANNEL"]},
                {"role": "doctor", "allow": ["VIEW_CHANNEL", "SEND_MESSAGES"]},
                {"member": "nina", "allow": ["VIEW_CHANNEL"]}]},
              {"id": "700000000000000003", "name": "talk", "threads": [{"id": "700000000000000004", "name": "quiet"}]}
            ]
          }]
        }
        """;

    private const ulong Ward = 700000000000000002;

    [Fact]
    public async Task Overwrites_apply_in_Discords_order()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { World = Hospital });

        // Denied by one role and allowed by another is allowed; what a member is allowed comes last.
        sandbox.User("both").Post(Ward, "hello");
        sandbox.User("dora").Post(Ward, "hello");
        Assert.Equal(2, sandbox.User("nina").Messages(Ward).Count);
        Assert.Throws<RefusedException>(() => sandbox.User("nina").Post(Ward, "hello"));
    }

    [Fact]
    public async Task Sending_in_a_channel_is_not_sending_in_its_threads()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { World = Hospital });
        using var bot = new RawBot(sandbox);

        var talk = await bot.Post("channels/700000000000000003/messages", new JsonObject { ["content"] = "x" });
        var thread = await bot.Post("channels/700000000000000004/messages", new JsonObject { ["content"] = "x" });
        var ward = await bot.Post($"channels/{Ward}/messages", new JsonObject { ["content"] = "x" });

        Assert.Equal((200, 50013, 50013), (talk.Status, thread.Code, ward.Code));
    }

    [Fact]
    public async Task An_interaction_says_what_the_member_and_the_bot_may_do()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { World = Hospital });
        using var bot = new RawBot(sandbox);
        await bot.LogInAsync(Intents.None);
        await bot.Put($"applications/{RawBot.Id}/commands", JsonNode.Parse("""[{"name":"ask","description":"d"}]"""));

        sandbox.User("dora").Command(Ward, "ask");
        var dora = (await bot.ReadAsync("INTERACTION_CREATE"))["d"];
        sandbox.Administrator.Command(Ward, "ask");
        var owner = (await bot.ReadAsync("INTERACTION_CREATE"))["d"];

        Assert.Equal($"{(1UL << 10) | (1UL << 11) | (1UL << 13) | (1UL << 14) | (1UL << 16) | (1UL << 31)}", dora?["member"]?["permissions"]?.ToString());
        Assert.Equal($"{(1UL << 10) | (1UL << 16) | (1UL << 31)}", dora?["app_permissions"]?.ToString());
        Assert.True((ulong.Parse(owner?["member"]?["permissions"]?.ToString() ?? "", System.Globalization.CultureInfo.InvariantCulture) & (1UL << 3)) != 0);
    }

    [Theory]
    [InlineData("\"8192\"", false, true)]
    [InlineData("\"0\"", false, false)]
    [InlineData("null", true, true)]
    public async Task A_command_is_shown_to_those_with_its_default_permissions(string permissions, bool member, bool moderator)
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions());
        using var bot = new RawBot(sandbox);
        await bot.Put($"applications/{RawBot.Id}/commands", JsonNode.Parse($$"""[{"name":"profession","description":"d","default_member_permissions":{{permissions}}}]"""));

        Assert.Equal(member, IsShown(sandbox.Member));
        Assert.Equal(moderator, IsShown(sandbox.Moderator));
        Assert.True(IsShown(sandbox.Administrator));
    }

    private static bool IsShown(SandboxUser user)
    {
        try
        {
            user.Command(SandboxIds.General, "profession");
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }
}
