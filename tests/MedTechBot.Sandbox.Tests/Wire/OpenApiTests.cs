using System.Globalization;
using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Tests.Wire;

public sealed class OpenApiTests
{
    private const string Rich = """
        {
          "content": "hello <@900000000000000101>",
          "embeds": [{"title": "t", "description": "d", "color": 255, "fields": [{"name": "n", "value": "v"}], "footer": {"text": "f"}, "author": {"name": "a"}}],
          "components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "b", "custom_id": "c"}, {"type": 2, "style": 5, "label": "l", "url": "https://example.com"}]},
            {"type": 1, "components": [{"type": 3, "custom_id": "s", "options": [{"label": "a", "value": "a"}]}]}]
        }
        """;

    /// <summary>.ci/run leaves it out where the variable is not set: a skipped test counts as a failure there.</summary>
    [SkippableFact]
    [Trait("Needs", "DISCORD_OPENAPI")]
    public async Task Answers_are_as_Discord_describes_them()
    {
        var description = OpenApi.Load();
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { EnforceRateLimits = false });
        using var bot = new RawBot(sandbox);
        await bot.LogInAsync();
        var asked = sandbox.Member.Post(SandboxIds.General, "a question");
        var checks = new Checks(description, bot);

        await checks.Try("GET", "/gateway");
        await checks.Try("GET", "/gateway/bot");
        await checks.Try("GET", "/users/@me");
        await checks.Try("GET", "/users/{user_id}", [("user_id", SandboxIds.Member)]);
        await checks.Try("GET", "/users/@me/guilds");
        await checks.Try("POST", "/users/@me/channels", body: $$"""{"recipient_id":"{{SandboxIds.Member}}"}""");
        await checks.Try("GET", "/applications/@me");
        (string, ulong)[] guild = [("guild_id", SandboxIds.Guild)];
        await checks.Try("GET", "/guilds/{guild_id}", guild);
        await checks.Try("GET", "/guilds/{guild_id}/channels", guild);
        await checks.Try("GET", "/guilds/{guild_id}/roles", guild);
        await checks.Try("GET", "/guilds/{guild_id}/threads/active", guild);
        await checks.Try("GET", "/guilds/{guild_id}/members/{user_id}", [.. guild, ("user_id", SandboxIds.Member)]);
        (string, ulong)[] channel = [("channel_id", SandboxIds.General)];
        await checks.Try("GET", "/channels/{channel_id}", channel);
        await checks.Try("GET", "/channels/{channel_id}", [("channel_id", SandboxIds.Thread)]);
        await checks.Try("GET", "/channels/{channel_id}", [("channel_id", SandboxIds.Forum)]);
        await checks.Try("POST", "/channels/{channel_id}/messages", channel, Rich);
        await checks.Try("POST", "/channels/{channel_id}/messages", channel, $$$"""{"content":"x","message_reference":{"message_id":"{{{asked.Id}}}"}}""");
        await checks.Try("GET", "/channels/{channel_id}/messages", channel);
        await checks.Try("GET", "/channels/{channel_id}/messages/{message_id}", [.. channel, ("message_id", asked.Id)]);
        await checks.Try("POST", "/channels/{channel_id}/messages/{message_id}/threads", [.. channel, ("message_id", asked.Id)], """{"name":"t"}""", 201);
        (string, ulong)[] application = [("application_id", RawBot.Id)];
        await checks.Try("PUT", "/applications/{application_id}/commands", application, """[{"name":"ask","description":"d","options":[{"type":3,"name":"q","description":"d","required":true}]}]""");
        await checks.Try("GET", "/applications/{application_id}/commands", application);

        var command = sandbox.Member.Command(SandboxIds.General, "ask", ("q", "x"));
        await checks.Try("POST", "/interactions/{interaction_id}/{interaction_token}/callback", [("interaction_id", command.Id)], $$$"""{"type":4,"data":{{{Rich}}}}""", token: command.Token, query: "?with_response=true");
        await checks.Try("GET", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", [("webhook_id", RawBot.Id)], token: command.Token);
        await checks.Try("POST", "/webhooks/{webhook_id}/{webhook_token}", [("webhook_id", RawBot.Id)], Rich, token: command.Token, query: "?wait=true");

        Assert.True(checks.Problems.Count == 0, string.Join(Environment.NewLine, checks.Problems));
    }

    private sealed class Checks(OpenApi description, RawBot bot)
    {
        public List<string> Problems { get; } = [];

        public async Task Try(string method, string template, (string Name, ulong Id)[]? ids = null, string? body = null, int status = 200, string token = "", string query = "")
        {
            var path = (ids ?? []).Aggregate(template, (text, id) => text.Replace($"{{{id.Name}}}", id.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            path = path.Replace("{interaction_token}", token, StringComparison.Ordinal).Replace("{webhook_token}", token, StringComparison.Ordinal);
            var answer = await bot.Request(new HttpMethod(method), path.TrimStart('/') + query, body is null ? null : JsonNode.Parse(body));
            Assert.True(answer.Status == status, $"{method} {template}: {answer.Status} {answer.Text}");
            Problems.AddRange(description.Check(method, template, status, answer.Json).Select(problem => $"{method} {template}: {problem}"));
        }
    }
}
