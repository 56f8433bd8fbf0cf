using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox;

namespace MedTechBot.Soak;

/// <summary>Many events over a gateway that does not hold still.</summary>
internal sealed class SoakRun(DiscordSandbox sandbox, Process listener, TextWriter output)
{
    private const int Batch = 20;
    private const int BatchesBetween = 12;

    private static readonly TimeSpan BatchPause = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(2);

    private readonly HeardEvents _heard = new();
    private readonly List<ulong> _posted = [];

    public static async Task<SoakReport> RunAsync(int events, int seed, int speed, TextWriter output)
    {
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions
        {
            Clock = new QuickClock(speed),
            // Short, so that most sessions last long enough to count as stable, and stalls are found soon.
            HeartbeatInterval = TimeSpan.FromSeconds(6),
            EnforceHeartbeats = false,
            KeptMessages = 500,
            KeptLogEntries = 100,
        });
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        string[] program = Path.GetFileNameWithoutExtension(start.FileName) == "dotnet" ? [typeof(SoakRun).Assembly.Location] : [];
        foreach (var argument in (string[])[.. program, Listener.Verb, sandbox.ApiBase.AbsoluteUri, speed.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }

        using var listener = Process.Start(start) ?? throw new InvalidOperationException("The listener did not start.");
        try
        {
            return await new SoakRun(sandbox, listener, output).RunAsync(events, new Random(seed));
        }
        finally
        {
            listener.Kill();
        }
    }

    private async Task<SoakReport> RunAsync(int events, Random random)
    {
        var watch = Stopwatch.StartNew();
        var hearing = HearAsync();
        var disturbances = new Disturbances(sandbox.Faults, random);
        await _heard.FirstSession;

        for (var tenth = 1; _posted.Count < events && !hearing.IsCompleted;)
        {
            for (var number = 0; number < BatchesBetween && _posted.Count < events; number++)
            {
                Post(Math.Min(Batch, events - _posted.Count));
                await Task.Delay(BatchPause);
            }

            disturbances.StrikeOnce();
            if (_posted.Count >= events / 10 * tenth)
            {
                tenth++;
                await output.WriteLineAsync($"{_posted.Count} of {events}");
            }
        }

        // Whatever was set going comes to its end; then one more event shows that all before it have come.
        sandbox.Faults.Clear();
        await EndAsync(hearing);
        var used = await SessionsUsedAsync();
        listener.StandardInput.Close();
        await hearing;

        var (problems, lost) = _heard.Compare(_posted);
        if (used != _heard.Sessions)
        {
            problems.Add($"{used} sessions were asked for and {_heard.Sessions} begun: some were asked for too early");
        }

        return new SoakReport(_posted.Count, _heard.Count, lost, _heard.Sessions, _heard.Resumes, used, watch.Elapsed, disturbances.Counts, _heard.Memory, problems);
    }

    private async Task HearAsync()
    {
        while (await listener.StandardOutput.ReadLineAsync() is { } line)
        {
            _heard.Add(line);
        }
    }

    private void Post(int count)
    {
        for (var number = 0; number < count; number++)
        {
            _posted.Add(sandbox.Member.Post(SandboxIds.Careers, "what does an EMT do?").Id);
        }
    }

    private async Task EndAsync(Task hearing)
    {
        var watch = Stopwatch.StartNew();
        do
        {
            Post(1);
        }
        while (!await _heard.HasHeardAsync(_posted[^1], Patience) && !hearing.IsCompleted && watch.Elapsed < LongestEnd);
    }

    private async Task<int> SessionsUsedAsync()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bot soak");
        var limit = (await http.GetFromJsonAsync<JsonNode>(new Uri($"{sandbox.ApiBase}/gateway/bot")))?["session_start_limit"];
        return (int?)limit?["total"] - (int?)limit?["remaining"] ?? -1;
    }
}
