using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace MedTechBot.Discord.Tests.Support;

/// <summary>
/// A clock that stands still, but for pauses: what waits by <see cref="Task.Delay(TimeSpan, TimeProvider)"/> before it goes on is let go at once, with
/// the clock moved by as much. Deadlines (cancellation sources and timers) only pass when a test says so.
/// </summary>
internal sealed class TestClock : FakeTimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _pauses = new();
    private readonly Channel<TimeSpan> _begun = Channel.CreateUnbounded<TimeSpan>();
    private int _counted;

    public TestClock()
        : base(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public bool SkipsPauses { get; set; } = true;

    public IReadOnlyCollection<TimeSpan> Pauses => _pauses;

    /// <summary>Waits until so many pauses have begun in all.</summary>
    public async Task PausedAsync(int count)
    {
        for (; _counted < count; _counted++)
        {
            await _begun.Reader.ReadAsync().AsTask().Soon();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        // Task.Delay hands itself over as the state.
        if (state is Task)
        {
            _pauses.Enqueue(dueTime);
            _begun.Writer.TryWrite(dueTime);
            if (SkipsPauses)
            {
                ThreadPool.UnsafeQueueUserWorkItem(_ => Advance(dueTime), null);
            }
        }

        return timer;
    }
}
