using System.Diagnostics;
using System.Globalization;

namespace MedTechBot.BotSoak;

/// <summary>The bot as it runs on a server: a process of its own.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process _process;

    /// <param name="apiBase">Where Discord is.</param>
    /// <param name="program">The program; null for the build beside this one.</param>
    public BotProcess(Uri apiBase, string? program)
    {
        var start = new ProcessStartInfo(
            program ?? Path.Combine(AppContext.BaseDirectory, "medtechbot"),
            [$"--Discord:ApiBase={apiBase}", "--Discord:Token=soak", "--Limits:PerUser=10000", "--Limits:PerChannel=100000", "--Logging:LogLevel:Default=Error"]);
        _process = Process.Start(start) ?? throw new InvalidOperationException("The bot did not start.");
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Resident memory, in megabytes.</summary>
    public int Memory
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
        }
    }

    /// <summary>Asks it to stop, and waits for it.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
