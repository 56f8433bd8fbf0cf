using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Rest;
using MedTechBot.Discord.Tests.Support;
using MedTechBot.Sandbox;

namespace MedTechBot.Discord.Tests.AgainstSandbox;

/// <summary>The client on one side, the sandbox with its people and its faults on the other, and one clock for both.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private Stage(DiscordSandbox sandbox, TestClock clock, Action<DiscordOptions>? set)
    {
        Sandbox = sandbox;
        Client = Client.Start(sandbox.ApiBase, set, clock);
    }

    public DiscordSandbox Sandbox { get; }

    public Client Client { get; }

    public TestClock Clock => Client.Clock;

    public TimeSpan Interval { get; } = new SandboxOptions().HeartbeatInterval;

    public DiscordRest Rest => Client.Rest;

    /// <summary>What the client opened its connections with, in order: 2 for a new session, 6 for one taken up again.</summary>
    public IReadOnlyList<int> Openings => [.. Sandbox.Log.Entries.Where(entry => entry is { IsGateway: true, IsFromBot: true, Op: 2 or 6 }).Select(entry => entry.Op ?? 0)];

    public static async Task<Stage> OpenAsync(Action<DiscordOptions>? set = null, Func<SandboxOptions, SandboxOptions>? change = null, params Fault[] faults)
    {
        var clock = new TestClock();
        var options = new SandboxOptions { Clock = clock, EnforceHeartbeats = false };
        var sandbox = await DiscordSandbox.StartAsync(change?.Invoke(options) ?? options);
        foreach (var fault in faults)
        {
            sandbox.Faults.Add(fault);
        }

        return new Stage(sandbox, clock, set);
    }

    /// <summary>With the session begun, and its guilds announced.</summary>
    public static async Task<Stage> ReadyAsync(params Fault[] faults)
    {
        var stage = await OpenAsync(faults: faults);
        await stage.UntilAsync<GatewayEvent.GuildCreate>();
        return stage;
    }

    /// <summary>The next event of this kind; others are passed over.</summary>
    public async Task<T> UntilAsync<T>()
        where T : GatewayEvent
    {
        while (true)
        {
            if (await Client.NextAsync() is T happened)
            {
                return happened;
            }
        }
    }

    /// <summary>The next such payload or request to come, or the first that came.</summary>
    public Task<WireEntry> SeenAsync(Func<WireEntry, bool> fits) => Sandbox.Log.FirstAsync(fits, CancellationToken.None).Soon();

    /// <summary>Breaks the connection, and lets the client come back only when that has happened which it is to miss.</summary>
    public void Drop(Action meanwhile)
    {
        Clock.SkipsPauses = false;
        // The client may come back at once: its random wait can be none.
        Sandbox.Faults.Add(new Fault.LateHello(Backoff.Shortest));
        Sandbox.Faults.Add(new Fault.Drop());
        meanwhile();
        Clock.SkipsPauses = true;
        Clock.Advance(Backoff.Shortest);
    }

    /// <summary>Registers commands, and answers from then on what comes over the gateway, until the stage is closed.</summary>
    public async Task ServeAsync(InteractionRoutes routes, params Models.ApplicationCommand[] commands)
    {
        var application = await Rest.GetApplicationAsync(CancellationToken.None);
        await Rest.OverwriteCommandsAsync(application.Id, guild: null, commands, CancellationToken.None);
        var dispatcher = new InteractionDispatcher(routes, Rest, Clock, new Lines<InteractionDispatcher>(Client.Log));
        Client.OnInteraction = happened => dispatcher.DispatchAsync(happened, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Sandbox.DisposeAsync();
    }
}
