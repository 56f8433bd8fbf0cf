using Microsoft.Playwright;

namespace MedTechBot.Playground.Tests;

[Collection(InTheBrowser.Name)]
public sealed class TalkingTests(Chromium chromium)
{
    [SkippableFact]
    public async Task The_bot_is_offered_when_one_types_an_at_sign()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);

        await playground.Composer.PressSequentiallyAsync("@scr");
        await Assertions.Expect(playground.Page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = "Scripted bot" })).ToBeVisibleAsync();
        await playground.Composer.PressAsync("Enter");
        await playground.Composer.PressSequentiallyAsync("what does an EMT do?");
        await playground.Composer.PressAsync("Enter");

        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("usually under a year");
        await Assertions.Expect(playground.LastArticle.Locator(".app-badge")).ToHaveTextAsync("APP");
    }

    [SkippableFact]
    public async Task In_a_direct_message_no_mention_is_needed()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);

        await playground.Page.Locator(".direct").ClickAsync();
        await Assertions.Expect(playground.Composer).ToHaveAttributeAsync("placeholder", "Message @Scripted bot");
        await playground.SayAsync("what does an EMT do?");

        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("usually under a year");
    }

    [SkippableFact]
    public async Task An_own_message_is_edited_with_the_arrow_key_and_says_so()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);
        await playground.SayAsync("helo");

        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("helo");
        await playground.Composer.PressAsync("ArrowUp");
        var box = playground.Page.GetByLabel("Edit message");
        await box.FillAsync("hello");
        await box.PressAsync("Enter");

        await Assertions.Expect(playground.LastArticle.Locator(".content")).ToHaveTextAsync("hello (edited)");
        await Assertions.Expect(playground.Composer).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task A_deleted_message_vanishes()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);
        await playground.SayAsync("oops");

        await playground.LastArticle.HoverAsync();
        await playground.LastArticle.GetByLabel("More").ClickAsync();
        await playground.Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "Delete message" }).ClickAsync();
        await playground.Button("Delete").ClickAsync();

        await Assertions.Expect(playground.Articles).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task A_reply_shows_what_it_replies_to()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);
        var answer = await playground.AskAsync("what does an EMT do?");

        await answer.HoverAsync();
        await answer.GetByLabel("Reply", new LocatorGetByLabelOptions { Exact = true }).ClickAsync();
        await playground.Composer.FillAsync("thanks");
        await playground.Composer.PressAsync("Enter");

        var reply = playground.Articles.Filter(new LocatorFilterOptions { HasText = "thanks" }).First;
        await Assertions.Expect(reply.Locator(".above")).ToContainTextAsync("Scripted bot Emergency medical technician");
    }

    [SkippableFact]
    public async Task Markdown_is_drawn_and_markup_stays_text()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);

        var answer = await playground.AskAsync("show me markdown");

        foreach (var drawn in new[] { "strong", "em", "u", "s", "code", "blockquote", "ul ul", "ol", "pre", ".small", "a[href='https://example.org/']", "h4" })
        {
            await Assertions.Expect(answer.Locator($".content {drawn}").First).ToBeVisibleAsync();
        }

        await Assertions.Expect(answer.Locator(".small")).ToContainTextAsync("<script>alert(1)</script>");
        await Assertions.Expect(answer.Locator("script")).ToHaveCountAsync(0);
        await answer.GetByLabel("Spoiler, show it").ClickAsync();
        await Assertions.Expect(answer.Locator(".content")).ToContainTextAsync("secret");
    }

    [SkippableFact]
    public async Task Pictures_have_their_description_and_embeds_their_fields()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);

        await playground.AskAsync("a picture");
        var card = await playground.AskAsync("a card");

        var picture = playground.Page.GetByAltText("A bar chart of pay");
        await Assertions.Expect(picture).ToBeVisibleAsync();
        Assert.True(await picture.EvaluateAsync<bool>("image => image.decode().then(() => image.naturalWidth > 0)"));
        await Assertions.Expect(card.Locator(".embed dt").Last).ToHaveTextAsync("Phlebotomist");
        await Assertions.Expect(card.Locator(".embed")).ToContainTextAsync("BLS wages, May 2025");
    }

    [SkippableFact]
    public async Task A_file_is_sent_with_its_description()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);

        await playground.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "pay.png", MimeType = "image/png", Buffer = ScriptedBot.Pixel });
        await playground.Page.GetByLabel("Description of pay.png").FillAsync("A dot");
        await playground.Composer.PressAsync("Enter");

        await Assertions.Expect(playground.LastArticle.GetByAltText("A dot")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task What_happens_in_another_channel_is_marked_as_unread()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);

        playground.Sandbox.Moderator.Post(Sandbox.SandboxIds.Careers, $"<@{Sandbox.SandboxIds.Member}> look");

        var channel = playground.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "careers" });
        await Assertions.Expect(channel.GetByLabel("1 mentions")).ToBeVisibleAsync();
        await channel.ClickAsync();
        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("@Mia Member look");
        await Assertions.Expect(channel.GetByLabel("1 mentions")).ToHaveCountAsync(0);
    }
}
