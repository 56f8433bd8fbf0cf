using System.Net;
using System.Text;
using MedTechBot.Sandbox;

namespace MedTechBot.Playground.Tests;

/// <summary>Who may come in, seen without a browser.</summary>
public sealed class DoorTests
{
    [Fact]
    public async Task The_page_comes_with_a_policy_that_lets_nothing_else_in()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { WithPage = true });
        using var http = new HttpClient();

        using var answer = await http.GetAsync(sandbox.Address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("default-src 'none'; script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("127.0.0.1", sandbox.Address.Host);
    }

    [Fact]
    public async Task Without_the_page_the_root_is_the_gateway_alone()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions());
        using var http = new HttpClient();

        using var answer = await http.GetAsync(sandbox.Address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/_sandbox/as/member/state")]
    [InlineData("/api/v10/gateway")]
    public async Task A_name_that_was_made_to_lead_here_is_refused(string path)
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { WithPage = true });
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sandbox.Address, path)) { Headers = { Host = $"evil.example:{sandbox.Address.Port}" } };

        using var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task A_page_of_another_site_can_do_nothing(string? origin, HttpStatusCode expected)
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { WithPage = true });
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(sandbox.Address, "/_sandbox/messages"))
        {
            Content = new StringContent($$"""{"as":"member","channel":"{{SandboxIds.General}}","content":"hello"}""", Encoding.UTF8, "application/json"),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await http.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, sandbox.Member.Messages(SandboxIds.General).Count);
    }
}
