using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox;

/// <summary>Something that a person may see: a name as the gateway has it, or <c>INTERACTION_ANSWER</c>, and its data.</summary>
public sealed record SandboxEvent(string Name, JsonObject Data);

/// <summary>What happens, for those who watch as people: all that a page needs to show a chat.</summary>
public sealed class EventFeed
{
    // Who does not keep up loses the oldest.
    private const int LongestQueue = 10_000;

    private readonly World _world;
    private readonly List<Watching> _watching = [];

    internal EventFeed(World world) => _world = world;

    /// <summary>From now on, everything that somebody may see; it listens as soon as the first is asked for.</summary>
    public async IAsyncEnumerable<SandboxEvent> ReadAsync(ulong user, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var watching = Watch(user);
        await foreach (var seen in watching.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return seen;
        }
    }

    internal Watching Watch(ulong user)
    {
        var watching = new Watching(this, user);
        lock (_world.Gate)
        {
            _watching.Add(watching);
        }

        return watching;
    }

    /// <summary>The sandbox ends, and with it every stream.</summary>
    internal void Complete()
    {
        foreach (var watching in _watching)
        {
            watching.End();
        }
    }

    internal void Deliver(WorldEvent happened)
    {
        foreach (var watching in _watching)
        {
            if (MaySee(happened, watching.User))
            {
                watching.Write(new SandboxEvent(happened.Name, happened.Data));
            }
        }
    }

    internal static bool MaySee(WorldEvent happened, ulong user)
    {
        if (happened.Audience is Audience.Bots || (happened.OnlyBot is not null && happened.OnlyUser is null) || (happened.OnlyUser is { } only && only != user))
        {
            return false;
        }

        return happened.Channel is { } channel
            ? PermissionRules.InChannel(channel, user).HasFlag(Permission.ViewChannel)
            : happened.Guild?.Members.ContainsKey(user) != false;
    }

    /// <summary>One who watches, until disposed.</summary>
    internal sealed class Watching(EventFeed feed, ulong user) : IDisposable
    {
        private readonly Channel<SandboxEvent> _seen = System.Threading.Channels.Channel.CreateBounded<SandboxEvent>(
            new BoundedChannelOptions(LongestQueue) { FullMode = BoundedChannelFullMode.DropOldest });

        public ulong User => user;

        public ChannelReader<SandboxEvent> Reader => _seen.Reader;

        public void Write(SandboxEvent seen) => _seen.Writer.TryWrite(seen);

        public void End() => _seen.Writer.TryComplete();

        public void Dispose()
        {
            lock (feed._world.Gate)
            {
                feed._watching.Remove(this);
            }
        }
    }
}
