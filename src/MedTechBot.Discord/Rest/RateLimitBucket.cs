namespace MedTechBot.Discord.Rest;

/// <summary>Requests that Discord counts together. They go one after the other, in the order they came.</summary>
internal sealed class RateLimitBucket(string key, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private int _remaining = 1;
    private long _resetsAt;

    public string Key { get; } = key;

    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>How many hold it or wait for it; only <see cref="RateLimits"/> counts, under its lock.</summary>
    public int Users { get; set; }

    public bool IsResting => Wait() == TimeSpan.Zero;

    public TimeSpan Wait()
    {
        lock (_lock)
        {
            return _remaining > 0 ? TimeSpan.Zero : clock.Until(_resetsAt);
        }
    }

    public void Learn(int remaining, TimeSpan resetAfter)
    {
        lock (_lock)
        {
            _remaining = remaining;
            _resetsAt = clock.After(resetAfter);
        }
    }
}
