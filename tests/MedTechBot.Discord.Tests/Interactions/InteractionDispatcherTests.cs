using System.Text.Json;
using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Models;
using MedTechBot.Discord.Tests.Support;

namespace MedTechBot.Discord.Tests.Interactions;

public sealed class InteractionDispatcherTests
{
    [Fact]
    public async Task A_quick_handler_answers_first_and_nothing_is_put_off()
    {
        await using var desk = await Desk.StartAsync(routes => routes.Command("ask", Deferral.Private, (_, responder, stop) => responder.ReplyAsync(Some.Text() with { IsPrivate = true }, stop)));

        await desk.DispatchAsync(Some.Interaction()).Soon();
        desk.Clock.Advance(TimeSpan.FromSeconds(3));

        var request = Assert.Single(desk.Requests);
        Assert.EndsWith("/interaction-t0ken/callback", request.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", request.Headers.Keys);
        Assert.Equal("""{"type":4,"data":{"content":"hello","allowed_mentions":{"parse":[]},"flags":68}}""", request.Json.GetRawText());
    }

    [Theory]
    [InlineData(Deferral.Private, """{"type":5,"data":{"flags":64}}""")]
    [InlineData(Deferral.Public, """{"type":5}""")]
    public async Task A_slow_answer_is_put_off_before_three_seconds_are_over_and_then_takes_its_place(Deferral deferral, string callback)
    {
        var work = new TaskCompletionSource();
        await using var desk = await Desk.StartAsync(routes => routes.Command("ask", deferral, async (_, responder, stop) =>
        {
            await work.Task;
            await responder.ReplyAsync(Some.Text(), stop);
        }));

        var dispatched = desk.DispatchAsync(Some.Interaction());
        desk.Clock.Advance(InteractionDispatcher.Patience);
        await desk.NextRequestAsync();
        work.SetResult();
        await dispatched.Soon();

        Assert.Equal([callback, """{"content":"hello","allowed_mentions":{"parse":[]},"flags":4}"""], desk.Requests.Select(request => request.Json.GetRawText()));
        Assert.Equal("PATCH /api/v10/webhooks/200/interaction-t0ken/messages/@original", desk.Requests.Last().ToString());
    }

    [Fact]
    public async Task An_interaction_that_waited_in_a_queue_is_put_off_at_once()
    {
        var work = new TaskCompletionSource();
        await using var desk = await Desk.StartAsync(routes => routes.Command("ask", Deferral.Public, (_, _, _) => work.Task));
        var receivedAt = desk.Clock.GetTimestamp();
        desk.Clock.Advance(InteractionDispatcher.Patience);

        var dispatched = desk.DispatchAsync(Some.Interaction(), receivedAt);
        desk.Clock.Advance(TimeSpan.Zero);
        var request = await desk.NextRequestAsync();
        work.SetResult();
        await dispatched.Soon();

        Assert.Equal("""{"type":5}""", request.Json.GetRawText());
    }

    [Fact]
    public async Task A_button_that_changes_its_message_is_put_off_without_a_trace()
    {
        var work = new TaskCompletionSource();
        await using var desk = await Desk.StartAsync(routes => routes.Component("v1:more", Deferral.Update, async (_, responder, stop) =>
        {
            await work.Task;
            await responder.UpdateAsync(Some.Text(), stop);
        }));

        var dispatched = desk.DispatchAsync(Some.Interaction(InteractionType.Component, customId: "v1:more:emt:pay"));
        desk.Clock.Advance(InteractionDispatcher.Patience);
        await desk.NextRequestAsync();
        work.SetResult();
        await dispatched.Soon();

        Assert.Equal("""{"type":6}""", desk.Requests.First().Json.GetRawText());
        Assert.StartsWith("PATCH", desk.Requests.Last().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_deferral_and_the_answer_meet_only_one_is_first_and_the_answer_still_arrives()
    {
        await using var desk = await Desk.StartAsync(routes => routes.Command("ask", Deferral.Public, (interaction, responder, stop) => Task.WhenAll(
            responder.ReplyAsync(Some.Text(), stop),
            responder.DeferAsync(Deferral.Public, stop))));

        for (var number = 0; number < 50; number++)
        {
            await desk.DispatchAsync(Some.Interaction()).Soon();
        }

        Assert.Equal(50, desk.Requests.Count(request => request.Path.EndsWith("/callback", StringComparison.Ordinal)));
        Assert.Equal(50, desk.Requests.Count(request => request.Json.ToString().Contains("hello", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_autocomplete_is_answered_with_at_most_25_choices()
    {
        await using var desk = await Desk.StartAsync(routes => routes.Autocomplete("ask", (interaction, responder, stop) =>
            responder.SuggestAsync(Enumerable.Range(0, 40).Select(number => new Choice($"{interaction.Options.Focused?.Name} {number} {new string('x', 200)}", $"{number}")), stop)));
        var interaction = Read("""{"id":"1","application_id":"200","type":4,"token":"t","data":{"id":"3","name":"ask","type":1,"options":[{"type":3,"name":"question","value":"em","focused":true}]}}""");

        await desk.DispatchAsync(interaction).Soon();

        var choices = Assert.Single(desk.Requests).Json.GetProperty("data").GetProperty("choices");
        Assert.Equal(25, choices.GetArrayLength());
        Assert.StartsWith("question 0 x", choices[0].GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.All(choices.EnumerateArray(), choice => Assert.InRange(choice.GetProperty("name").GetString()!.Length, 1, 100));
    }

    [Fact]
    public async Task An_autocomplete_that_takes_too_long_shows_nothing_rather_than_an_error()
    {
        var work = new TaskCompletionSource();
        await using var desk = await Desk.StartAsync(routes => routes.Autocomplete("ask", async (_, responder, stop) =>
        {
            await work.Task;
            await responder.SuggestAsync([new("late", "late")], stop);
        }));

        var dispatched = desk.DispatchAsync(Some.Interaction(InteractionType.Autocomplete));
        desk.Clock.Advance(InteractionDispatcher.Patience);
        await desk.NextRequestAsync();
        work.SetResult();
        await dispatched.Soon();

        Assert.Equal("""{"type":8,"data":{"choices":[]}}""", Assert.Single(desk.Requests).Json.GetRawText());
    }

    [Fact]
    public async Task A_subcommand_in_a_group_finds_its_handler_and_its_options()
    {
        string? heard = null;
        await using var desk = await Desk.StartAsync(routes => routes.Command("profession notes show", Deferral.Private, (interaction, responder, stop) =>
        {
            heard = $"{interaction.Options.Text("name")} {interaction.Options.Flag("private")} {interaction.Options.Number("limit")} {interaction.Options.Id("who")} {interaction.Options.Text("absent") ?? "-"}";
            return responder.ReplyAsync(Some.Text(), stop);
        }));
        var interaction = Read("""
            {"id":"1","application_id":"200","type":2,"token":"t","member":{"user":{"id":"7"},"permissions":"8192","roles":[]},"app_permissions":"3072","data":{"id":"3","name":"profession","type":1,"options":[
              {"type":2,"name":"notes","options":[{"type":1,"name":"show","options":[
                {"type":3,"name":"name","value":"emt"},{"type":5,"name":"private","value":true},{"type":4,"name":"limit","value":3},{"type":6,"name":"who","value":"99"}]}]}]}}
            """);

        await desk.DispatchAsync(interaction).Soon();

        Assert.Equal("emt True 3 99 -", heard);
        Assert.Equal(7UL, interaction.User?.Id.Value);
        Assert.Equal(Permissions.ManageMessages, interaction.Member?.Permissions);
        Assert.Equal(Permissions.ViewChannel | Permissions.SendMessages, interaction.AppPermissions);
    }

    [Fact]
    public async Task A_message_menu_brings_the_message_it_was_opened_on()
    {
        string? heard = null;
        await using var desk = await Desk.StartAsync(routes => routes.MessageMenu("Answer this", Deferral.Private, (interaction, responder, stop) =>
        {
            heard = interaction.Target?.Content;
            return responder.ReplyAsync(Some.Text(), stop);
        }));

        await desk.DispatchAsync(Read("""{"id":"1","application_id":"200","type":2,"token":"t","user":{"id":"7"},"data":{"id":"3","name":"Answer this","type":3,"target_id":"55","resolved":{"messages":{"55":{"id":"55","channel_id":"5","content":"do emts drive"}}}}}""")).Soon();

        Assert.Equal("do emts drive", heard);
    }

    [Theory]
    [InlineData("""[{"type":18,"component":{"type":4,"custom_id":"question","value":"why"}}]""")]
    [InlineData("""[{"type":1,"components":[{"type":4,"custom_id":"question","value":"why"}]}]""")]
    public async Task A_modal_opens_and_what_is_typed_into_it_comes_back(string components)
    {
        string? heard = null;
        await using var desk = await Desk.StartAsync(routes => routes
            .Component("v1:follow", Deferral.Private, (_, responder, stop) => responder.OpenAsync(new("v1:followed", "Ask a follow-up", [new Label("Question", new TextInput("question"))]), stop))
            .Modal("v1:followed", Deferral.Private, (interaction, responder, stop) =>
            {
                heard = interaction.Fields["question"];
                return responder.ReplyAsync(Some.Text(), stop);
            }));

        await desk.DispatchAsync(Some.Interaction(InteractionType.Component, customId: "v1:follow:emt")).Soon();
        await desk.DispatchAsync(Read($$$"""{"id":"2","application_id":"200","type":5,"token":"t","data":{"custom_id":"v1:followed","components":{{{components}}} } }""")).Soon();

        Assert.Equal(
            """{"type":9,"data":{"components":[{"type":18,"label":"Question","component":{"type":4,"custom_id":"question","style":1}}],"custom_id":"v1:followed","title":"Ask a follow-up"}}""",
            desk.Requests.First().Json.GetRawText());
        Assert.Equal("why", heard);
    }

    [Fact]
    public async Task A_select_brings_what_was_chosen()
    {
        IReadOnlyList<string>? heard = null;
        await using var desk = await Desk.StartAsync(routes => routes.Component("v1:pick", Deferral.Update, (interaction, responder, stop) =>
        {
            heard = interaction.Data?.Values;
            return responder.UpdateAsync(Some.Text() with { Components = [] }, stop);
        }));

        await desk.DispatchAsync(Read("""{"id":"2","application_id":"200","type":3,"token":"t","message":{"id":"4","channel_id":"5"},"data":{"custom_id":"v1:pick","component_type":3,"values":["emt"]}}""")).Soon();

        Assert.Equal(["emt"], heard);
        Assert.Equal("""{"type":7,"data":{"content":"hello","components":[],"allowed_mentions":{"parse":[]},"flags":4}}""", Assert.Single(desk.Requests).Json.GetRawText());
    }

    [Fact]
    public async Task The_same_interaction_twice_is_answered_once()
    {
        await using var desk = await Desk.StartAsync(routes => routes.Command("ask", Deferral.Private, (_, responder, stop) => responder.ReplyAsync(Some.Text(), stop)));
        var interaction = Some.Interaction();

        await Task.WhenAll(desk.DispatchAsync(interaction), desk.DispatchAsync(interaction)).Soon();

        Assert.Single(desk.Requests);
    }

    [Fact]
    public async Task A_handler_that_fails_leaves_an_apology_and_one_line_in_the_log()
    {
        await using var desk = await Desk.StartAsync(routes => routes.Command("ask", Deferral.Private, (_, _, _) => throw new InvalidOperationException("oops")));

        await desk.DispatchAsync(Some.Interaction()).Soon();

        Assert.Contains("did not work", Assert.Single(desk.Requests).Json.GetProperty("data").GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.Single(desk.Log, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handler_that_fails_after_it_was_put_off_does_not_leave_thinking_behind()
    {
        var work = new TaskCompletionSource();
        await using var desk = await Desk.StartAsync(routes => routes.Command("ask", Deferral.Public, (_, _, _) => work.Task));

        var dispatched = desk.DispatchAsync(Some.Interaction());
        desk.Clock.Advance(InteractionDispatcher.Patience);
        await desk.NextRequestAsync();
        work.SetException(new InvalidOperationException("oops"));
        await dispatched.Soon();

        Assert.Contains("did not work", desk.Requests.Last().Json.GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("@original", desk.Requests.Last().Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_answers_gets_an_apology_too()
    {
        await using var desk = await Desk.StartAsync(_ => { });

        await desk.DispatchAsync(Some.Interaction(name: "gone")).Soon();

        Assert.Single(desk.Requests);
        Assert.Contains(desk.Log, line => line.Contains("Nothing here answers", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(404, 10062)]
    [InlineData(400, 40060)]
    public async Task An_interaction_that_is_gone_or_somebody_elses_is_let_go(int status, int code)
    {
        await using var desk = await Desk.StartAsync(routes => routes.Command("ask", Deferral.Private, async (_, responder, stop) =>
        {
            await responder.ReplyAsync(Some.Text(), stop);
            await responder.FollowUpAsync(Some.Text(), stop);
        }));
        desk.Server.Answer = _ => Reply.Error(status, code);

        await desk.DispatchAsync(Some.Interaction()).Soon();

        Assert.Single(desk.Requests);
        Assert.DoesNotContain(desk.Log, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_may_come_by_any_way_and_be_answered_by_the_same()
    {
        var answers = new List<InteractionCallback>();
        await using var desk = await Desk.StartAsync(routes => routes.Command("ask", Deferral.Private, (_, responder, stop) => responder.ReplyAsync(Some.Text(), stop)));

        await desk.Dispatcher.DispatchAsync(Some.Interaction(), desk.Clock.GetTimestamp(), Keep, CancellationToken.None).Soon();
        await desk.Dispatcher.DispatchAsync(Some.Interaction(InteractionType.Ping), desk.Clock.GetTimestamp(), Keep, CancellationToken.None).Soon();

        Assert.Empty(desk.Requests);
        Assert.Equal([CallbackType.Message, CallbackType.Pong], answers.Select(answer => answer.Type));

        Task Keep(Interaction interaction, InteractionCallback callback, CancellationToken stop)
        {
            answers.Add(callback);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Stopping_the_program_still_ends_what_was_begun_visibly()
    {
        using var stop = new CancellationTokenSource();
        await using var desk = await Desk.StartAsync(routes => routes.Command("ask", Deferral.Public, (_, _, stopping) => Task.Delay(Timeout.Infinite, stopping)));

        var dispatched = desk.DispatchAsync(Some.Interaction(), stop: stop.Token);
        desk.Clock.Advance(InteractionDispatcher.Patience);
        await desk.NextRequestAsync();
        await stop.CancelAsync();
        await dispatched.Soon();

        Assert.EndsWith("@original", desk.Requests.Last().Path, StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Log, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private static Interaction Read(string json) => JsonSerializer.Deserialize(json, DiscordJson.Default.Interaction) ?? throw new InvalidOperationException();
}
