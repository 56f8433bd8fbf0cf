using Microsoft.Playwright;

namespace MedTechBot.Playground.Tests;

/// <summary>The bot itself, as somebody meets it who runs <c>medtechbot play</c>.</summary>
[Collection(InTheBrowser.Name)]
public sealed class PlayedBotTests(Chromium chromium)
{
    [SkippableFact]
    public async Task It_answers_lets_one_choose_and_says_why()
    {
        await using var bot = await PlayedBot.OpenAsync(chromium.Browser);

        await bot.SayAsync("@MedTechBot I want to be a med tech");
        await Assertions.Expect(bot.LastArticle).ToContainTextAsync("means several jobs. Which one?");
        await bot.LastArticle.GetByRole(AriaRole.Combobox).ClickAsync();
        await bot.Page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = "Medication technician" }).ClickAsync();
        await Assertions.Expect(bot.LastArticle).ToContainTextAsync("Medication technician");

        await bot.SayAsync("@MedTechBot What does an EMT do?");
        await Assertions.Expect(bot.LastArticle).ToContainTextAsync("Emergency medical technician: work");
        await bot.LastArticle.HoverAsync();
        await bot.LastArticle.GetByLabel("Why this answer?").ClickAsync();
        await Assertions.Expect(bot.Page.Locator(".explanation")).ToContainTextAsync("emt");
    }

    [SkippableFact]
    public async Task A_private_answer_leads_to_more_and_to_a_follow_up()
    {
        await using var bot = await PlayedBot.OpenAsync(chromium.Browser);

        await bot.SayAsync("/ask question: What does an EMT do?");
        await bot.Page.GetByLabel("question", new PageGetByLabelOptions { Exact = true }).PressAsync("Enter");
        await Assertions.Expect(bot.LastArticle).ToContainTextAsync("Emergency medical technician: work");
        await Assertions.Expect(bot.LastArticle).ToContainTextAsync("Only you can see this");

        await bot.Button("Ask a follow-up").ClickAsync();
        var form = bot.Page.GetByRole(AriaRole.Dialog);
        await form.GetByRole(AriaRole.Textbox).FillAsync("and the pay?");
        await form.GetByText("Submit").ClickAsync();

        await Assertions.Expect(bot.LastArticle).ToContainTextAsync("$44,470");
    }

    [SkippableFact]
    public async Task A_button_answers_and_a_deleted_question_takes_its_answer_along()
    {
        await using var bot = await PlayedBot.OpenAsync(chromium.Browser);

        await bot.SayAsync("@MedTechBot What does an EMT do?");
        await Assertions.Expect(bot.LastArticle).ToContainTextAsync("Emergency medical technician: work");
        await bot.Button("Pay").ClickAsync();
        await Assertions.Expect(bot.Page.GetByRole(AriaRole.Article).Filter(new LocatorFilterOptions { HasText = "$44,470" })).ToBeVisibleAsync();

        var question = bot.Page.GetByRole(AriaRole.Article).First;
        await question.HoverAsync();
        await question.GetByLabel("More").ClickAsync();
        await bot.Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Delete message" }).ClickAsync();
        await bot.Page.GetByRole(AriaRole.Dialog).GetByText("Delete", new LocatorGetByTextOptions { Exact = true }).ClickAsync();

        await Assertions.Expect(bot.Page.Locator("article:not(.ephemeral)")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task A_moderator_shows_a_profession_to_all()
    {
        await using var bot = await PlayedBot.OpenAsync(chromium.Browser);
        await bot.Page.Locator(".me").ClickAsync();
        await bot.Page.GetByRole(AriaRole.Menuitemradio, new PageGetByRoleOptions { Name = "Max Moderator" }).ClickAsync();
        await Assertions.Expect(bot.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "staff" })).ToBeVisibleAsync();

        await bot.SayAsync("/profession show name: phleb");
        var name = bot.Page.GetByLabel("name", new PageGetByLabelOptions { Exact = true });
        await name.PressAsync("End");
        await name.PressAsync("o");
        await bot.Page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = "Phlebotom" }).First.ClickAsync();
        await name.PressAsync("Enter");

        await Assertions.Expect(bot.LastArticle).ToContainTextAsync("Max Moderator used /profession show");
        await Assertions.Expect(bot.LastArticle).ToContainTextAsync("Phlebotom");
        await Assertions.Expect(bot.LastArticle).Not.ToContainTextAsync("Only you can see this");
    }
}
