namespace MedTechBot.Discord.Rest;

/// <summary>The 50 requests a second that a bot has in all, and the times when Discord, or the servers before it, take none.</summary>
internal sealed class GlobalLimit(TimeProvider clock)
{
    public const int PerSecond = 50;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Queue<long> _sent = new(PerSecond);
    private long _blockedUntil;
    private long _bannedUntil;

    /// <summary>A global rate limit: nothing goes out but answers to interactions.</summary>
    public void Block(TimeSpan wait) => Set(ref _blockedUntil, wait);

    /// <summary>The address is banned: nothing goes out at all.</summary>
    public void Ban(TimeSpan wait) => Set(ref _bannedUntil, wait);

    /// <summary>Counts a request, or says how long it has to wait before it can ask again.</summary>
    public TimeSpan Take(bool isExempt)
    {
        lock (_lock)
        {
            var banned = clock.Until(_bannedUntil);
            if (isExempt || banned > TimeSpan.Zero)
            {
                return banned;
            }

            if (clock.Until(_blockedUntil) is { Ticks: > 0 } blocked)
            {
                return blocked;
            }

            while (_sent.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) >= Window)
            {
                _sent.Dequeue();
            }

            if (_sent.Count >= PerSecond)
            {
                return Window - clock.GetElapsedTime(_sent.Peek());
            }

            _sent.Enqueue(clock.GetTimestamp());
            return TimeSpan.Zero;
        }
    }

    private void Set(ref long until, TimeSpan wait)
    {
        lock (_lock)
        {
            until = Math.Max(until, clock.After(wait));
        }
    }
}
