using System.Globalization;
using System.Runtime;
using MedTechBot.Sandbox;

namespace MedTechBot.ReplyBenchmark;

/// <summary>Both bots on one sandbox at the same time: asked in turns, while each of them hears everything.</summary>
internal sealed class Comparison(DiscordSandbox sandbox, World world, IReadOnlyList<Bot> bots, TextWriter output)
{
    private const int WarmUps = 300;
    private const int Burst = 50;

    // Both clients hold themselves to fifty requests a second.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(int replies, int messages, int guilds, string? program, TextWriter output)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "../../../../tests/MedTechBot.ReplyBenchmark/discord.js");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            await output.WriteLineAsync($"Run npm ci in {Path.GetFullPath(folder)} first.");
            return 2;
        }

        var world = new World(guilds);
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions { World = world.Json, EnforceRateLimits = false, KeptMessages = 2000, KeptLogEntries = 500 });
#pragma warning disable CA2000 // All are disposed of, which the analyzer does not see through the task.
        using var ours = await Bot.StartOursAsync(sandbox.ApiBase);
        using var theirs = await Bot.StartDiscordJsAsync(sandbox.ApiBase, folder);
        using var whole = program is null ? null : await Bot.StartMedTechBotAsync(sandbox, program);
#pragma warning restore CA2000
        return await new Comparison(sandbox, world, whole is null ? [ours, theirs] : [ours, theirs, whole], output).RunAsync(replies, messages);
    }

    private async Task<int> RunAsync(int replies, int messages)
    {
        Measure();
        await PostAsync(messages);
        Measure();
        // The sandbox's own collections, with all those guilds in its heap, would otherwise be the slowest replies of both.
        GC.Collect();
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        for (var number = 0; number < WarmUps + replies; number++)
        {
            foreach (var bot in bots)
            {
                var time = await AskAsync(bot, bot.Question(number));
                if (number >= WarmUps)
                {
                    bot.Milliseconds.Add(time);
                }

                await Task.Delay(Pause);
            }
        }

        Measure();
        await output.WriteLineAsync(Line($"{replies} replies each; resident memory after the guilds, after {messages} messages, and at the end"));
        foreach (var bot in bots)
        {
            await output.WriteLineAsync(Line($"{bot.Name,-10} median {bot.Percentile(0.5):F2} ms  p99 {bot.Percentile(0.99):F2} ms  memory {string.Join(" / ", bot.Resident.Select(bytes => Line($"{bytes / 1e6:F0}")))} MB"));
        }

        var (ours, theirs) = (bots[0], bots[1]);
        return ours.Percentile(0.5) < theirs.Percentile(0.5) && ours.Percentile(0.99) < theirs.Percentile(0.99) && ours.Resident[1] < theirs.Resident[1] ? 0 : 1;
    }

    private async Task PostAsync(int messages)
    {
        for (var number = 0; number < messages; number++)
        {
            sandbox.Member.Post(world.NextChannel(), "nothing to answer here");
            if (number % Burst == 0)
            {
                await Task.Delay(Pause);
            }
        }
    }

    // From the moment the sandbox writes the event to the moment the reply arrives, by the sandbox's own log.
    private async Task<double> AskAsync(Bot bot, string question)
    {
        using var patience = new CancellationTokenSource(Patience);
        var message = sandbox.Member.Post(world.NextChannel(), question);
        var path = $"channels/{message.ChannelId}/messages";
        var reply = await sandbox.Log.FirstAsync(entry => entry is { Method: "POST", Path: { } to } && entry.Bot == bot.Id && to.EndsWith(path, StringComparison.Ordinal), patience.Token);
        var written = sandbox.Log.Entries.Last(entry => entry is { IsGateway: true, Event: "MESSAGE_CREATE" } && entry.Bot == bot.Id && entry.Time <= reply.Time
            && entry.Json?["d"]?["id"]?.ToString() == message.Id.ToString(CultureInfo.InvariantCulture));
        return (reply.Time - written.Time).TotalMilliseconds;
    }

    private void Measure()
    {
        foreach (var bot in bots)
        {
            bot.Measure();
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
