using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace MedTechBot.Tests.CommandLine.Playing;

public sealed class SandboxVerbTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task It_prints_its_address_first_and_ends_politely()
    {
        using var process = Start("sandbox", "--token", "abc");
        var address = await ReadLine(process);
        using var http = new HttpClient();

        var gateway = JsonNode.Parse(await http.GetStringAsync(new Uri($"{address}/gateway")));
        using var refused = await Get(http, $"{address}/users/@me", "Bot another");
        using var accepted = await Get(http, $"{address}/users/@me", "Bot abc");
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(Patience);

        Assert.Matches("^http://127\\.0\\.0\\.1:[0-9]+/api/v10$", address);
        Assert.Equal(address.Replace("http", "ws", StringComparison.Ordinal).Replace("/api/v10", "", StringComparison.Ordinal), gateway?["url"]?.ToString());
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (refused.StatusCode, accepted.StatusCode));
        Assert.Equal((0, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
    }

    [Fact]
    public async Task It_goes_on_when_its_reader_has_gone()
    {
        using var process = Start("sandbox");
        var address = new Uri(await ReadLine(process));
        process.StandardOutput.Close();
        using var http = new HttpClient();
        using var bot = new ClientWebSocket();

        await bot.ConnectAsync(new Uri($"ws://127.0.0.1:{address.Port}/?v=10&encoding=json"), CancellationToken.None).WaitAsync(Patience);
        await bot.SendAsync("""{"op":2,"d":{"token":"abc","intents":0,"properties":{}}}"""u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        bot.Abort();
        using var answer = await Get(http, $"{address}/users/@me", "Bot abc");
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(Patience);

        Assert.Equal((HttpStatusCode.OK, 0), (answer.StatusCode, process.ExitCode));
    }

    [Fact]
    public async Task A_busy_default_port_takes_the_next_and_a_busy_port_that_was_asked_for_is_a_problem()
    {
        using var first = Start("sandbox");
        using var second = Start("sandbox");
        var (one, two) = (await ReadLine(first), await ReadLine(second));
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var busy = await ProgramRun.Piped("", "sandbox", "--port", port);
        first.Kill();
        second.Kill();

        Assert.NotEqual(one, two);
        Assert.Equal((1, ""), (busy.Code, busy.Output));
        Assert.Equal([$"port {port} is taken: choose another with --port"], busy.Problems);
    }

    [Theory]
    [InlineData("""{"guilds":[{}]}""", "guilds[0].name: is missing")]
    [InlineData("no JSON", "line 1: is no JSON")]
    public async Task A_guild_file_that_is_wrong_is_told(string content, string problem)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, content);

        var run = await ProgramRun.Piped("", "sandbox", "--guild", file);
        File.Delete(file);

        Assert.Equal(1, run.Code);
        Assert.StartsWith($"{file}: {problem}", Assert.Single(run.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guild_file_that_is_missing_and_a_port_that_is_none_are_told()
    {
        var missing = await ProgramRun.Piped("", "sandbox", "--guild", "nowhere.json");
        var port = await ProgramRun.Piped("", "sandbox", "--port", "99999");

        Assert.Equal((1, "nowhere.json: no such file"), (missing.Code, Assert.Single(missing.Problems)));
        Assert.Equal((2, "--port takes a number from 1 to 65535."), (port.Code, port.Problems[0]));
    }

    private static async Task<HttpResponseMessage> Get(HttpClient http, string address, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Authorization", token);
        return await http.SendAsync(request);
    }

    private static async Task<string> ReadLine(Process process) => await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? "";

    private static Process Start(params string[] args) =>
        Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "medtechbot"), args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("The program did not start.");
}
