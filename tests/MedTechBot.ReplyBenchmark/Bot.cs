using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MedTechBot.ReplyBenchmark;

/// <summary>One of the two bots, in a process of its own, and what is measured on it.</summary>
internal sealed class Bot : IDisposable
{
    private readonly Process _process;

    private Bot(string name, Process process, ulong id) => (Name, _process, Id) = (name, process, id);

    public string Name { get; }

    public ulong Id { get; }

    /// <summary>What only this bot answers.</summary>
    public string Question => QuestionFor(Name);

    public List<double> Milliseconds { get; } = [];

    public List<long> Resident { get; } = [];

    public static async Task<Bot> StartOursAsync(Uri apiBase)
    {
        const string name = "ours";
        var own = Environment.ProcessPath ?? "dotnet";
        string[] program = Path.GetFileNameWithoutExtension(own) == "dotnet" ? [typeof(Bot).Assembly.Location] : [];
        return await StartAsync(name, apiBase, own, [.. program, ConstantBot.Verb, apiBase.AbsoluteUri, name, QuestionFor(name)]);
    }

    public static Task<Bot> StartDiscordJsAsync(Uri apiBase, string folder)
    {
        const string name = "discord.js";
        return StartAsync(name, apiBase, "node", [Path.Combine(folder, "bot.js"), apiBase.AbsoluteUri, name, QuestionFor(name)]);
    }

    public void Measure() => Resident.Add(long.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) * 1024);

    public double Percentile(double share)
    {
        var sorted = Milliseconds.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private static string QuestionFor(string name) => $"ping {name}";

    private static async Task<Bot> StartAsync(string name, Uri apiBase, string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        // As the program itself is set: no second GC thread, a small first generation. The sandbox in this process keeps the usual ones.
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_GCGen0MaxBudget"] = "800000";
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        while (await process.StandardOutput.ReadLineAsync() is { } line && line != ConstantBot.Ready)
        {
        }

        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {name}");
        var self = await http.GetFromJsonAsync<JsonNode>(new Uri($"{apiBase}/users/@me"));
        return new Bot(name, process, ulong.Parse(self?["id"]?.ToString() ?? "", CultureInfo.InvariantCulture));
    }
}
