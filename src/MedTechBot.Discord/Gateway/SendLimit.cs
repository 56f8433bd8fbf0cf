namespace MedTechBot.Discord.Gateway;

/// <summary>At most 120 sends a minute, or Discord closes the connection with 4008. Heartbeats count but never wait.</summary>
internal sealed class SendLimit(TimeProvider clock)
{
    public const int Total = 120;

    // Two heartbeats a minute are due; the server may ask for some more.
    public const int Reserved = 5;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Queue<long> _sent = new(Total);

    /// <summary>Counts a heartbeat.</summary>
    public void Count()
    {
        lock (_lock)
        {
            Forget();
            _sent.Enqueue(clock.GetTimestamp());
        }
    }

    /// <summary>Counts anything else, once there is room for it.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (TryCount() is { } wait)
        {
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private TimeSpan? TryCount()
    {
        lock (_lock)
        {
            Forget();
            if (_sent.Count < Total - Reserved)
            {
                _sent.Enqueue(clock.GetTimestamp());
                return null;
            }

            return Window - clock.GetElapsedTime(_sent.Peek());
        }
    }

    private void Forget()
    {
        while (_sent.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) >= Window)
        {
            _sent.Dequeue();
        }
    }
}
