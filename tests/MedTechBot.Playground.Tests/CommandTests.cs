using Microsoft.Playwright;

namespace MedTechBot.Playground.Tests;

[Collection(InTheBrowser.Name)]
public sealed class CommandTests(Chromium chromium)
{
    [SkippableFact]
    public async Task A_slash_offers_commands_and_the_bot_completes_an_option()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);
        playground.Bot.Thinking.Release();

        await playground.Composer.PressSequentiallyAsync("/a");
        await Assertions.Expect(playground.Page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = "/ask" })).ToBeVisibleAsync();
        await playground.Composer.PressAsync("Enter");
        var question = playground.Page.GetByLabel("question", new PageGetByLabelOptions { Exact = true });
        await Assertions.Expect(question).ToBeFocusedAsync();
        await question.PressSequentiallyAsync("pay");
        await playground.Page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = "what about pay?" }).ClickAsync();
        await question.PressAsync("Enter");

        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("Mia Member used /ask");
        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("You asked: what about pay?");
        await Assertions.Expect(playground.Composer).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task An_optional_value_is_added_from_its_menu()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);
        playground.Bot.Thinking.Release();

        await playground.Composer.PressSequentiallyAsync("/ask hello");
        await playground.Composer.PressAsync("Enter");
        await playground.Page.GetByText("+1 optional").ClickAsync();
        await playground.Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "loud" }).ClickAsync();
        await playground.Page.GetByLabel("loud").SelectOptionAsync("True");
        await playground.Button("Send").ClickAsync();

        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("You asked: hello");
        var sent = await playground.Sandbox.Log.FirstAsync(entry => entry.Event == "INTERACTION_CREATE" && (int?)entry.Json?["d"]?["type"] == 2, CancellationToken.None);
        Assert.Equal("true", sent.Json?["d"]?["data"]?["options"]?[1]?["value"]?.ToJsonString());
    }

    [SkippableFact]
    public async Task A_moderators_command_is_shown_to_moderators_alone()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);
        var offered = playground.Page.GetByRole(AriaRole.Option);

        await playground.Composer.PressSequentiallyAsync("/");
        await Assertions.Expect(offered).ToHaveCountAsync(1);
        await playground.BeAsync("Max Moderator");
        await playground.Composer.PressSequentiallyAsync("/profession show emt");
        await Assertions.Expect(offered).ToHaveCountAsync(1);
        await playground.Composer.PressAsync("Enter");
        await playground.Page.GetByLabel("name").PressAsync("Enter");

        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("Max Moderator used /profession show");
        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("emt for all to see");
    }

    [SkippableFact]
    public async Task What_is_missing_is_asked_for()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);

        await playground.Composer.PressSequentiallyAsync("/ask");
        await Assertions.Expect(playground.Page.GetByRole(AriaRole.Option)).ToBeVisibleAsync();
        await playground.Composer.PressAsync("Tab");
        var question = playground.Page.GetByLabel("question", new PageGetByLabelOptions { Exact = true });
        await playground.Button("Send").ClickAsync();

        await Assertions.Expect(question).ToBeFocusedAsync();
        await Assertions.Expect(question).ToHaveJSPropertyAsync("validity.valueMissing", true);
        await Assertions.Expect(playground.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await question.PressAsync("Escape");
        await Assertions.Expect(playground.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
        await question.PressAsync("Escape");
        await Assertions.Expect(playground.Composer).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task The_menu_of_a_message_is_reached_and_used_with_keys()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);
        await playground.SayAsync("do EMTs drive?");
        await Assertions.Expect(playground.Articles).ToHaveCountAsync(1);
        await playground.SayAsync("and fly?");
        await Assertions.Expect(playground.Articles).ToHaveCountAsync(2);

        await playground.LastArticle.FocusAsync();
        await playground.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(playground.Articles.First).ToBeFocusedAsync();
        await playground.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(playground.Page.GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
        await playground.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(playground.Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Answer this" })).ToBeFocusedAsync();
        await playground.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("Mia Member used Answer this");
        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("About “do EMTs drive?”");
    }
}
