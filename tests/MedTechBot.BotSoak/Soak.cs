using System.Text.Json.Nodes;
using MedTechBot.Sandbox;

namespace MedTechBot.BotSoak;

/// <summary>Asks thousands of questions while the connection is dropped again and again, and counts the answers of each.</summary>
internal sealed class Soak(int questions, int seed, string? program)
{
    // Discord allows five messages in five seconds a channel: many channels, as on many servers.
    private const int Channels = 400;

    // A connection is lost after so many questions, on average.
    private const int QuestionsPerDrop = 200;

    // What may be asked and not yet answered.
    private const int Most = 200;

    private const ulong FirstChannel = 800_000_000_000_000_000;

    private static readonly string[] Asked =
    [
        "what hours do EMTs work?", "what does a phlebotomist do?", "what is a med tech?", "compare EMT and paramedic", "how do I become a registered nurse?",
        "which pays the most?", "pay of MRI techs", "hello", "can dialysis techs draw blood?", "do surgical techs need a license?",
    ];

    private readonly Random _random = new(seed);
    private readonly Dictionary<ulong, int> _answers = [];
    private readonly HashSet<string> _counted = [];
    private int _drops;

    public async Task<int> RunAsync()
    {
        // A client waits longer after each loss until a connection has held for a heartbeat: with one a second it is the questions that take the time.
        await using var sandbox = await DiscordSandbox.StartAsync(new SandboxOptions
        {
            World = World(),
            KeptMessages = 5_000,
            KeptLogEntries = 20_000,
            MaxConcurrency = 16,
            HeartbeatInterval = TimeSpan.FromSeconds(1),
        });
        using var bot = new BotProcess(sandbox.ApiBase, program);
        var ready = await sandbox.Log.FirstAsync(entry => entry is { IsGateway: true, Event: "READY" }, CancellationToken.None);
        await sandbox.Log.FirstAsync(entry => entry is { Method: "PUT", Status: 200 }, CancellationToken.None);
        var mention = $"<@{ready.Json?["d"]?["user"]?["id"]}>";
        var (seen, first) = (0L, 0);
        for (var number = 1; number <= questions; number++)
        {
            _answers[Ask(sandbox, mention)] = 0;
            if (_random.Next(QuestionsPerDrop) == 0)
            {
                Drop(sandbox);
            }

            while (number - _answers.Values.Count(count => count > 0) > Most)
            {
                seen = Count(sandbox, seen);
                await Task.Delay(10);
            }

            if (number % (questions / 10) == 0)
            {
                first = first == 0 ? bot.Memory : first;
                Console.WriteLine($"{number,7:N0} asked  {_drops,4} drops  {bot.Memory,4} MB");
            }
        }

        for (var wait = 0; wait < 600 && _answers.Values.Any(count => count == 0); wait++)
        {
            await Task.Delay(100);
            seen = Count(sandbox, seen);
        }

        return Report(bot.Memory, first, await bot.StopAsync());
    }

    private ulong Ask(DiscordSandbox sandbox, string mention) =>
        sandbox.Member.Post(FirstChannel + (ulong)_random.Next(Channels), $"{mention} {Asked[_random.Next(Asked.Length)]}").Id;

    private void Drop(DiscordSandbox sandbox)
    {
        _drops++;
        sandbox.Faults.Add(_random.Next(3) switch
        {
            0 => new Fault.Drop { At = Moment.Now },
            1 => new Fault.Reconnect { At = Moment.Now },
            _ => new Fault.Close(4000) { At = Moment.Now },
        });
    }

    // By the question that a message replies to: a second message counts, a repeated request for the same one does not.
    private long Count(DiscordSandbox sandbox, long seen)
    {
        foreach (var entry in sandbox.Log.Entries.Where(entry => entry.Number > seen))
        {
            seen = entry.Number;
            if (entry is { IsGateway: false, Method: "POST", Status: 200 } && entry.AnswerJson is JsonObject message
                && ulong.TryParse(message["message_reference"]?["message_id"]?.ToString(), out var question) && _answers.TryGetValue(question, out var count)
                && _counted.Add(message["id"]?.ToString() ?? ""))
            {
                _answers[question] = count + 1;
            }
        }

        return seen;
    }

    private int Report(int memory, int first, int exitCode)
    {
        var (none, once, more) = (_answers.Values.Count(count => count == 0), _answers.Values.Count(count => count == 1), _answers.Values.Count(count => count > 1));
        Console.WriteLine($"answered once {once:N0}, never {none:N0}, more than once {more:N0}; {_drops} drops; memory {first} MB after a tenth, {memory} MB at the end; exit code {exitCode}");
        return none == 0 && more == 0 && exitCode == 0 && memory < first * 1.2 ? 0 : 1;
    }

    private static string World() => new JsonObject
    {
        ["guilds"] = new JsonArray(new JsonObject
        {
            ["name"] = "Soak",
            ["channels"] = new JsonArray([.. Enumerable.Range(0, Channels).Select(number => (JsonNode)new JsonObject { ["id"] = $"{FirstChannel + (ulong)number}", ["name"] = $"channel-{number}" })]),
        }),
    }.ToJsonString();
}
