using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace MedTechBot.Discord.Gateway;

/// <summary>Stands between the connection, which must never wait, and the reader, who may be slow. Interactions overtake all else: they have three seconds.</summary>
internal sealed class EventQueue(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Queue<GatewayEvent> _interactions = new();
    private readonly Queue<GatewayEvent> _others = new();

    // One token is enough: it says "look", not "one".
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>How many events were given up because the reader did not keep up.</summary>
    public long Dropped { get; private set; }

    /// <summary>False if an older event had to go for it.</summary>
    public bool Add(GatewayEvent happened)
    {
        var fits = true;
        lock (_lock)
        {
            var queue = happened is GatewayEvent.InteractionCreate ? _interactions : _others;
            if (queue.Count >= capacity)
            {
                queue.Dequeue();
                Dropped++;
                fits = false;
            }

            queue.Enqueue(happened);
        }

        _signal.Writer.TryWrite(true);
        return fits;
    }

    /// <summary>No more will come; the reader gets what is left, and then the failure if there was one.</summary>
    public void Complete(Exception? failure) => _signal.Writer.TryComplete(failure);

    public async IAsyncEnumerable<GatewayEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool more;
        do
        {
            // Looked for after the last signal, too: an event may have come between.
            more = await _signal.Reader.WaitToReadAsync(cancellationToken);
            _signal.Reader.TryRead(out _);
            while (Take() is { } happened)
            {
                yield return happened;
            }
        }
        while (more);
    }

    private GatewayEvent? Take()
    {
        lock (_lock)
        {
            return _interactions.TryDequeue(out var interaction) ? interaction : _others.TryDequeue(out var other) ? other : null;
        }
    }
}
