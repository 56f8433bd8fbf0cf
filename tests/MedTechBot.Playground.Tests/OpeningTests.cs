using Microsoft.Playwright;

namespace MedTechBot.Playground.Tests;

[Collection(InTheBrowser.Name)]
public sealed class OpeningTests(Chromium chromium)
{
    [SkippableFact]
    public async Task It_says_what_it_is_and_that_nothing_leaves_the_machine()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);

        await Assertions.Expect(playground.Page.GetByText("Playground: a local stand-in, nothing leaves this machine.")).ToBeVisibleAsync();
        await Assertions.Expect(playground.Page).ToHaveTitleAsync("#general · Playground");
    }

    [SkippableFact]
    public async Task A_starter_asks_with_one_click()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);

        await playground.Button("What does an EMT do?").ClickAsync();

        await Assertions.Expect(playground.Articles.First).ToContainTextAsync("@Scripted bot What does an EMT do?");
        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("usually under a year");
    }

    [SkippableFact]
    public async Task A_starter_with_a_slash_runs_the_command()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);
        playground.Bot.Thinking.Release();

        await playground.Button("/ask question: Which jobs need no degree?").ClickAsync();

        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("You asked: Which jobs need no degree?");
    }

    [SkippableFact]
    public async Task The_bot_goes_offline_when_it_leaves()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);
        var status = playground.Page.Locator(".welcome").GetByRole(AriaRole.Status);
        await Assertions.Expect(status).ToContainTextAsync("Scripted bot is online");

        await playground.Bot.LeaveAsync();

        await Assertions.Expect(status).ToContainTextAsync("Scripted bot is offline");
    }

    [SkippableFact]
    public async Task On_a_phone_the_sidebar_folds_away_and_nothing_is_cut_off()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 640 } });
        var sidebar = playground.Page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Channels" });
        await Assertions.Expect(sidebar).ToBeHiddenAsync();

        await playground.AskAsync("show me a card");
        await playground.Button("Channels").ClickAsync();
        await sidebar.GetByText("careers").ClickAsync();

        await Assertions.Expect(sidebar).ToBeHiddenAsync();
        await Assertions.Expect(playground.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("careers");
        Assert.Equal(360, await playground.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth"));
    }

    [SkippableFact]
    public async Task A_forum_shows_its_posts_and_a_post_can_be_read()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);

        await playground.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "questions" }).ClickAsync();
        await playground.Page.Locator(".posts").GetByText("How do I start?").ClickAsync();

        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("How do I start as a medical technician?");
    }
}
