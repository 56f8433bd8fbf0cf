using Microsoft.Playwright;

namespace MedTechBot.Playground.Tests;

/// <summary>What the bot looks like, wide and narrow, dark and light. Leaves pictures in <c>artifacts/pictures</c>; the README shows a copy of <c>wide-dark-choices.png</c>.</summary>
[Collection(InTheBrowser.Name)]
public sealed class PictureTests(Chromium chromium)
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "pictures"));

    [SkippableTheory]
    [InlineData("wide-dark", 1280, 900, ColorScheme.Dark)]
    [InlineData("wide-light", 1280, 900, ColorScheme.Light)]
    [InlineData("narrow-dark", 390, 844, ColorScheme.Dark)]
    [InlineData("narrow-light", 390, 844, ColorScheme.Light)]
    public async Task Each_outcome_fits_the_window(string name, int width, int height, ColorScheme scheme)
    {
        await using var bot = await PlayedBot.OpenAsync(chromium.Browser, new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
        });

        await ShowAsync("empty");
        await AskAsync("@MedTechBot How long are EMT shifts?", "Emergency medical technician: hours", "answered");
        await AskAsync("@MedTechBot I want to be a med tech", "means several jobs", "choices");
        await AskAsync("@MedTechBot How do I become a registered nurse?", "isn't a career I cover", "unknown");
        await AskAsync("@MedTechBot What does a phlebotomist earn in Texas?", "by state, city or employer", "missing");
        await AskAsync("@MedTechBot how much ibuprofen can I take", "", "advice");
        await AskAsync("@MedTechBot my friend is not breathing", "Call", "emergency");
        await AskAsync("@MedTechBot hi", "", "smalltalk");
        await AskAsync("@MedTechBot What is a phlebotomist?", "Phlebotomist", "card");
        await AskAsync("@MedTechBot compare EMT and phlebotomist", "Phlebotomist", "comparison");
        await AskAsync("@MedTechBot which jobs pay over $95k?", "$101,370", "ranking");

        async Task AskAsync(string question, string answer, string outcome)
        {
            await bot.SayAsync(question);
            await Assertions.Expect(bot.LastArticle.Locator(".app-badge")).ToBeVisibleAsync();
            await Assertions.Expect(bot.LastArticle).ToContainTextAsync(answer);
            await ShowAsync(outcome);
        }

        async Task ShowAsync(string outcome)
        {
            Assert.True(await bot.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{outcome} is wider than the window");
            await bot.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"{name}-{outcome}.png") });
        }
    }
}
