using Microsoft.Playwright;

namespace MedTechBot.Playground.Tests;

[Collection(InTheBrowser.Name)]
public sealed class AccessTests(Chromium chromium)
{
    // Mixes the grounds behind each visible text, and keeps what falls short of the contrast that WCAG AA asks for.
    private const string TooFaint = """
        () => {
          const parse = color => { const m = color.match(/[\d.]+/g).map(Number); const scale = color.startsWith('color(') ? 255 : 1; return [m[0] * scale, m[1] * scale, m[2] * scale, m[3] ?? 1]; };
          const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3]));
          const light = color => { const [r, g, b] = color.map(v => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
          const ground = element => { if (!element) return [255, 255, 255]; const own = parse(getComputedStyle(element).backgroundColor); return own[3] === 1 ? own.slice(0, 3) : over(own, ground(element.parentElement)); };
          const faint = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest('.sr, :disabled, noscript')) continue;
            const below = ground(element);
            const text = over(parse(getComputedStyle(element).color), below);
            const [high, low] = [light(text), light(below)].sort((a, b) => b - a);
            const contrast = (high + .05) / (low + .05);
            if (contrast < 4.5) faint.push(`${contrast.toFixed(2)} ${walker.currentNode.data.trim()} (${element.className})`);
          }
          return faint;
        }
        """;

    private const string Nameless = """
        () => [...document.querySelectorAll('button, a, input, select, textarea, [role=tab], [role=combobox]')]
          .filter(element => element.checkVisibility({ visibilityProperty: true }))
          .filter(element => !(element.getAttribute('aria-label') || element.textContent.trim() || element.labels?.length || element.querySelector('img[alt]')))
          .map(element => element.outerHTML)
        """;

    [SkippableTheory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task Every_text_can_be_read_and_every_control_has_a_name(ColorScheme scheme)
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser, new BrowserNewContextOptions { ColorScheme = scheme }, person: "administrator");
        await playground.AskAsync("show me markdown");
        await playground.AskAsync("a card");
        await playground.AskAsync("I want to be a med tech");
        await playground.AskAsync("what does an EMT do?");
        await playground.Button("Hours").ClickAsync();
        await Assertions.Expect(playground.LastArticle).ToContainTextAsync("Only you can see this");
        await playground.Button("Behind the scenes: what crosses the wire").ClickAsync();
        await playground.Page.Locator(".wire summary").First.ClickAsync();
        await Assertions.Expect(playground.Page.Locator(".payload pre").First).ToBeVisibleAsync();
        await playground.LastArticle.FocusAsync();

        Assert.Empty(await playground.Page.EvaluateAsync<string[]>(TooFaint));
        Assert.Empty(await playground.Page.EvaluateAsync<string[]>(Nameless));
    }

    [SkippableFact]
    public async Task It_follows_the_system_until_one_chooses_and_remembers_the_choice()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser, new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        var ground = playground.Page.Locator("body");
        await Assertions.Expect(ground).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");

        await playground.Button("Use the dark theme").ClickAsync();
        await Assertions.Expect(ground).ToHaveCSSAsync("background-color", "rgb(47, 49, 54)");
        await playground.Page.ReloadAsync();

        await Assertions.Expect(ground).ToHaveCSSAsync("background-color", "rgb(47, 49, 54)");
        await Assertions.Expect(playground.Button("Use the light theme")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_screen_reader_is_told_of_answers_once()
    {
        await using var playground = await Playground.OpenAsync(chromium.Browser);

        await playground.AskAsync("what does an EMT do?");

        var log = playground.Page.Locator("#announcer");
        await Assertions.Expect(log).ToContainTextAsync("Scripted bot: Emergency medical technician Gives emergency care");
        await Assertions.Expect(log.Locator("span")).ToHaveCountAsync(1);
    }
}
