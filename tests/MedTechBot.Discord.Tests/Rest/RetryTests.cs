using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Rest;
using MedTechBot.Discord.Tests.Support;

namespace MedTechBot.Discord.Tests.Rest;

public sealed class RetryTests
{
    private static readonly InteractionCallback Defer = new(CallbackType.DeferredMessage);

    [Fact]
    public async Task A_message_is_sent_again_after_a_server_error_with_the_same_nonce()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Error(503, 0), Reply.Json(Some.MessageJson));

        await speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text(), CancellationToken.None);

        Assert.Equal(2, speaker.Server.Requests.Count);
        Assert.Single(speaker.Server.Requests.Select(request => request.Json.GetProperty("nonce").GetString()).Distinct());
    }

    [Fact]
    public async Task A_further_message_to_an_interaction_is_not_for_nothing_would_tell_it_from_the_first()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Error(503, 0), Reply.Json(Some.MessageJson));

        await Assert.ThrowsAsync<DiscordApiException>(() => speaker.Rest.CreateFollowupAsync(Some.Interaction(), Some.Text(), CancellationToken.None));

        Assert.Single(speaker.Server.Requests);
    }

    [Fact]
    public async Task A_connection_that_breaks_before_the_answer_is_tried_again_where_that_is_safe()
    {
        await using var speaker = await Speaker.StartAsync(new Reply(200, null) { Breaks = true }, Reply.Json(Some.MessageJson));

        await speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text(), CancellationToken.None);

        Assert.Equal(2, speaker.Server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_given_up_after_three_tries()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Error(500, 0));

        var error = await Assert.ThrowsAsync<DiscordApiException>(() => speaker.Rest.GetSelfAsync(CancellationToken.None));

        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, error.Status);
        Assert.Equal(RestSender.Tries, speaker.Server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_an_error_without_a_token_in_it()
    {
        await using var speaker = await Speaker.StartAsync();
        await speaker.Server.DisposeAsync();

        var error = await Assert.ThrowsAsync<DiscordUnreachableException>(() => speaker.Rest.AnswerInteractionAsync(Some.Interaction(), Defer, CancellationToken.None));

        Assert.DoesNotContain(Some.Interaction().Token, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Client.Token, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_not_waited_for()
    {
        await using var speaker = await Speaker.StartAsync();
        var never = new TaskCompletionSource();
        speaker.Server.Answer = _ => Reply.Json(Some.MessageJson) with { Until = speaker.Server.Requests.Count == 0 ? never.Task : Task.CompletedTask };

        var sent = speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text(), CancellationToken.None);
        await speaker.Server.NextRequestAsync();
        speaker.Clock.Advance(TimeSpan.FromSeconds(15));
        await sent.Soon();
        never.SetResult();

        Assert.Equal(2, speaker.Server.Requests.Count);
    }

    [Fact]
    public async Task An_acknowledgement_that_was_taken_but_answered_too_late_counts_when_the_second_try_hears_so()
    {
        await using var speaker = await Speaker.StartAsync();
        var never = new TaskCompletionSource();
        speaker.Server.Answer = _ => speaker.Server.Requests.Count == 0 ? Reply.NoContent with { Until = never.Task } : Reply.Error(400, 40060, "Interaction has already been acknowledged.");

        var answered = speaker.Rest.AnswerInteractionAsync(Some.Interaction(), Defer, CancellationToken.None);
        await speaker.Server.NextRequestAsync();
        speaker.Clock.Advance(TimeSpan.FromSeconds(2));
        await answered.Soon();
        never.SetResult();

        Assert.Equal(2, speaker.Server.Requests.Count);
    }

    [Fact]
    public async Task An_acknowledgement_that_somebody_else_gave_is_an_error_on_the_first_try()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Error(400, 40060));

        var error = await Assert.ThrowsAsync<DiscordApiException>(() => speaker.Rest.AnswerInteractionAsync(Some.Interaction(), Defer, CancellationToken.None));

        Assert.Equal(DiscordErrorCode.AlreadyAcknowledged, error.Code);
    }

    [Fact]
    public async Task A_deletion_whose_answer_was_lost_is_done_when_the_message_is_gone()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Error(502, 0), Reply.Error(404, 10008));

        await speaker.Rest.DeleteMessageAsync(Some.Channel, Some.Message, CancellationToken.None);

        Assert.Equal(2, speaker.Server.Requests.Count);
    }

    [Fact]
    public async Task After_a_401_nothing_is_sent_any_more()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Error(401, 0, "401: Unauthorized"), Reply.Json(Some.MessageJson));

        var first = await Assert.ThrowsAsync<DiscordRefusedException>(() => speaker.Rest.GetSelfAsync(CancellationToken.None));
        await Assert.ThrowsAsync<DiscordRefusedException>(() => speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text(), CancellationToken.None));

        Assert.Single(speaker.Server.Requests);
        Assert.True(speaker.Rest.TokenRefused.IsCancellationRequested);
        Assert.DoesNotContain(Client.Token, first.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_closed_to_the_bot_is_not_asked_again_for_a_while_but_others_are()
    {
        await using var speaker = await Speaker.StartAsync();
        speaker.Server.Answer = request => request.Path.Contains($"{Some.Channel}", StringComparison.Ordinal) ? Reply.Error(403, 50013, "Missing Permissions") : Reply.Json(Some.MessageJson);

        for (var number = 0; number < 3; number++)
        {
            var error = await Assert.ThrowsAsync<DiscordApiException>(() => speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text(), CancellationToken.None));
            Assert.Equal(DiscordErrorCode.MissingPermissions, error.Code);
        }

        await speaker.Rest.CreateMessageAsync(Some.Other, Some.Text(), CancellationToken.None);
        Assert.Equal(2, speaker.Server.Requests.Count);
        speaker.Clock.Advance(Refusals.Remembered);
        await Assert.ThrowsAsync<DiscordApiException>(() => speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text(), CancellationToken.None));
        Assert.Equal(3, speaker.Server.Requests.Count);
    }

    [Theory]
    [InlineData(404, 10015)]
    [InlineData(401, 50027)]
    public async Task A_token_of_an_interaction_that_has_run_out_is_never_used_again_and_is_not_the_bots_token(int status, int code)
    {
        await using var speaker = await Speaker.StartAsync(Reply.Error(status, code));
        var interaction = Some.Interaction();

        await Assert.ThrowsAsync<DiscordApiException>(() => speaker.Rest.EditOriginalAsync(interaction, Some.Text(), CancellationToken.None));
        await Assert.ThrowsAsync<DiscordApiException>(() => speaker.Rest.CreateFollowupAsync(interaction, Some.Text(), CancellationToken.None));

        Assert.Single(speaker.Server.Requests);
        Assert.False(speaker.Rest.TokenRefused.IsCancellationRequested);
    }

    [Fact]
    public async Task Cancelled_before_it_is_sent_it_is_not_sent_and_while_it_waits_it_stops_waiting()
    {
        await using var speaker = await Speaker.StartAsync(Reply.Limit(30));
        speaker.Clock.SkipsPauses = false;
        using var stop = new CancellationTokenSource();

        var waiting = speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text(), stop.Token);
        await speaker.Clock.PausedAsync(1);
        var queued = speaker.Rest.CreateMessageAsync(Some.Channel, Some.Text(), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.Soon());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued.Soon());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaker.Rest.GetSelfAsync(stop.Token));
        Assert.Single(speaker.Server.Requests);
    }
}
