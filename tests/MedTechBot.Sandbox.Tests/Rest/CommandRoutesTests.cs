using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Tests.Rest;

public sealed class CommandRoutesTests() : SandboxTest(Still with { EnforceRateLimits = false })
{
    private static readonly string Global = $"applications/{RawBot.Id}/commands";
    private static readonly string InGuild = $"applications/{RawBot.Id}/guilds/{SandboxIds.Guild}/commands";

    [Fact]
    public async Task An_overwrite_keeps_the_ids_of_known_names_and_drops_the_rest()
    {
        var first = await Bot.Put(Global, JsonNode.Parse("""[{"name":"ask","description":"d"},{"name":"help","description":"d"}]"""));
        var second = await Bot.Put(Global, JsonNode.Parse("""[{"name":"ask","description":"changed"},{"name":"Answer","type":3}]"""));

        Assert.Equal(first.Json?[0]?["id"]?.ToString(), second.Json?[0]?["id"]?.ToString());
        Assert.NotEqual(first.Json?[0]?["version"]?.ToString(), second.Json?[0]?["version"]?.ToString());
        Assert.Equal(["ask", "Answer"], (await Bot.Get(Global)).Json?.AsArray().Select(command => command?["name"]?.ToString()));
    }

    [Fact]
    public async Task One_command_is_created_changed_and_deleted()
    {
        var created = await Bot.Post(InGuild, JsonNode.Parse("""{"name":"ask","description":"d"}"""));
        var again = await Bot.Post(InGuild, JsonNode.Parse("""{"name":"ask","description":"e"}"""));
        var path = $"{InGuild}/{created.Json?["id"]}";
        var changed = await Bot.Patch(path, JsonNode.Parse("""{"description":"f"}"""));
        var deleted = await Bot.Delete(path);

        Assert.Equal((201, 200, 200, 204), (created.Status, again.Status, changed.Status, deleted.Status));
        Assert.Equal("f", changed.Json?["description"]?.ToString());
        Assert.Equal((404, 10063), ((await Bot.Get(path)).Status, (await Bot.Get(path)).Code));
    }

    [Theory]
    [InlineData("""[{"name":"Ask","description":"d"}]""", "0.name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""[{"name":"a b","description":"d"}]""", "0.name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""[{"name":"ask"}]""", "0.description", "BASE_TYPE_REQUIRED")]
    [InlineData("""[{"name":"ask","description":"d"},{"name":"ask","description":"d"}]""", "1.name", "APPLICATION_COMMANDS_DUPLICATE_NAME")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"d"},{"type":3,"name":"b","description":"d","required":true}]}]""", "0.options.1", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID")]
    [InlineData("""[{"name":"ask","description":"d","options":[{"type":12,"name":"a","description":"d"}]}]""", "0.options.0.type", "NUMBER_TYPE_MAX")]
    [InlineData("""[{"name":"Answer","type":3,"description":"d"}]""", "0.description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID")]
    [InlineData("""[{"name":"ask","description":"d","name_localizations":{"xx":"a"}}]""", "0.name_localizations", "BASE_TYPE_CHOICES")]
    public async Task A_command_that_breaks_a_limit_is_refused(string commands, string path, string code)
    {
        var answer = await Bot.Put(Global, JsonNode.Parse(commands));

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        Assert.Equal(code, path.Split('.').Aggregate(answer.Json?["errors"], (node, name) => node?[name])?["_errors"]?[0]?["code"]?.ToString());
    }

    [Fact]
    public async Task A_day_has_200_new_names()
    {
        for (var batch = 0; batch < 2; batch++)
        {
            var names = Enumerable.Range(0, 100).Select(number => (JsonNode)new JsonObject { ["name"] = $"n{batch}-{number}", ["description"] = "d" });
            Assert.Equal(200, (await Bot.Put(Global, new JsonArray([.. names]))).Status);
        }

        var answer = await Bot.Put(Global, JsonNode.Parse("""[{"name":"one-more","description":"d"}]"""));

        Assert.Equal(30034, answer.Code);
    }

    [Fact]
    public async Task Options_are_filled_in_as_registered_and_checked_as_Discords_client_does()
    {
        await Bot.LogInAsync();
        await Bot.Put(Global, JsonNode.Parse("""
            [{"name":"profession","description":"d","options":[{"type":1,"name":"show","description":"d","options":[
              {"type":3,"name":"name","description":"d","required":true,"choices":[{"name":"EMT","value":"emt"}]},
              {"type":6,"name":"who","description":"d"},{"type":5,"name":"private","description":"d"}]}]}]
            """));

        Assert.Throws<RefusedException>(() => Sandbox.Member.Command(SandboxIds.General, "profession"));
        Assert.Throws<RefusedException>(() => Sandbox.Member.Command(SandboxIds.General, "profession show"));
        Assert.Throws<RefusedException>(() => Sandbox.Member.Command(SandboxIds.General, "profession show", ("name", "nurse")));
        Sandbox.Member.Command(SandboxIds.General, "profession show", ("name", "EMT"), ("who", "moderator"), ("private", true));

        var data = (await Bot.ReadAsync("INTERACTION_CREATE"))["d"]?["data"];
        var show = data?["options"]?[0];
        Assert.Equal(("show", "emt", $"{SandboxIds.Moderator}", true),
            (show?["name"]?.ToString(), show?["options"]?[0]?["value"]?.ToString(), show?["options"]?[1]?["value"]?.ToString(), (bool?)show?["options"]?[2]?["value"]));
        Assert.Equal("moderator", data?["resolved"]?["users"]?[$"{SandboxIds.Moderator}"]?["username"]?.ToString());
    }
}
