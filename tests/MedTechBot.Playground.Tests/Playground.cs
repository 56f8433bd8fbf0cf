using System.Collections.Concurrent;
using MedTechBot.Sandbox;
using Microsoft.Playwright;

namespace MedTechBot.Playground.Tests;

/// <summary>A sandbox with the scripted bot in it, and its page in a browser.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _trouble = [];

    private Playground(DiscordSandbox sandbox, IBrowserContext context, IPage page) => (Sandbox, _context, Page) = (sandbox, context, page);

    public DiscordSandbox Sandbox { get; }

    public required ScriptedBot Bot { get; init; }

    public IPage Page { get; }

    public ILocator Composer => Page.Locator("#composer-text");

    public ILocator Articles => Page.GetByRole(AriaRole.Article);

    public ILocator LastArticle => Articles.Last;

    public static async Task<Playground> OpenAsync(IBrowser browser, BrowserNewContextOptions? look = null, string person = "member", SandboxOptions? options = null)
    {
        // The scripted bot has no heartbeat, and a minute of a test may pass on a busy machine.
        var sandbox = await DiscordSandbox.StartAsync((options ?? new SandboxOptions { EnforceHeartbeats = false }) with
        {
            WithPage = true,
            BotName = ScriptedBot.Name,
            Starters = ["What does an EMT do?", "/ask question: Which jobs need no degree?"],
            Explain = (id, _) => Task.FromResult<string?>($"Understood from {id}: an EMT's work"),
        });
        var context = await browser.NewContextAsync(look);
        var page = await context.NewPageAsync();
        var playground = new Playground(sandbox, context, page) { Bot = await ScriptedBot.StartAsync(sandbox) };
        playground.Watch(playground.Page);
        await playground.Page.GotoAsync($"{sandbox.Address}?as={person}");
        await Assertions.Expect(playground.Composer).ToBeEnabledAsync();
        return playground;
    }

    public async Task SayAsync(string words)
    {
        await Composer.FillAsync(words);
        await Composer.PressAsync("Escape");
        await Composer.PressAsync("Enter");
    }

    /// <summary>Asks in the channel, and waits for the answer.</summary>
    public async Task<ILocator> AskAsync(string words)
    {
        await SayAsync($"@{ScriptedBot.Name} {words}");
        var answer = Articles.Filter(new LocatorFilterOptions { HasText = $"@{ScriptedBot.Name} {words}" }).And(Page.Locator("article:has(.app-badge)")).Last;
        await Assertions.Expect(answer).ToBeVisibleAsync();
        return answer;
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    public async Task BeAsync(string name)
    {
        await Page.Locator(".me").ClickAsync();
        await Page.GetByRole(AriaRole.Menuitemradio, new PageGetByRoleOptions { Name = name }).ClickAsync();
        await Assertions.Expect(Page.Locator(".me")).ToContainTextAsync(name);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await Bot.DisposeAsync();
        await Sandbox.DisposeAsync();

        // Whatever a test is about: nothing went wrong unseen, and nothing was fetched from elsewhere.
        Assert.Empty(_trouble);
    }

    private void Watch(IPage page)
    {
        page.PageError += (_, error) => _trouble.Enqueue(error);
        page.Console += (_, message) =>
        {
            // A refused action is an answer like any other; the browser notes its status as an error.
            if (message.Type == "error" && !message.Text.Contains("403 (Forbidden)", StringComparison.Ordinal))
            {
                _trouble.Enqueue(message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Sandbox.Address.ToString(), StringComparison.Ordinal))
            {
                _trouble.Enqueue(request.Url);
            }
        };
    }
}
