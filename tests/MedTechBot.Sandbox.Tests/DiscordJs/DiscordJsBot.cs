using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace MedTechBot.Sandbox.Tests.DiscordJs;

/// <summary>A process with bot.mjs in it, on discord.js as npm has it.</summary>
internal sealed class DiscordJsBot : IAsyncDisposable
{
    private static readonly SemaphoreSlim Installing = new(1);
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "DiscordJs");

    private readonly Process _process;
    private readonly Channel<JsonNode> _said = Channel.CreateUnbounded<JsonNode>();
    private readonly List<string> _heard = [];

    private DiscordJsBot(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => _heard.Add($"error: {line.Data}");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static async Task<DiscordJsBot> StartAsync(DiscordSandbox sandbox)
    {
        Skip.IfNot(await HasNodeAsync(), "Node 20 or later is not on this machine: discord.js was not tried.");
        await InstallAsync();

        // discord.js adds the version itself.
        var api = new Uri(sandbox.Address, "api");
        return new DiscordJsBot(Run("node", "bot.mjs", api.ToString(), RawBot.Token));
    }

    /// <summary>The next thing of this kind that the bot tells of itself.</summary>
    public async Task<JsonNode> SaysAsync(string what)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        try
        {
            while (true)
            {
                var said = await _said.Reader.ReadAsync(patience.Token);
                if (said["what"]?.ToString() == what)
                {
                    return said;
                }

                Assert.False(said["what"]?.ToString() == "failed", $"the bot failed: {said}");
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The bot did not say '{what}'. It said:\n{string.Join('\n', _heard)}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static async Task<bool> HasNodeAsync()
    {
        try
        {
            using var node = Run("node", "--version");
            var version = await node.StandardOutput.ReadToEndAsync();
            await node.WaitForExitAsync();
            return int.TryParse(version.TrimStart('v').Split('.')[0], out var major) && major >= 20;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>What the lock file pins, into the output folder; once, as long as it says the same.</summary>
    private static async Task InstallAsync()
    {
        await Installing.WaitAsync();
        try
        {
            var pinned = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
            var mark = Path.Combine(Folder, "node_modules", ".installed");
            if (File.Exists(mark) && await File.ReadAllTextAsync(mark) == pinned)
            {
                return;
            }

            using var npm = Run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            var output = npm.StandardOutput.ReadToEndAsync();
            var error = await npm.StandardError.ReadToEndAsync();
            await npm.WaitForExitAsync();
            Assert.True(npm.ExitCode == 0, $"npm ci ended with {npm.ExitCode}:\n{await output}\n{error}");
            await File.WriteAllTextAsync(mark, pinned);
        }
        finally
        {
            Installing.Release();
        }
    }

    private static Process Run(string program, params string[] args) => Process.Start(new ProcessStartInfo(program, args)
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) ?? throw new InvalidOperationException($"{program} did not start.");

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _heard.Add(line);
        if (line.StartsWith('{') && JsonNode.Parse(line) is { } said)
        {
            _said.Writer.TryWrite(said);
        }
    }
}
