using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace MedTechBot.Sandbox.Tests.Rest;

public sealed class MessageRoutesTests : SandboxTest
{
    private static readonly string General = $"channels/{SandboxIds.General}/messages";

    private readonly FakeTimeProvider _clock;

    public MessageRoutesTests()
        : this(new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56)))
    {
    }

    private MessageRoutesTests(FakeTimeProvider clock)
        : base(new SandboxOptions { Clock = clock, EnforceHeartbeats = false, EnforceRateLimits = false }) => _clock = clock;

    public static TheoryData<string, string, string> Wrong => new()
    {
        { $$"""{"content":"{{new string('x', 2001)}}"}""", "content", "BASE_TYPE_MAX_LENGTH" },
        { """{"embeds":[{"title":"a"},{"title":"TITLE"}]}""".Replace("TITLE", new string('x', 257), StringComparison.Ordinal), "embeds.1.title", "BASE_TYPE_MAX_LENGTH" },
        { """{"embeds":[{"fields":[{"name":"a"}]}]}""", "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED" },
        { """{"embeds":[{"url":"ftp://x"}]}""", "embeds.0.url", "URL_TYPE_INVALID_SCHEME" },
        { """{"embeds":[{"timestamp":"soon"}]}""", "embeds.0.timestamp", "DATE_TIME_TYPE_PARSE" },
        { $$"""{"embeds":[{"description":"{{new string('x', 4000)}}"},{"description":"{{new string('x', 2001)}}"}]}""", "embeds.1", "MAX_EMBED_SIZE_EXCEEDED" },
        { $$"""{"content":"x","embeds":[{{string.Join(',', Enumerable.Repeat("""{"title":"t"}""", 11))}}]}""", "embeds", "BASE_TYPE_MAX_LENGTH" },
        { """{"content":"x","nonce":"12345678901234567890123456"}""", "nonce", "BASE_TYPE_MAX_LENGTH" },
        { """{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE" },
        { """{"content":"x","allowed_mentions":{"parse":["all"]}}""", "allowed_mentions.parse.0", "BASE_TYPE_CHOICES" },
        { """{"content":"x","message_reference":{"message_id":"1"}}""", "message_reference", "REPLIES_UNKNOWN_MESSAGE" },
        { """{"content":"x","components":[{"type":2,"style":1,"label":"a","custom_id":"a"}]}""", "components.0.type", "UNION_TYPE_CHOICES" },
        { """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"a"}]}]}""", "components.0.components.0.custom_id", "BASE_TYPE_REQUIRED" },
        {
            """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"a"},{"type":2,"style":1,"label":"b","custom_id":"a"}]}]}""",
            "components.0.components.1.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED"
        },
        { """{"content":"x","flags":32768,"components":[{"type":10,"content":"y"}]}""", "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_breaks_a_limit_is_refused_with_the_path_of_the_field(string body, string path, string code)
    {
        var answer = await Bot.Post(General, JsonNode.Parse(body));

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        var field = path.Split('.').Aggregate(answer.Json?["errors"], (node, name) => node?[name]);
        Assert.Equal(code, field?["_errors"]?[0]?["code"]?.ToString());
    }

    [Theory]
    [InlineData("POST", "channels/900000000000000010/messages", "{}", 400, 50006)]
    [InlineData("POST", "channels/900000000000000010/messages", """{"content":"  "}""", 400, 50006)]
    [InlineData("POST", "channels/1/messages", """{"content":"x"}""", 404, 10003)]
    [InlineData("POST", "channels/900000000000000012/messages", """{"content":"x"}""", 403, 50001)]
    [InlineData("POST", "channels/900000000000000013/messages", """{"content":"x"}""", 400, 50008)]
    [InlineData("POST", "channels/900000000000000010/messages", "{", 400, 50109)]
    [InlineData("GET", "channels/900000000000000010/messages/1", null, 404, 10008)]
    [InlineData("GET", "channels/nowhere/messages", null, 400, 50035)]
    [InlineData("GET", "channels/900000000000000010/messages?limit=101", null, 400, 50035)]
    [InlineData("GET", "nothing/here", null, 404, 0)]
    [InlineData("PUT", "gateway", null, 405, 0)]
    [InlineData("GET", "guilds/1", null, 404, 10004)]
    [InlineData("GET", "guilds/900000000000000001/members/1", null, 404, 10013)]
    [InlineData("PUT", "guilds/900000000000000001/members/900000000000000101/roles/900000000000000201", null, 403, 50013)]
    public async Task What_cannot_be_done_is_refused_as_Discord_does(string method, string path, string? body, int status, int code)
    {
        var content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await Bot.Request(new HttpMethod(method), path, content);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_done()
    {
        var answer = await Bot.Request(HttpMethod.Get, "users/@me", content: null, hasToken: false);

        Assert.Equal((401, 0, "401: Unauthorized"), (answer.Status, answer.Code, answer.Json?["message"]?.ToString()));
    }

    [Fact]
    public async Task Another_content_type_is_refused()
    {
        var answer = await Bot.Request(HttpMethod.Post, General, new StringContent("x", Encoding.UTF8, "text/plain"));

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_nonce_that_is_enforced_posts_once()
    {
        var body = new JsonObject { ["content"] = "once", ["nonce"] = "n1", ["enforce_nonce"] = true };

        var first = await Bot.Post(General, body);
        var second = await Bot.Post(General, body);

        Assert.Equal(first.Json?["id"]?.ToString(), second.Json?["id"]?.ToString());
        Assert.Single(Sandbox.Member.Messages(SandboxIds.General));
    }

    [Fact]
    public async Task Only_the_author_edits_and_only_a_moderator_deletes_for_others()
    {
        var theirs = Sandbox.Member.Post(SandboxIds.General, "theirs");
        var own = (await Bot.Post(General, new JsonObject { ["content"] = "mine" })).Json?["id"];

        Assert.Equal((403, 50005), Told(await Bot.Patch($"{General}/{theirs.Id}", new JsonObject { ["content"] = "no" })));
        Assert.Equal((403, 50013), Told(await Bot.Delete($"{General}/{theirs.Id}")));
        Assert.Equal(200, (await Bot.Patch($"{General}/{own}", new JsonObject { ["content"] = "changed" })).Status);
        Assert.Equal(204, (await Bot.Delete($"{General}/{own}")).Status);
        Assert.Equal((404, 10008), Told(await Bot.Delete($"{General}/{own}")));
        Assert.Throws<RefusedException>(() => Sandbox.Member.Edit(SandboxIds.General, 1, "no"));
        Sandbox.Moderator.Delete(SandboxIds.General, theirs.Id);
        Assert.Empty(Sandbox.Member.Messages(SandboxIds.General));
    }

    [Fact]
    public async Task Files_come_as_parts_and_can_be_fetched()
    {
        using var json = new StringContent("""{"content":"see","attachments":[{"id":0,"description":"a chart"}]}""", Encoding.UTF8, "application/json");
        using var file = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        using var form = new MultipartFormDataContent { { json, "payload_json" }, { file, "files[0]", "chart.png" } };

        var answer = await Bot.Request(HttpMethod.Post, General, form);
        var attachment = answer.Json?["attachments"]?[0];
        using var http = new HttpClient();
        var fetched = await http.GetByteArrayAsync(new Uri(attachment?["url"]?.ToString() ?? ""));

        Assert.Equal(("chart.png", "a chart", "image/png", 3), (attachment?["filename"]?.ToString(), attachment?["description"]?.ToString(), attachment?["content_type"]?.ToString(), (int?)attachment?["size"]));
        Assert.Equal([1, 2, 3], fetched);
    }

    [Fact]
    public async Task Mentions_are_only_those_that_are_allowed()
    {
        var text = $"<@{SandboxIds.Member}> <@&{SandboxIds.ModeratorRole}> @everyone";

        var all = await Bot.Post(General, new JsonObject { ["content"] = text });
        var none = await Bot.Post(General, JsonNode.Parse($$$"""{"content":"{{{text}}}","allowed_mentions":{"parse":[]}}"""));

        Assert.Equal((1, 1, true), Pings(all));
        Assert.Equal((0, 0, false), Pings(none));
    }

    [Fact]
    public async Task Messages_are_listed_newest_first_and_by_page()
    {
        var ids = Enumerable.Range(0, 5).Select(number => Sandbox.Member.Post(SandboxIds.General, $"{number}").Id).ToList();

        Assert.Equal(["4", "3"], await Contents("limit=2"));
        Assert.Equal(["1", "0"], await Contents($"limit=2&before={ids[2]}"));
        Assert.Equal(["4", "3"], await Contents($"limit=2&after={ids[2]}"));
        Assert.Equal(["3", "2", "1"], await Contents($"limit=3&around={ids[2]}"));
    }

    [Fact]
    public async Task What_is_around_a_message_is_counted_in_messages_however_long_people_were_silent()
    {
        var ids = new List<ulong>();
        for (var number = 0; number < 7; number++)
        {
            // Silence after the third and the fourth.
            _clock.Advance(number is 3 or 4 ? TimeSpan.FromHours(1) : TimeSpan.Zero);
            ids.Add(Sandbox.Member.Post(SandboxIds.General, $"{number}").Id);
        }

        Assert.Equal(["3"], await Contents($"limit=1&around={ids[3]}"));
        Assert.Equal(["4", "3", "2"], await Contents($"limit=2&around={ids[3]}"));
        Assert.Equal(["4", "3", "2"], await Contents($"limit=3&around={ids[3]}"));
        Assert.Equal(["6", "5", "4"], await Contents($"limit=4&around={ids[6]}"));
        Assert.Equal(["1", "0"], await Contents($"limit=3&around={ids[0]}"));
        Assert.Equal(["3", "2"], await Contents($"limit=2&around={ids[2] + 1}"));
    }

    [Fact]
    public async Task Reactions_and_typing_are_told()
    {
        await Bot.LogInAsync();
        var message = Sandbox.Member.Post(SandboxIds.General, "react");

        var typed = await Bot.Post($"channels/{SandboxIds.General}/typing", body: null);
        var reacted = await Bot.Put($"{General}/{message.Id}/reactions/{Uri.EscapeDataString("👍")}/@me", body: null);
        var unknown = await Bot.Put($"{General}/{message.Id}/reactions/nothing/@me", body: null);

        Assert.Equal((204, 204, 10014), (typed.Status, reacted.Status, unknown.Code));
        Assert.Equal("👍", (await Bot.ReadAsync("MESSAGE_REACTION_ADD"))["d"]?["emoji"]?["name"]?.ToString());
        Assert.True((bool?)(await Bot.Get($"{General}/{message.Id}")).Json?["reactions"]?[0]?["me"]);
    }

    [Fact]
    public async Task A_forum_post_and_a_thread_from_a_message_open_threads()
    {
        await Bot.LogInAsync();
        var message = Sandbox.Member.Post(SandboxIds.General, "long story");

        var thread = await Bot.Post($"{General}/{message.Id}/threads", new JsonObject { ["name"] = "story" });
        var again = await Bot.Post($"{General}/{message.Id}/threads", new JsonObject { ["name"] = "story" });
        var post = await Bot.Post($"channels/{SandboxIds.Forum}/threads", JsonNode.Parse("""{"name":"post","message":{"content":"first"}}"""));
        var said = await Bot.Post($"channels/{message.Id}/messages", new JsonObject { ["content"] = "inside" });

        Assert.Equal((201, $"{message.Id}"), (thread.Status, thread.Json?["id"]?.ToString()));
        Assert.Equal((400, 160004), Told(again));
        Assert.Equal((201, 11, "first"), (post.Status, (int?)post.Json?["type"], post.Json?["message"]?["content"]?.ToString()));
        Assert.Equal(200, said.Status);
        Assert.True((bool?)(await Bot.ReadAsync("THREAD_CREATE"))["d"]?["newly_created"]);
    }

    private static (int, int?) Told(RestAnswer answer) => (answer.Status, answer.Code);

    private static (int?, int?, bool?) Pings(RestAnswer answer) =>
        (answer.Json?["mentions"]?.AsArray().Count, answer.Json?["mention_roles"]?.AsArray().Count, (bool?)answer.Json?["mention_everyone"]);

    private async Task<IEnumerable<string?>> Contents(string query) =>
        (await Bot.Get($"{General}?{query}")).Json?.AsArray().Select(message => message?["content"]?.ToString()) ?? [];
}
