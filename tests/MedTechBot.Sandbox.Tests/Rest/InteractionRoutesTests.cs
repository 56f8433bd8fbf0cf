using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace MedTechBot.Sandbox.Tests.Rest;

public sealed class InteractionRoutesTests : SandboxTest
{
    private readonly FakeTimeProvider _clock;

    public InteractionRoutesTests()
        : this(new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56)))
    {
    }

    private InteractionRoutesTests(FakeTimeProvider clock)
        : base(new SandboxOptions { Clock = clock, EnforceHeartbeats = false, EnforceRateLimits = false }) => _clock = clock;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Bot.LogInAsync();
        await Bot.Put($"applications/{RawBot.Id}/commands", JsonNode.Parse("""[{"name":"ask","description":"d"}]"""));
    }

    [Fact]
    public async Task Three_seconds_are_enough_and_more_are_not()
    {
        var inTime = Ask();
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(204, (await Answer(inTime, """{"type":5}""")).Status);

        var late = Ask();
        _clock.Advance(TimeSpan.FromSeconds(3.1));
        Assert.Equal((404, 10062), Told(await Answer(late, """{"type":5}""")));
    }

    [Fact]
    public async Task There_is_one_first_answer()
    {
        var asked = Ask();

        Assert.Equal(204, (await Answer(asked, """{"type":4,"data":{"content":"one"}}""")).Status);
        Assert.Equal((400, 40060), Told(await Answer(asked, """{"type":4,"data":{"content":"two"}}""")));
    }

    [Fact]
    public async Task A_token_lives_for_fifteen_minutes()
    {
        var asked = Ask();
        await Answer(asked, """{"type":5}""");

        _clock.Advance(TimeSpan.FromMinutes(15));
        var inTime = await Edit(asked, "in time");
        _clock.Advance(TimeSpan.FromSeconds(1));
        var late = await Edit(asked, "late");

        Assert.Equal(200, inTime.Status);
        Assert.Equal((401, 50027), Told(late));
    }

    [Fact]
    public async Task Nothing_follows_before_the_first_answer_nor_with_a_made_up_token()
    {
        var asked = Ask();

        Assert.Equal((404, 10015), Told(await Bot.Post($"webhooks/{RawBot.Id}/{asked.Token}", new JsonObject { ["content"] = "early" })));
        Assert.Equal((404, 10015), Told(await Bot.Post($"webhooks/{RawBot.Id}/made-up", new JsonObject { ["content"] = "x" })));
        Assert.Equal((404, 10062), Told(await Bot.Post($"interactions/1/{asked.Token}/callback", new JsonObject { ["type"] = 5 })));
    }

    [Fact]
    public async Task A_first_answer_that_breaks_a_limit_may_be_tried_again()
    {
        var asked = Ask();

        var wrong = await Answer(asked, $$$"""{"type":4,"data":{"content":"{{{new string('x', 2001)}}}"}}""");
        var right = await Answer(asked, """{"type":4,"data":{"content":"shorter"}}""");

        Assert.Equal("BASE_TYPE_MAX_LENGTH", wrong.Json?["errors"]?["data"]?["content"]?["_errors"]?[0]?["code"]?.ToString());
        Assert.Equal(204, right.Status);
    }

    [Fact]
    public async Task An_ephemeral_answer_is_seen_by_one_person_alone()
    {
        var asked = Ask();
        var shown = await Bot.Post($"interactions/{asked.Id}/{asked.Token}/callback?with_response=true", JsonNode.Parse("""{"type":4,"data":{"content":"for you","flags":64}}"""));
        var id = shown.Json?["resource"]?["message"]?["id"]?.ToString();

        Assert.Single(Sandbox.Member.Messages(SandboxIds.General));
        Assert.Empty(Sandbox.Moderator.Messages(SandboxIds.General));
        Assert.Equal(404, (await Bot.Get($"channels/{SandboxIds.General}/messages/{id}")).Status);
        Assert.Equal(200, (await Bot.Get($"webhooks/{RawBot.Id}/{asked.Token}/messages/{id}")).Status);
        Assert.Null((await Bot.ReadAsync("MESSAGE_CREATE"))["d"]?["guild_id"]);
    }

    [Fact]
    public async Task The_first_message_after_a_defer_takes_its_place_and_its_privacy()
    {
        var asked = Ask();
        await Answer(asked, """{"type":5,"data":{"flags":64}}""");

        await Bot.Post($"webhooks/{RawBot.Id}/{asked.Token}", new JsonObject { ["content"] = "late" });
        await Bot.Post($"webhooks/{RawBot.Id}/{asked.Token}", new JsonObject { ["content"] = "more" });

        var answer = await asked.OriginalAsync(RawBot.Patience);
        Assert.Equal(("late", true), (answer.Content, answer.IsEphemeral));
        Assert.Equal(("more", false), (asked.FollowUps[0].Content, asked.FollowUps[0].IsEphemeral));
    }

    [Fact]
    public async Task The_original_can_be_read_and_deleted_under_both_spellings()
    {
        var asked = Ask();
        await Answer(asked, """{"type":4,"data":{"content":"here"}}""");

        var read = await Bot.Get($"webhooks/{RawBot.Id}/{asked.Token}/messages/%40original");
        var deleted = await Bot.Delete($"webhooks/{RawBot.Id}/{asked.Token}/messages/@original");
        var gone = await Bot.Get($"webhooks/{RawBot.Id}/{asked.Token}/messages/@original");

        Assert.Equal("here", read.Json?["content"]?.ToString());
        Assert.Equal((204, 10008), (deleted.Status, gone.Code));
    }

    [Theory]
    [InlineData("""{"type":6}""")]
    [InlineData("""{"type":7,"data":{"content":"x"}}""")]
    [InlineData("""{"type":8,"data":{"choices":[]}}""")]
    [InlineData("""{"type":1}""")]
    public async Task A_command_takes_no_answer_of_another_kind(string answer) => Assert.Equal((400, 50035), Told(await Answer(Ask(), answer)));

    [Theory]
    [InlineData("""{"custom_id":"m","components":[{"type":18,"label":"l","component":{"type":4,"style":1,"custom_id":"t"}}]}""", "title")]
    [InlineData("""{"custom_id":"m","title":"t","components":[]}""", "components")]
    public async Task A_modal_that_breaks_a_limit_is_refused(string modal, string field)
    {
        var answer = await Answer(Ask(), $$$"""{"type":9,"data":{{{modal}}}}""");

        Assert.Equal((400, 50035), Told(answer));
        Assert.NotNull(answer.Json?["errors"]?["data"]?[field]?["_errors"]);
    }

    [Fact]
    public async Task A_modal_of_labels_is_filled_in_and_checked()
    {
        var asked = Ask();
        await Answer(asked, """{"type":9,"data":{"custom_id":"m","title":"t","components":[{"type":18,"label":"l","component":{"type":4,"style":1,"custom_id":"t","max_length":5}}]}}""");

        Assert.Throws<RefusedException>(() => Sandbox.Member.Submit(asked, ("t", "too long")));
        Assert.Throws<RefusedException>(() => Sandbox.Member.Submit(asked, ("other", "x")));
        Sandbox.Member.Submit(asked, ("t", "fits"));

        await Bot.ReadAsync("INTERACTION_CREATE");
        var submitted = (await Bot.ReadAsync("INTERACTION_CREATE"))["d"];
        Assert.Equal((5, "m", "fits"), ((int?)submitted?["type"], submitted?["data"]?["custom_id"]?.ToString(), submitted?["data"]?["components"]?[0]?["component"]?["value"]?.ToString()));
    }

    private static (int, int?) Told(RestAnswer answer) => (answer.Status, answer.Code);

    private SandboxInteraction Ask() => Sandbox.Member.Command(SandboxIds.General, "ask");

    private Task<RestAnswer> Answer(SandboxInteraction asked, string json) => Bot.Post($"interactions/{asked.Id}/{asked.Token}/callback", JsonNode.Parse(json));

    private Task<RestAnswer> Edit(SandboxInteraction asked, string content) =>
        Bot.Patch($"webhooks/{RawBot.Id}/{asked.Token}/messages/@original", new JsonObject { ["content"] = content });
}
