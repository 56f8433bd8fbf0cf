using System.Threading.Channels;

namespace MedTechBot.Discord.Gateway;

/// <summary>The beat of one connection. It waits for nothing but the socket, and tells when the other side has stopped answering.</summary>
internal sealed class Heartbeat(TimeProvider clock, Func<CancellationToken, Task> beat, Action onSilence) : IAsyncDisposable
{
    private readonly Channel<bool> _due = Channel.CreateUnbounded<bool>(new() { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private ITimer? _timer;
    private Task _beating = Task.CompletedTask;
    private volatile bool _answered = true;
    private long _sentAt;
    private long _latency;

    /// <summary>At least one beat was answered.</summary>
    public bool WasAnswered => Latency is not null;

    /// <summary>How long the last answer took.</summary>
    public TimeSpan? Latency => Interlocked.Read(ref _latency) is > 0 and var ticks ? TimeSpan.FromTicks(ticks) : null;

    /// <summary>The first beat comes at a random time, so that not all bots beat at once after an outage.</summary>
    public void Start(TimeSpan interval)
    {
        _beating = BeatAsync();
        _timer = clock.CreateTimer(_ => OnTime(), state: null, interval * Random.Shared.NextDouble(), interval);
    }

    /// <summary>The server asks for a beat out of turn. Its answer is not waited for: the last one may still be on its way.</summary>
    public void BeatNow() => _due.Writer.TryWrite(true);

    public void OnAnswer()
    {
        _answered = true;
        // A clock that stands still in tests must not look like no answer.
        Interlocked.Exchange(ref _latency, Math.Max(1, clock.GetElapsedTime(Interlocked.Read(ref _sentAt)).Ticks));
    }

    public async ValueTask DisposeAsync()
    {
        if (_timer is not null)
        {
            await _timer.DisposeAsync();
        }

        await _stop.CancelAsync();
        await _beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private void OnTime()
    {
        if (!_answered)
        {
            onSilence();
            return;
        }

        _answered = false;
        Interlocked.Exchange(ref _sentAt, clock.GetTimestamp());
        _due.Writer.TryWrite(false);
    }

    private async Task BeatAsync()
    {
        await foreach (var _ in _due.Reader.ReadAllAsync(_stop.Token))
        {
            await beat(_stop.Token);
        }
    }
}
