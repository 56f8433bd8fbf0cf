namespace MedTechBot.Hosting;

/// <summary>Runs work at once, but what belongs to one message one after the other: an edit must not overtake the question.</summary>
internal sealed class Turns
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, Task> _last = [];

    /// <summary>Ends when nothing is under way, however it ended.</summary>
    public async Task IdleAsync()
    {
        Task all;
        lock (_lock)
        {
            all = Task.WhenAll(_last.Values);
        }

        // What failed may be forgotten by now, or not: whether somebody hears of it must not depend on that.
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <param name="key">What the work belongs to.</param>
    /// <param name="work">Handles its own failures: nobody waits for it.</param>
    public void Start(ulong key, Func<Task> work)
    {
        lock (_lock)
        {
            var before = _last.GetValueOrDefault(key);
            // Never on the thread that reads the events: a handler may compute before it first waits.
            var mine = before is null ? Task.Run(work) : RunAfterAsync(before, work);
            _last[key] = mine;
            _ = ForgetAfterAsync(key, mine);
        }
    }

    private static async Task RunAfterAsync(Task before, Func<Task> work)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        await work();
    }

    private async Task ForgetAfterAsync(ulong key, Task mine)
    {
        await mine.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock)
        {
            if (_last.GetValueOrDefault(key) == mine)
            {
                _last.Remove(key);
            }
        }
    }
}
