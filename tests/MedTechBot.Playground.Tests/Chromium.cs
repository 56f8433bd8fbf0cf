using Microsoft.Playwright;

namespace MedTechBot.Playground.Tests;

/// <summary>The browser of this machine, started once for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Skips the test where there is no browser.</summary>
    public IBrowser Browser
    {
        get
        {
            Skip.If(_browser is null, "chromium is missing: apt-get install chromium");
            return _browser;
        }
    }

    public async Task InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } path)
        {
            return;
        }

        // Patient, since the machine may be busy with other builds.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>Tests that share the browser; they take turns, so that each has the machine to itself.</summary>
[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "In the browser";
}
