using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace MedTechBot.Sandbox.Tests.Faults;

public sealed class RequestFaultTests : SandboxTest
{
    private readonly FakeTimeProvider _clock;

    public RequestFaultTests()
        : this(new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56)))
    {
    }

    private RequestFaultTests(FakeTimeProvider clock)
        : base(new SandboxOptions { Clock = clock, EnforceHeartbeats = false }) => _clock = clock;

    [Theory]
    [InlineData(RateLimitScope.User, "user", false)]
    [InlineData(RateLimitScope.Shared, "shared", false)]
    [InlineData(RateLimitScope.Global, "global", true)]
    public async Task A_rate_limit_has_a_scope_and_parts_of_a_second(RateLimitScope scope, string header, bool isGlobal)
    {
        Sandbox.Faults.Add(new Fault.RateLimit(1.25) { Scope = scope });

        var limited = await Bot.Get("users/@me");

        Assert.Equal((429, 1.25, isGlobal), (limited.Status, (double?)limited.Json?["retry_after"], (bool?)limited.Json?["global"]));
        Assert.Equal((header, "2"), (limited.Headers["X-RateLimit-Scope"], limited.Headers["Retry-After"]));
        Assert.Equal(200, (await Bot.Get("users/@me")).Status);
    }

    [Fact]
    public async Task Cloudflare_answers_in_HTML_and_a_bare_limit_says_nothing()
    {
        Sandbox.Faults.Add(new Fault.RateLimit(60) { IsHtml = true });
        Sandbox.Faults.Add(new Fault.RateLimit(3) { OnlyHeader = true });

        var html = await Bot.Get("users/@me");
        var bare = await Bot.Get("users/@me");

        Assert.Equal((429, true, "60"), (html.Status, html.Text.Contains("error code: 1015", StringComparison.Ordinal), html.Headers["Retry-After"]));
        Assert.Equal((429, "", "3"), (bare.Status, bare.Text, bare.Headers["Retry-After"]));
    }

    [Fact]
    public async Task Failures_come_as_often_as_asked_and_where_asked()
    {
        Sandbox.Faults.Add(new Fault.Failure(503) { Times = 2, Method = "GET", Path = "/users/@me" });
        Sandbox.Faults.Add(new Fault.Failure(401) { Path = "/gateway" });

        Assert.Equal(401, (await Bot.Get("gateway/bot")).Status);
        Assert.Equal(503, (await Bot.Get("users/@me")).Status);
        Assert.Equal(503, (await Bot.Get("users/@me")).Status);
        Assert.Equal(200, (await Bot.Get("users/@me")).Status);
        Assert.Empty(Sandbox.Faults.Pending);
    }

    [Fact]
    public async Task An_answer_that_is_lost_or_empty_was_carried_out_all_the_same()
    {
        var path = $"channels/{SandboxIds.General}/messages";
        Sandbox.Faults.Add(new Fault.NoContent { Method = "POST" });
        var empty = await Bot.Post(path, new JsonObject { ["content"] = "one" });

        Sandbox.Faults.Add(new Fault.LateAnswer(Delay: null) { Method = "POST" });
        await Assert.ThrowsAsync<HttpRequestException>(() => Bot.Post(path, new JsonObject { ["content"] = "two" }));

        Assert.Equal((204, ""), (empty.Status, empty.Text));
        Assert.Equal(["one", "two"], Sandbox.Member.Messages(SandboxIds.General).Select(message => message.Content));
    }

    [Fact]
    public async Task A_late_answer_waits_for_the_clock()
    {
        Sandbox.Faults.Add(new Fault.LateAnswer(TimeSpan.FromSeconds(30)) { Method = "POST" });

        var posting = Bot.Post($"channels/{SandboxIds.General}/messages", new JsonObject { ["content"] = "slow" });
        await Sandbox.Log.FirstAsync(entry => entry.Method == "POST", RawBot.Patience);
        Assert.False(posting.IsCompleted);
        while (!posting.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Yield();
        }

        Assert.Equal(200, (await posting).Status);
    }

    [Fact]
    public async Task Limits_are_those_that_the_headers_announce()
    {
        var path = $"channels/{SandboxIds.General}/messages";
        for (var left = 4; left >= 0; left--)
        {
            var posted = await Bot.Post(path, new JsonObject { ["content"] = "x" });
            Assert.Equal((200, "5", $"{left}", "5.000"), (posted.Status, posted.Headers["X-RateLimit-Limit"], posted.Headers["X-RateLimit-Remaining"], posted.Headers["X-RateLimit-Reset-After"]));
        }

        var limited = await Bot.Post(path, new JsonObject { ["content"] = "x" });
        var elsewhere = await Bot.Post($"channels/{SandboxIds.Careers}/messages", new JsonObject { ["content"] = "x" });
        _clock.Advance(TimeSpan.FromSeconds(5));
        var later = await Bot.Post(path, new JsonObject { ["content"] = "x" });

        Assert.Equal((429, "user", 200, 200), (limited.Status, limited.Headers["X-RateLimit-Scope"], elsewhere.Status, later.Status));
        Assert.Equal(limited.Headers["X-RateLimit-Bucket"], elsewhere.Headers["X-RateLimit-Bucket"]);
    }
}
