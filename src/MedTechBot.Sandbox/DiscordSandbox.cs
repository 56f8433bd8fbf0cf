using MedTechBot.Sandbox.Control;
using MedTechBot.Sandbox.Delivery;
using MedTechBot.Sandbox.Faults;
using MedTechBot.Sandbox.Gateway;
using MedTechBot.Sandbox.Rest;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Web;
using Microsoft.AspNetCore.Builder;

namespace MedTechBot.Sandbox;

/// <summary>A stand-in for Discord on this machine: gateway, REST API v10, and people who use the bot.</summary>
public sealed class DiscordSandbox : IAsyncDisposable
{
    private readonly World _world;
    private readonly WebApplication _app;
    private readonly HttpDelivery _delivery;

    private DiscordSandbox(World world, WebApplication app, FaultList faults, WireLog log, EventFeed events, HttpDelivery delivery) =>
        (_world, _app, Faults, Log, Events, _delivery) = (world, app, faults, log, events, delivery);

    /// <summary>What a Discord library takes as its API address, as in <c>http://127.0.0.1:5081/api/v10</c>.</summary>
    public Uri ApiBase => new($"{_world.Address}/api/v10");

    /// <summary>The root, as in <c>http://127.0.0.1:5081</c>; the sandbox's own endpoints lie under <c>/_sandbox</c>.</summary>
    public Uri Address => new(_world.Address);

    public FaultList Faults { get; }

    public WireLog Log { get; }

    /// <summary>What people see happen.</summary>
    public EventFeed Events { get; }

    public SandboxUser Member => User("member");

    public SandboxUser Moderator => User("moderator");

    public SandboxUser Administrator => User("administrator");

    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="WorldFileException">The world cannot be read.</exception>
    public static async Task<DiscordSandbox> StartAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        var world = new World(options);
        var faults = new FaultList();
        var log = new WireLog(options.KeptLogEntries);
        var hub = new GatewayHub(world, faults);
        var events = new EventFeed(world);
        StartingGuild.AddTo(world);
        if (options.World is { } file)
        {
            WorldFile.AddTo(world, file);
        }

        var pages = new PageWatchers(world, log);
        log.Added = pages.Deliver;
        hub.Changed = pages.Refresh;
        world.Published = happened =>
        {
            hub.Deliver(happened);
            events.Deliver(happened);
            pages.Deliver(happened);
        };
        faults.HappensNow = new Happening(world, hub).Happen;
        var gateway = new GatewayEndpoint(world, hub, faults, log);
        var rest = new RestEndpoint(world, SandboxServer.Routes(), faults, log);
        var delivery = new HttpDelivery(world, faults, log);
        world.Delivered = delivery.Deliver;
        var control = new ControlEndpoint(world, ControlRoutes.For(world, faults, log), events, delivery);
        var page = new PageEndpoint(world, new PageState(world, hub), pages, log);
        var app = await SandboxServer.StartAsync(world, gateway, rest, control, page, Stop, cancellationToken);
        return new DiscordSandbox(world, app, faults, log, events, delivery);

        void Stop()
        {
            lock (world.Gate)
            {
                hub.CloseAll();
                events.Complete();
                pages.Close();
            }
        }
    }

    public static Task<DiscordSandbox> StartAsync(SandboxOptions options) => StartAsync(options, CancellationToken.None);

    /// <summary>Somebody by name.</summary>
    public SandboxUser User(string name)
    {
        lock (_world.Gate)
        {
            return new SandboxUser(_world, _world.Users.Values.First(user => !user.IsBot && user.Username == name));
        }
    }

    /// <summary>Adds guilds and people in the form of a world file; every bot that is known joins the guilds.</summary>
    /// <exception cref="WorldFileException">Something in it is wrong.</exception>
    public void Add(string world)
    {
        lock (_world.Gate)
        {
            Membership.Open(_world, () => WorldFile.AddTo(_world, world));
        }
    }

    /// <summary>Posts a bot's interactions to an address of its own from now on; null leaves them to the gateway again.</summary>
    /// <exception cref="RefusedException">It does not answer a PING, or takes a bad signature.</exception>
    public async Task PostInteractionsAsync(ulong bot, Uri? address, CancellationToken cancellationToken)
    {
        Bot? owner;
        lock (_world.Gate)
        {
            owner = _world.Bots.GetValueOrDefault(bot) ?? throw new RefusedException($"There is no bot {bot}.");
        }

        if (address is not null)
        {
            await _delivery.TryAsync(owner, address, cancellationToken);
        }

        lock (_world.Gate)
        {
            owner.InteractionsAddress = address;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
