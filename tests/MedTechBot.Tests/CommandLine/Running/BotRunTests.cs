using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MedTechBot.Sandbox;

namespace MedTechBot.Tests.CommandLine.Running;

/// <summary>The bot and the playground as processes: what they print, and how they end.</summary>
public sealed class BotRunTests : IDisposable
{
    private readonly SmallFolder _folder = new();

    private static CancellationToken Patience => new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    [Fact]
    public async Task With_a_token_and_no_verb_the_bot_connects_and_a_polite_kill_closes_the_session_and_exits_with_0()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions());
        using var bot = Start(sandbox, "right");
        await sandbox.Log.FirstAsync(entry => entry is { IsGateway: true, Event: "READY" }, Patience);
        await sandbox.Log.FirstAsync(entry => entry is { Method: "PUT", Status: 200 }, Patience);

        using var kill = Process.Start("kill", ["-TERM", $"{bot.Id}"]);
        var closed = await sandbox.Log.FirstAsync(entry => entry is { IsGateway: true, IsFromBot: true, CloseCode: not null }, Patience);
        await bot.WaitForExitAsync(Patience);

        Assert.Equal((1000, 0), (closed.CloseCode, bot.ExitCode));
    }

    [Fact]
    public async Task A_refused_token_ends_it_with_one_line_and_exit_code_1()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { Token = "right" });
        using var bot = Start(sandbox, "wrong");

        await bot.WaitForExitAsync(Patience);
        var error = await bot.StandardError.ReadToEndAsync();

        Assert.Equal(1, bot.ExitCode);
        Assert.Contains("https://discord.com/developers/applications", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fatal_close_ends_it_with_the_fix_and_exit_code_1()
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { PrivilegedIntents = Intents.None });
        using var bot = Start(sandbox, "right", "--Discord:Intents=Guilds,MessageContent");

        await bot.WaitForExitAsync(Patience);
        var last = (await bot.StandardError.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];

        Assert.Equal(1, bot.ExitCode);
        Assert.Contains("Message Content Intent", last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Discord:Token=two words", "settings: Discord:Token:")]
    [InlineData("--Limits:PerUser=0", "settings: Limits:PerUser:")]
    public async Task Wrong_settings_end_it_with_a_line_for_each(string setting, string line)
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions());
        using var bot = Start(sandbox, "right", setting);

        await bot.WaitForExitAsync(Patience);

        Assert.Equal(1, bot.ExitCode);
        Assert.StartsWith(line, Assert.Single((await bot.StandardError.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_the_playground_answers_at_the_address_it_prints()
    {
        using var play = Start("");
        var address = await play.StandardOutput.ReadLineAsync(Patience);
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri($"{address}api/v10/gateway"), Patience);
        using var kill = Process.Start("kill", ["-TERM", $"{play.Id}"]);
        await play.WaitForExitAsync(Patience);

        Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, play.ExitCode);
    }

    [Fact]
    public async Task A_port_that_somebody_else_has_is_told_with_exit_code_1()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var run = await ProgramRun.Piped("", "play", "--port", $"{port}", "--knowledge", _folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Contains($"{port} is taken", Assert.Single(run.Problems), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Process Start(DiscordSandbox sandbox, string token, params string[] more) => Start(token, [$"--Discord:ApiBase={sandbox.ApiBase}", .. more]);

    private Process Start(string token, params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "medtechbot"), [.. args, "--knowledge", _folder.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.Path,
        };
        start.Environment["Discord__Token"] = token;
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }
}
