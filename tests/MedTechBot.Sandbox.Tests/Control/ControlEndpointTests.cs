using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Tests.Control;

/// <summary>Driven over HTTP, as a test in another language would.</summary>
public sealed class ControlEndpointTests() : SandboxTest(Still)
{
    private readonly HttpClient _http = new();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.LogInAsync();
        await Bot.Put($"applications/{RawBot.Id}/commands", JsonNode.Parse("""[{"name":"ask","description":"d","options":[{"type":3,"name":"question","description":"d"}]}]"""));
    }

    [Fact]
    public async Task Somebody_posts_edits_and_deletes()
    {
        var posted = await Act(HttpMethod.Post, "messages", """{"as":"moderator","channel":"general","content":"hello"}""");
        var id = posted.Json?["id"];
        var edited = await Act(HttpMethod.Patch, "messages", $$"""{"as":"moderator","channel":"general","message":"{{id}}","content":"changed"}""");
        var listed = await Act(HttpMethod.Get, "messages?channel=general", null);
        var deleted = await Act(HttpMethod.Delete, $"messages?as=moderator&channel=general&message={id}", null);

        Assert.Equal((200, "changed", "changed", 200), (posted.Status, edited.Json?["content"]?.ToString(), listed.Json?[0]?["content"]?.ToString(), deleted.Status));
        Assert.Equal("hello", (await Bot.ReadAsync("MESSAGE_CREATE"))["d"]?["content"]?.ToString());
        await Bot.ReadAsync("MESSAGE_DELETE");
    }

    [Fact]
    public async Task A_command_can_be_waited_for_and_its_modal_filled_in()
    {
        var asking = Act(HttpMethod.Post, "commands", """{"channel":"general","command":"ask","options":{"question":"why"},"wait":30}""");
        var interaction = (await Bot.ReadAsync("INTERACTION_CREATE"))["d"];
        await Bot.Post($"interactions/{interaction?["id"]}/{interaction?["token"]}/callback",
            JsonNode.Parse("""{"type":9,"data":{"custom_id":"m","title":"t","components":[{"type":18,"label":"l","component":{"type":4,"style":1,"custom_id":"t"}}]}}"""));
        var asked = await asking;
        var submitting = Act(HttpMethod.Post, "modals", $$$"""{"interaction":"{{{asked.Json?["id"]}}}","fields":{"t":"text"},"wait":30}""");
        var submitted = (await Bot.ReadAsync("INTERACTION_CREATE"))["d"];
        await Bot.Post($"interactions/{submitted?["id"]}/{submitted?["token"]}/callback", JsonNode.Parse("""{"type":4,"data":{"content":"thanks"}}"""));

        Assert.Equal(9, (int?)asked.Json?["answer"]?["type"]);
        Assert.Equal("thanks", (await submitting).Json?["message"]?["content"]?.ToString());
    }

    [Theory]
    [InlineData("POST", "faults", """{"kind":"nonsense"}""", "'kind' is one of reconnect, invalid_session, close")]
    [InlineData("POST", "faults", """{"kind":"close"}""", "'code' is missing.")]
    [InlineData("POST", "faults", """{"kind":"close","code":4000,"at":"noon"}""", "'at' is one of now, connect, identify, ready, resume, resumed.")]
    [InlineData("POST", "faults", """{"kind":"close","code":4000,"when":"now"}""", "'when' is not known; close takes kind, times, bot, code, at.")]
    [InlineData("POST", "messages", """{"channel":"nowhere","content":"x"}""", "There is no channel 'nowhere'.")]
    [InlineData("POST", "messages", """{"content":"x"}""", "'channel' is missing.")]
    [InlineData("POST", "messages", "{", "The body is no JSON.")]
    [InlineData("POST", "nothing", "{}", "There is: GET state")]
    public async Task What_does_not_fit_is_told_with_what_would(string method, string path, string body, string message)
    {
        var answer = await Act(new HttpMethod(method), path, body);

        Assert.Equal(400, answer.Status);
        Assert.StartsWith(message, answer.Json?["message"]?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_may_not_do_is_refused()
    {
        var answer = await Act(HttpMethod.Post, "messages", $$"""{"channel":"{{SandboxIds.Staff}}","content":"x"}""");

        Assert.Equal((403, $"member sees no channel {SandboxIds.Staff}."), (answer.Status, answer.Json?["message"]?.ToString()));
    }

    [Fact]
    public async Task Faults_come_over_HTTP_too()
    {
        var added = await Act(HttpMethod.Post, "faults", """{"kind":"failure","status":502,"method":"GET","times":2}""");
        var failed = await Bot.Get("users/@me");
        var left = await Act(HttpMethod.Get, "faults", null);
        await Act(HttpMethod.Delete, "faults", null);

        Assert.Equal((200, 502), (added.Status, failed.Status));
        Assert.Equal(("failure", 1), (left.Json?[0]?["kind"]?.ToString(), (int?)left.Json?[0]?["times"]));
        Assert.Equal(200, (await Bot.Get("users/@me")).Status);
    }

    [Fact]
    public async Task The_wire_log_holds_both_directions_and_no_token()
    {
        var log = await Act(HttpMethod.Get, "log", null);

        Assert.Contains(log.Json?.AsArray() ?? [], entry => entry?["event"]?.ToString() == "READY");
        Assert.Contains(log.Json?.AsArray() ?? [], entry => entry?["method"]?.ToString() == "PUT" && (int?)entry["status"] == 200);
        Assert.DoesNotContain(RawBot.Token, log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_stream_what_one_person_sees()
    {
        using var response = await _http.GetAsync(new Uri(Sandbox.Address, "_sandbox/events?as=member"), HttpCompletionOption.ResponseHeadersRead, RawBot.Patience);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(RawBot.Patience));
        Assert.Equal(": listening", await reader.ReadLineAsync(RawBot.Patience));

        Sandbox.Moderator.Post(SandboxIds.Staff, "not for members");
        Sandbox.Moderator.Post(SandboxIds.General, "for all");

        await reader.ReadLineAsync(RawBot.Patience);
        Assert.Equal("event: MESSAGE_CREATE", await reader.ReadLineAsync(RawBot.Patience));
        Assert.Contains("for all", await reader.ReadLineAsync(RawBot.Patience), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_from_elsewhere_may_not_act()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Sandbox.Address, "_sandbox/state")) { Headers = { { "Origin", "https://example.com" } } };
        using var response = await _http.SendAsync(request, RawBot.Patience);

        Assert.Equal(403, (int)response.StatusCode);
        Assert.Equal(200, (await Act(HttpMethod.Get, "state", null)).Status);
    }

    protected override void Dispose(bool isDisposing)
    {
        _http.Dispose();
        base.Dispose(isDisposing);
    }

    private async Task<RestAnswer> Act(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, new Uri(Sandbox.Address, $"_sandbox/{path}")) { Content = body is null ? null : new StringContent(body) };
        using var response = await _http.SendAsync(request, RawBot.Patience);
        var text = await response.Content.ReadAsStringAsync(RawBot.Patience);
        return new RestAnswer((int)response.StatusCode, JsonNode.Parse(text), text, new Dictionary<string, string>());
    }
}
