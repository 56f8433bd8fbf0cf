using MedTechBot.Sandbox;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;

namespace MedTechBot.Playground.Tests;

[Collection(InTheBrowser.Name)]
public sealed class InteractingTests(Chromium chromium)
{
    [SkippableFact]
    public async Task A_choice_is_made_with_the_keyboard_and_changes_the_message()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);
        var answer = await playground.AskAsync("I want to be a med tech");

        var select = answer.GetByRole(AriaRole.Combobox, new LocatorGetByRoleOptions { Name = "Choose a job" });
        await select.FocusAsync();
        await select.PressAsync("ArrowDown");
        await Assertions.Expect(playground.Page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = "Medical lab technician tests samples" })).ToBeVisibleAsync();
        await select.PressAsync("ArrowDown");
        await select.PressAsync("Enter");

        await Assertions.Expect(answer).ToContainTextAsync("You chose medical-lab.");
        await Assertions.Expect(answer).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task A_private_answer_is_seen_by_one_person_and_can_be_dismissed()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);
        await playground.AskAsync("what does an EMT do?");

        await playground.Button("Hours").ClickAsync();
        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("Shifts of 12 to 24 hours.");
        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("Only you can see this");
        await playground.BeAsync("Max Moderator");
        await Assertions.Expect(playground.Articles).ToHaveCountAsync(2);
        await playground.BeAsync("Mia Member");
        await Assertions.Expect(playground.Articles).ToHaveCountAsync(3);
        await playground.Button("Dismiss message").ClickAsync();

        await Assertions.Expect(playground.Articles).ToHaveCountAsync(2);
    }

    [SkippableFact]
    public async Task A_form_says_what_is_missing_and_then_is_sent()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);
        await playground.AskAsync("what does an EMT do?");
        await playground.Button("Ask a follow-up").ClickAsync();
        var dialog = playground.Page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Ask a follow-up" });
        var question = dialog.GetByLabel("Your question");
        await Assertions.Expect(question).ToBeFocusedAsync();

        await question.FillAsync("no");
        await dialog.GetByText("Submit").ClickAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("At least 3 characters.");
        await question.FillAsync("and the pay?");
        await dialog.GetByText("Submit").ClickAsync();

        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("Followed up: and the pay?");
    }

    [SkippableFact]
    public async Task Escape_closes_a_form_and_goes_back_to_the_button()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);
        await playground.AskAsync("what does an EMT do?");
        await playground.Button("Ask a follow-up").FocusAsync();
        await playground.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(playground.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();

        await playground.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(playground.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(playground.Button("Ask a follow-up")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task While_the_bot_thinks_it_says_so()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);
        await playground.AskAsync("what does an EMT do?");

        await playground.Button("Slow").ClickAsync();
        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("Scripted bot is thinking…");
        playground.Bot.Thinking.Release();

        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("At last.");
    }

    [SkippableFact]
    public async Task A_bot_that_does_not_answer_in_three_seconds_has_failed()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        await using var playground = await Playground.OpenAsync(chromium.Browser, options: new SandboxOptions { Clock = clock, EnforceHeartbeats = false });
        var answer = await playground.AskAsync("what does an EMT do?");

        await playground.Button("Silent").ClickAsync();
        await playground.Sandbox.Log.FirstAsync(entry => entry.Event == "INTERACTION_CREATE", CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));
        await Assertions.Expect(playground.Button("Silent")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("busy"));
        clock.Advance(TimeSpan.FromSeconds(4));

        await Assertions.Expect(answer.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This interaction failed: the bot did not answer in time.");
    }
}
