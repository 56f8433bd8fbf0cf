namespace MedTechBot.Sandbox;

/// <summary>The newest of what went over the wire, and a way to wait for what comes next.</summary>
public sealed class WireLog
{
    private const int LongestBytes = 32 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Queue<WireEntry> _entries = [];
    private readonly List<Waiting> _waiting = [];
    private readonly int _kept;
    private long _number;
    private long _bytes;

    internal WireLog(int kept) => _kept = kept;

    /// <summary>Told of each entry, in order; it must not wait for anything.</summary>
    internal Action<WireEntry> Added { get; set; } = _ => { };

    /// <summary>All that is kept, in order.</summary>
    public IReadOnlyList<WireEntry> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>The first entry that fits: of those kept, or else the next to come.</summary>
    public async Task<WireEntry> FirstAsync(Func<WireEntry, bool> fits, CancellationToken cancellationToken)
    {
        Waiting waiting;
        lock (_lock)
        {
            if (_entries.FirstOrDefault(fits) is { } entry)
            {
                return entry;
            }

            waiting = new Waiting(fits);
            _waiting.Add(waiting);
        }

        try
        {
            return await waiting.Found.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _waiting.Remove(waiting);
            }
        }
    }

    internal void Add(WireEntry entry)
    {
        lock (_lock)
        {
            entry = entry with { Number = ++_number };
            _entries.Enqueue(entry);
            _bytes += Size(entry);
            while (_entries.Count > _kept || _bytes > LongestBytes)
            {
                _bytes -= Size(_entries.Dequeue());
            }

            foreach (var waiting in _waiting)
            {
                if (waiting.Fits(entry))
                {
                    waiting.Found.TrySetResult(entry);
                }
            }

            Added(entry);
        }
    }

    private static int Size(WireEntry entry) => entry.Body.Length + entry.Answer.Length;

    private sealed record Waiting(Func<WireEntry, bool> Fits)
    {
        public TaskCompletionSource<WireEntry> Found { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
