using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Models;
using MedTechBot.Discord.Tests.Support;
using MedTechBot.Sandbox;

namespace MedTechBot.Discord.Tests.AgainstSandbox;

public sealed class InteractionTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    private static readonly ApplicationCommand Ask = new()
    {
        Name = "ask",
        Type = CommandType.ChatInput,
        Description = "Asks",
        Options = [new() { Type = CommandOptionType.Text, Name = "question", Description = "What", Required = true, Autocomplete = true }],
    };

    private static readonly ApplicationCommand Menu = new() { Name = "Answer this", Type = CommandType.MessageMenu };

    private static readonly ActionRow Buttons = new([new Button { CustomId = "v1:more:emt", Label = "More" }, new Button { CustomId = "v1:follow:emt", Label = "Ask a follow-up" }]);

    [Fact]
    public async Task A_command_is_answered_privately_and_followed_by_a_button_a_select_and_a_form()
    {
        await using var stage = await Stage.ReadyAsync();
        await stage.ServeAsync(
            new InteractionRoutes()
                .Command("ask", Deferral.Private, (interaction, responder, stop) =>
                    responder.ReplyAsync(new() { Content = $"You ask: {interaction.Options.Text("question")}", Components = [Buttons], IsPrivate = false }, stop))
                .Component("v1:more", Deferral.Update, (_, responder, stop) =>
                    responder.UpdateAsync(new() { Content = "More", Components = [new ActionRow([new StringSelect("v1:pick", [new("Pay", "pay"), new("Hours", "hours")])])] }, stop))
                .Component("v1:pick", Deferral.Update, (interaction, responder, stop) => responder.UpdateAsync(new() { Content = interaction.Data?.Values?[0], Components = [Buttons] }, stop))
                .Component("v1:follow", Deferral.Private, (_, responder, stop) => responder.OpenAsync(new("v1:followed", "Ask a follow-up", [new Label("Question", new TextInput("question"))]), stop))
                .Modal("v1:followed", Deferral.Private, async (interaction, responder, stop) =>
                {
                    await responder.ReplyAsync(new() { Content = interaction.Fields["question"], IsPrivate = true }, stop);
                    await responder.FollowUpAsync(new() { Content = "And another", IsPrivate = true }, stop);
                }),
            Ask);
        var member = stage.Sandbox.Member;

        var asked = await member.Command(SandboxIds.Careers, "ask", ("question", "why")).OriginalAsync(Stop).Soon();
        await member.Press(SandboxIds.Careers, asked.Id, "v1:more:emt").AnsweredAsync(Stop).Soon();
        await member.Choose(SandboxIds.Careers, asked.Id, "v1:pick", "hours").AnsweredAsync(Stop).Soon();
        var shown = member.Messages(SandboxIds.Careers).Single(message => message.Id == asked.Id);
        var form = member.Press(SandboxIds.Careers, asked.Id, "v1:follow:emt");
        Assert.Equal(9, (await form.AnsweredAsync(Stop).Soon()).Type);
        var submitted = member.Submit(form, ("question", "and pay?"));
        var reply = await submitted.OriginalAsync(Stop).Soon();
        var further = await submitted.FollowUpAsync(0, Stop).Soon();

        Assert.Equal("You ask: why", asked.Content);
        Assert.Equal("hours", shown.Content);
        Assert.Equal("and pay?", reply.Content);
        Assert.True(reply.IsEphemeral && further.IsEphemeral);
    }

    [Fact]
    public async Task Suggestions_come_while_typing()
    {
        await using var stage = await Stage.ReadyAsync();
        await stage.ServeAsync(
            new InteractionRoutes().Autocomplete("ask", (interaction, responder, stop) => responder.SuggestAsync([new($"{interaction.Options.Text("question")}…", "value")], stop)),
            Ask);

        var answer = await stage.Sandbox.Member.Complete(SandboxIds.Careers, "ask", "question", "em").AnsweredAsync(Stop).Soon();

        Assert.Equal(8, answer.Type);
        Assert.Equal("em…", answer.Data?["choices"]?[0]?["name"]?.ToString());
    }

    [Fact]
    public async Task A_message_menu_knows_the_text_it_was_opened_on()
    {
        await using var stage = await Stage.ReadyAsync();
        await stage.ServeAsync(new InteractionRoutes().MessageMenu("Answer this", Deferral.Private, (interaction, responder, stop) => responder.ReplyAsync(new() { Content = interaction.Target?.Content }, stop)), Menu);
        var question = stage.Sandbox.Member.Post(SandboxIds.Careers, "do EMTs drive");

        var reply = await stage.Sandbox.Member.MessageCommand(SandboxIds.Careers, "Answer this", question.Id).OriginalAsync(Stop).Soon();

        Assert.Equal("do EMTs drive", reply.Content);
    }

    [Fact]
    public async Task A_slow_answer_shows_thinking_first_and_stays_private()
    {
        await using var stage = await Stage.ReadyAsync();
        var work = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        await stage.ServeAsync(
            new InteractionRoutes().Command("ask", Deferral.Private, async (_, responder, stop) =>
            {
                begun.SetResult();
                await work.Task;
                await responder.ReplyAsync(new() { Content = "at last" }, stop);
            }),
            Ask);

        var asked = stage.Sandbox.Member.Command(SandboxIds.Careers, "ask", ("question", "why"));
        await begun.Task.Soon();
        stage.Clock.Advance(InteractionDispatcher.Patience);
        await asked.AnsweredAsync(Stop).Soon();
        work.SetResult();
        var reply = await asked.OriginalAsync(Stop).Soon();

        Assert.Equal(5, asked.Answer?.Type);
        Assert.Equal("at last", reply.Content);
        Assert.True(reply.IsEphemeral);
    }

    [Fact]
    public async Task An_interaction_that_comes_twice_is_answered_once()
    {
        await using var stage = await Stage.ReadyAsync();
        var calls = 0;
        await stage.ServeAsync(
            new InteractionRoutes().Command("ask", Deferral.Private, (_, responder, stop) => responder.ReplyAsync(Some.Text($"{Interlocked.Increment(ref calls)}"), stop)),
            Ask);

        stage.Sandbox.Faults.Add(new Fault.DuplicateEvent("INTERACTION_CREATE"));
        await stage.Sandbox.Member.Command(SandboxIds.Careers, "ask", ("question", "why")).OriginalAsync(Stop).Soon();
        await stage.Sandbox.Member.Command(SandboxIds.Careers, "ask", ("question", "why")).OriginalAsync(Stop).Soon();

        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task An_acknowledgement_whose_answer_is_lost_counts()
    {
        await using var stage = await Stage.ReadyAsync();
        await stage.ServeAsync(
            new InteractionRoutes().Command("ask", Deferral.Private, async (_, responder, stop) =>
            {
                await responder.ReplyAsync(Some.Text("first"), stop);
                await responder.FollowUpAsync(Some.Text("second"), stop);
            }),
            Ask);

        stage.Sandbox.Faults.Add(new Fault.LateAnswer(null) { Path = "/callback" });
        var asked = stage.Sandbox.Member.Command(SandboxIds.Careers, "ask", ("question", "why"));
        var further = await asked.FollowUpAsync(0, Stop).Soon();

        Assert.Equal("second", further.Content);
        Assert.Equal("first", (await asked.OriginalAsync(Stop).Soon()).Content);
        Assert.Contains(stage.Sandbox.Log.Entries, entry => entry.AnswerJson is System.Text.Json.Nodes.JsonObject answer && answer["code"]?.ToString() == "40060");
    }

    [Fact]
    public async Task Text_that_is_too_long_for_one_message_arrives_whole()
    {
        await using var stage = await Stage.ReadyAsync();
        var text = string.Concat(Enumerable.Range(0, 500).Select(number => $"Sentence {number}. "));
        await stage.ServeAsync(new InteractionRoutes().Command("ask", Deferral.Private, (_, responder, stop) => responder.ReplyAsync(new() { Content = text }, stop)), Ask);

        var asked = stage.Sandbox.Member.Command(SandboxIds.Careers, "ask", ("question", "why"));
        await asked.FollowUpAsync(2, Stop).Soon();

        var all = string.Join(' ', asked.FollowUps.Prepend(await asked.OriginalAsync(Stop).Soon()).Select(message => message.Content));
        Assert.Equal(text.Trim(), all);
    }
}
