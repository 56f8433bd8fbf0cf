using System.Text.Json.Nodes;
using MedTechBot.Answers;
using MedTechBot.Hosting;
using MedTechBot.Knowledge;
using MedTechBot.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace MedTechBot.Tests.Hosting;

/// <summary>The whole bot, over real sockets, in a stand-in for Discord.</summary>
internal sealed class BotInSandbox : IAsyncDisposable
{
    private static readonly Lazy<QuestionAnswerer> Shipped = new(() => new QuestionAnswerer(
        KnowledgeReader.Read(ShippedFolder, progress: null, CancellationToken.None).Knowledge ?? throw new InvalidOperationException("The shipped knowledge has problems."), "US"));

    private readonly bool _ownsSandbox;

    private BotInSandbox(DiscordSandbox sandbox, bool ownsSandbox, IHost host) => (Sandbox, _ownsSandbox, Host) = (sandbox, ownsSandbox, host);

    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "knowledge");

    /// <summary>Far longer than anything here takes, on a busy machine too.</summary>
    public static CancellationToken Patience => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;

    public DiscordSandbox Sandbox { get; }

    public IHost Host { get; }

    public ulong Id => Host.Services.GetRequiredService<BotSelf>().Id.Value;

    public string Mention => $"<@{Id}>";

    public SandboxUser Member => Sandbox.Member;

    public SandboxUser Moderator => Sandbox.Moderator;

    public static Task<BotInSandbox> StartAsync(params IReadOnlyList<(string Name, string Value)> settings) => StartAsync(null, TimeProvider.System, settings);

    /// <summary>Where time stands still: on a machine that is busy elsewhere, no answer is put off and no interaction grows too old.</summary>
    public static Task<BotInSandbox> StillAsync(params IReadOnlyList<(string Name, string Value)> settings) =>
        StartAsync(null, new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56)), settings);

    public static async Task<BotInSandbox> StartAsync(DiscordSandbox? sandbox, TimeProvider clock, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var own = sandbox is null;
        var isReal = clock == TimeProvider.System;
        sandbox ??= await DiscordSandbox.StartAsync(new SandboxOptions
        {
            Clock = clock,
            EnforceHeartbeats = isReal,
            // Time that leaps would bring heartbeats faster than they can be answered, and the pause before the next connection would never end.
            HeartbeatInterval = isReal ? new SandboxOptions().HeartbeatInterval : TimeSpan.FromDays(20),
        });
        var setup = new BotSetup
        {
            KnowledgeFolder = ShippedFolder,
            Clock = clock,
            CommandLine =
            [
                new("Discord:ApiBase", sandbox.ApiBase.ToString()),
                new("Discord:Token", "test"),
                .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value)),
            ],
        };
        var bot = new BotInSandbox(sandbox, own, BotHost.Build(setup, Shipped.Value));
        var before = sandbox.Log.Entries.Count > 0 ? sandbox.Log.Entries[^1].Number : 0;
        await bot.Host.StartAsync();
        // Commands are looked at right after the login; from then on, all is ready.
        await sandbox.Log.FirstAsync(entry => entry.Number > before && entry is { Method: "GET" or "PUT", Status: 200 } && entry.Path?.EndsWith("/commands", StringComparison.Ordinal) is true, Patience);
        await bot.IdleAsync();
        return bot;
    }

    /// <summary>Ends when the bot has handled all that it has heard.</summary>
    public Task IdleAsync() => Host.Services.GetServices<IHostedService>().OfType<BotWorker>().Single().IdleAsync().WaitAsync(Patience);

    /// <summary>Says something to the bot in a channel, and waits for the answer.</summary>
    public async Task<SeenMessage> AskAsync(SandboxUser user, string question, ulong channel = SandboxIds.General, ulong? replyTo = null) =>
        await ReplyToAsync(user, user.Post(channel, question.Replace("@bot", Mention, StringComparison.Ordinal), replyTo), channel);

    /// <summary>Waits for the answer to a message, and returns it as it is now.</summary>
    public async Task<SeenMessage> ReplyToAsync(SandboxUser user, SeenMessage question, ulong channel)
    {
        var sent = await SentAsync("POST", json => json["message_reference"]?["message_id"]?.ToString() == $"{question.Id}");
        return user.Messages(channel).Single(message => message.Id == ulong.Parse(sent.AnswerJson?["id"]?.ToString() ?? "0", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The answers that a question has in a channel, once the bot is done with all it heard.</summary>
    public async Task<IReadOnlyList<SeenMessage>> RepliesToAsync(SeenMessage question, ulong channel = SandboxIds.General)
    {
        await HeardAsync();
        return [.. Member.Messages(channel).Where(message => message.ReferenceId == question.Id)];
    }

    /// <summary>Ends when the bot has handled all that was sent to it so far.</summary>
    public async Task HeardAsync()
    {
        // What comes after everything else, and is answered: when it is, all else has at least begun.
        var last = Sandbox.Administrator.Post(SandboxIds.Careers, $"{Mention} hello");
        await SentAsync("POST", json => json["message_reference"]?["message_id"]?.ToString() == $"{last.Id}");
        await IdleAsync();
    }

    /// <summary>Waits for a request of the bot that Discord accepted.</summary>
    public Task<WireEntry> SentAsync(string method, Func<JsonNode, bool> fits) => Sandbox.Log.FirstAsync(
        entry => entry is { IsGateway: false, Status: >= 200 and < 300 } && entry.Method == method && entry.Json is { } json && fits(json),
        Patience);

    public async ValueTask DisposeAsync()
    {
        await Host.StopAsync();
        Host.Dispose();
        if (_ownsSandbox)
        {
            await Sandbox.DisposeAsync();
        }
    }
}
