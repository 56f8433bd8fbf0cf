using System.Diagnostics;
using Microsoft.Playwright;

namespace MedTechBot.Playground.Tests;

/// <summary><c>medtechbot play</c> as a process of its own, and its page in a browser.</summary>
internal sealed class PlayedBot : IAsyncDisposable
{
    // Its own build, and not the copy beside the tests: that lacks the packages which the tests' framework makes needless here.
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "..", "..", "MedTechBot", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "medtechbot");

    private readonly Process _process;
    private readonly IBrowserContext _context;

    private PlayedBot(Process process, IBrowserContext context, IPage page) => (_process, _context, Page) = (process, context, page);

    public IPage Page { get; }

    public ILocator LastArticle => Page.GetByRole(AriaRole.Article).Last;

    public static async Task<PlayedBot> OpenAsync(IBrowser browser, BrowserNewContextOptions? look = null)
    {
        var start = new ProcessStartInfo(Program, ["play"]) { RedirectStandardOutput = true };
        start.Environment["Discord__Token"] = "";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var address = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
        var context = await browser.NewContextAsync(look);
        var bot = new PlayedBot(process, context, await context.NewPageAsync());
        await bot.Page.GotoAsync(address ?? throw new InvalidOperationException("The program ended."));
        await Assertions.Expect(bot.Page.Locator(".chat-head")).ToContainTextAsync("MedTechBot online");

        // It registers its commands once it is there.
        await bot.Page.EvaluateAsync("""
            async () => {
              const address = `/_sandbox/as/member/channels/${location.hash.slice(1)}/commands`;
              while ((await (await fetch(address)).json()).length === 0) {
                await new Promise(requestAnimationFrame);
              }
            }
            """);
        return bot;
    }

    public async Task SayAsync(string words)
    {
        var box = Page.Locator("#composer-text");
        await box.FillAsync(words);
        await box.PressAsync("Escape");
        await box.PressAsync("Enter");
    }

    public ILocator Button(string name) => LastArticle.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true });

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
