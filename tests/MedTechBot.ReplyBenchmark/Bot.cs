using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox;

namespace MedTechBot.ReplyBenchmark;

/// <summary>One of the two bots, in a process of its own, and what is measured on it.</summary>
internal sealed class Bot : IDisposable
{
    private readonly Process _process;

    private readonly IReadOnlyList<string> _questions;

    private Bot(string name, Process process, ulong id, IReadOnlyList<string> questions) => (Name, _process, Id, _questions) = (name, process, id, questions);

    public string Name { get; }

    public ulong Id { get; }

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

    /// <summary>The program itself, which understands, searches and words its answers.</summary>
    public static async Task<Bot> StartMedTechBotAsync(DiscordSandbox sandbox, string program)
    {
        const string name = "MedTechBot";
        var bot = await StartAsync(
            name,
            sandbox.ApiBase,
            program,
            [$"--Discord:ApiBase={sandbox.ApiBase}", $"--Discord:Token={name}", "--Limits:PerUser=10000", "--Limits:PerChannel=100000", "--Logging:LogLevel:Default=Error"],
            waits: false,
            [
                "what hours do EMTs work?", "what does a phlebotomist do?", "what is a med tech?", "compare EMT and paramedic", "how do I become a registered nurse?",
                "which pays the most?", "pay of MRI techs", "can dialisys techs draw blood?", "do surgical techs need a license?", "who takes x-rays of teeth",
            ]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await sandbox.Log.FirstAsync(entry => entry is { IsGateway: true, Event: "READY" } && entry.Bot == bot.Id, patience.Token);
        await sandbox.Log.FirstAsync(entry => entry is { Method: "PUT", Status: 200 } && entry.Bot == bot.Id, patience.Token);
        return bot;
    }

    /// <summary>What only this bot answers.</summary>
    public string Question(int number) => _questions[number % _questions.Count];

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

    private static async Task<Bot> StartAsync(string name, Uri apiBase, string program, IReadOnlyList<string> arguments, bool waits = true, IReadOnlyList<string>? mentioning = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        // As the program itself is set: no second GC thread, a small first generation. The sandbox in this process keeps the usual ones.
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_GCGen0MaxBudget"] = "800000";
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        while (waits && await process.StandardOutput.ReadLineAsync() is { } line && line != ConstantBot.Ready)
        {
        }

        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {name}");
        var self = await http.GetFromJsonAsync<JsonNode>(new Uri($"{apiBase}/users/@me"));
        var id = ulong.Parse(self?["id"]?.ToString() ?? "", CultureInfo.InvariantCulture);
        return new Bot(name, process, id, mentioning is null ? [QuestionFor(name)] : [.. mentioning.Select(question => $"<@{id}> {question}")]);
    }
}
