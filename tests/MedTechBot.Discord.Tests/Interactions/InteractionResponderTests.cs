using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Tests.Support;

namespace MedTechBot.Discord.Tests.Interactions;

public sealed class InteractionResponderTests
{
    [Fact]
    public async Task The_second_reply_is_a_further_message_and_the_first_can_be_changed_read_and_taken_back()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Json(Some.MessageJson));
        using var responder = Responder(speaker);

        await responder.ReplyAsync(Some.Text("one"), CancellationToken.None);
        await responder.ReplyAsync(Some.Text("two"), CancellationToken.None);
        await responder.FollowUpAsync(Some.Text("three") with { IsPrivate = true }, CancellationToken.None);
        await responder.EditAsync(Some.Text("four"), CancellationToken.None);
        await responder.GetAsync(CancellationToken.None);
        await responder.DeleteAsync(CancellationToken.None);

        Assert.Equal(
            ["POST /callback", "POST t0ken", "POST t0ken", "PATCH @original", "GET @original", "DELETE @original"],
            speaker.Server.Requests.Select(request => $"{request.Method} {(request.Path.EndsWith("/callback", StringComparison.Ordinal) ? "/callback" : request.Path.Split('/')[^1].Replace("interaction-", "", StringComparison.Ordinal))}"));
        Assert.Equal("""{"content":"three","allowed_mentions":{"parse":[]},"flags":68}""", speaker.Server.Requests.ElementAt(2).Json.GetRawText());
    }

    [Fact]
    public async Task A_further_message_or_a_change_needs_a_first_answer_and_a_form_can_only_be_one()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Json(Some.MessageJson));
        using var responder = Responder(speaker);

        await Assert.ThrowsAsync<InvalidOperationException>(() => responder.FollowUpAsync(Some.Text(), CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => responder.EditAsync(Some.Text(), CancellationToken.None));
        await responder.DeferAsync(Deferral.Private, CancellationToken.None);
        await Assert.ThrowsAsync<InvalidOperationException>(() => responder.OpenAsync(new("id", "title", [new MedTechBot.Discord.Models.TextInput("a")]), CancellationToken.None));
        // It would take the place of "thinking…" without its own flags.
        await Assert.ThrowsAsync<InvalidOperationException>(() => responder.FollowUpAsync(Some.Text(), CancellationToken.None));

        Assert.Equal(AnswerState.MessageDeferred, responder.State);
        Assert.Single(speaker.Server.Requests);
    }

    [Fact]
    public async Task After_a_silent_deferral_a_reply_is_a_new_message()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Json(Some.MessageJson));
        using var responder = Responder(speaker);

        await responder.DeferAsync(Deferral.Update, CancellationToken.None);
        await responder.DeferAsync(Deferral.Update, CancellationToken.None);
        await responder.ReplyAsync(Some.Text(), CancellationToken.None);

        Assert.Equal(["POST", "POST"], speaker.Server.Requests.Select(request => request.Method));
        Assert.EndsWith("/webhooks/200/interaction-t0ken", speaker.Server.Requests.Last().Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_reply_comes_in_several_messages_with_the_buttons_on_the_last()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Json(Some.MessageJson));
        using var responder = Responder(speaker);
        var body = Some.Text(string.Concat(Enumerable.Repeat("A sentence of some length. ", 150))) with
        {
            IsPrivate = true,
            Components = [new MedTechBot.Discord.Models.ActionRow([new MedTechBot.Discord.Models.Button { CustomId = "a", Label = "A" }])],
        };

        await responder.ReplyAsync(body, CancellationToken.None);

        var parts = speaker.Server.Requests.Select(request => request.Json).Select(json => json.TryGetProperty("data", out var data) ? data : json).ToList();
        Assert.Equal(3, parts.Count);
        Assert.All(parts, part => Assert.Equal(68, part.GetProperty("flags").GetInt32()));
        Assert.All(parts, part => Assert.EndsWith(".", part.GetProperty("content").GetString(), StringComparison.Ordinal));
        Assert.Equal([false, false, true], parts.Select(part => part.TryGetProperty("components", out _)));
    }

    [Fact]
    public async Task After_fifteen_minutes_nothing_is_sent_any_more()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Json(Some.MessageJson));
        using var responder = Responder(speaker);
        await responder.ReplyAsync(Some.Text(), CancellationToken.None);

        speaker.Clock.Advance(InteractionResponder.Lifetime);

        await Assert.ThrowsAsync<InteractionGoneException>(() => responder.FollowUpAsync(Some.Text(), CancellationToken.None));
        Assert.Single(speaker.Server.Requests);
    }

    [Theory]
    [InlineData(404, 10062)]
    [InlineData(404, 10015)]
    [InlineData(401, 50027)]
    public async Task When_Discord_says_that_the_token_is_dead_it_is(int status, int code)
    {
        await using var speaker = await Speaker.StartAsync(Reply.NoContent, Reply.Error(status, code));
        using var responder = Responder(speaker);
        await responder.ReplyAsync(Some.Text(), CancellationToken.None);

        await Assert.ThrowsAsync<InteractionGoneException>(() => responder.FollowUpAsync(Some.Text(), CancellationToken.None));
        await Assert.ThrowsAsync<InteractionGoneException>(() => responder.EditAsync(Some.Text(), CancellationToken.None));

        Assert.Equal(AnswerState.Gone, responder.State);
        Assert.Equal(2, speaker.Server.Requests.Count);
    }

    [Fact]
    public async Task A_clock_that_differs_from_Discords_keeps_nothing_from_being_answered()
    {
        await using var speaker = await Speaker.StartAsync(Reply.NoContent);
        // Made years before this clock's time, if one believed its id.
        var old = Some.Interaction() with { Id = new(1) };
        using var responder = new InteractionResponder(old, speaker.Clock.GetTimestamp(), speaker.Rest.AnswerInteractionAsync, speaker.Rest, speaker.Clock);

        await responder.ReplyAsync(Some.Text(), CancellationToken.None);

        Assert.Single(speaker.Server.Requests);
    }

    [Fact]
    public async Task An_answer_that_Discord_rejects_leaves_room_for_another()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Error(400, 50035, "Invalid Form Body"), Reply.NoContent);
        using var responder = Responder(speaker);

        await Assert.ThrowsAsync<MedTechBot.Discord.Rest.DiscordApiException>(() => responder.ReplyAsync(Some.Text(), CancellationToken.None));
        await responder.ReplyAsync(Some.Text("sorry"), CancellationToken.None);

        Assert.Equal(AnswerState.Answered, responder.State);
    }

    private static InteractionResponder Responder(Speaker speaker) =>
        new(Some.Interaction(), speaker.Clock.GetTimestamp(), speaker.Rest.AnswerInteractionAsync, speaker.Rest, speaker.Clock);
}
