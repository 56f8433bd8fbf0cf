using Microsoft.Playwright;

namespace MedTechBot.Playground.Tests;

[Collection(InTheBrowser.Name)]
public sealed class BehindTheScenesTests(Chromium chromium)
{
    [SkippableFact]
    public async Task What_crosses_the_wire_is_folded_away_and_then_shown_newest_first()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);
        var panel = playground.Page.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = "Behind the scenes" });
        await Assertions.Expect(panel).ToBeHiddenAsync();

        await playground.AskAsync("what does an EMT do?");
        await playground.Button("Behind the scenes: what crosses the wire").ClickAsync();
        var entries = panel.Locator(".wire > li");
        await Assertions.Expect(panel.GetByText("READY", new LocatorGetByTextOptions { Exact = true })).ToBeVisibleAsync();

        await Assertions.Expect(entries.Last).ToContainTextAsync("Hello");
        await panel.GetByText("REST").ClickAsync();
        await Assertions.Expect(entries.First).ToContainTextAsync("/messages");
        await Assertions.Expect(entries.First).ToContainTextAsync("200");
        await entries.First.Locator("summary").ClickAsync();
        await Assertions.Expect(entries.First.Locator(".payload")).ToContainTextAsync("Emergency medical technician");
    }

    [SkippableFact]
    public async Task The_token_is_not_shown()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);

        await playground.Button("Behind the scenes: what crosses the wire").ClickAsync();
        var identify = playground.Page.Locator(".wire > li").Filter(new LocatorFilterOptions { HasText = "Identify" });
        await identify.Locator("summary").ClickAsync();

        await Assertions.Expect(identify.Locator(".payload")).ToContainTextAsync("\"intents\"");
        await Assertions.Expect(identify.Locator(".payload")).Not.ToContainTextAsync(ScriptedBot.Token);
    }

    [SkippableFact]
    public async Task Why_the_bot_answered_so_is_told_for_the_chosen_answer()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);
        var answer = await playground.AskAsync("what does an EMT do?");
        var question = playground.Sandbox.Member.Messages(Sandbox.SandboxIds.General)[0].Id;

        await answer.HoverAsync();
        await answer.GetByLabel("Why this answer?").ClickAsync();

        await Assertions.Expect(playground.Page.GetByRole(AriaRole.Tabpanel, new PageGetByRoleOptions { Name = "Why" })).ToContainTextAsync($"Understood from {question}: an EMT's work");
        await playground.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(playground.Page.Locator("#panel")).ToBeHiddenAsync();
    }
}
