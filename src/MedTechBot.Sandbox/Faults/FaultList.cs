namespace MedTechBot.Sandbox;

/// <summary>The faults that are due.</summary>
public sealed class FaultList
{
    private readonly Lock _lock = new();
    private readonly List<Fault> _faults = [];

    internal FaultList()
    {
    }

    /// <summary>What has not happened yet.</summary>
    public IReadOnlyList<Fault> Pending
    {
        get
        {
            lock (_lock)
            {
                return [.. _faults];
            }
        }
    }

    internal Action<Fault> HappensNow { get; set; } = _ => { };

    public void Add(Fault fault)
    {
        if (fault is Fault.Strike { At: Moment.Now } or Fault.Dispatch or Fault.Send or Fault.Outage or Fault.Kick or Fault.AgeInteractions)
        {
            HappensNow(fault);
            return;
        }

        lock (_lock)
        {
            _faults.Add(fault);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _faults.Clear();
        }
    }

    internal bool Take<T>(ulong? bot)
        where T : Fault => TakeFirst<T>(bot, _ => true) is not null;

    internal T? TakeFirst<T>(ulong? bot, Func<T, bool> fits)
        where T : Fault
    {
        lock (_lock)
        {
            var index = _faults.FindIndex(fault => fault is T due && (fault.Bot is null || fault.Bot == bot) && fits(due));
            if (index < 0)
            {
                return null;
            }

            var found = _faults[index];
            if (found.Times > 1)
            {
                _faults[index] = found with { Times = found.Times - 1 };
            }
            else
            {
                _faults.RemoveAt(index);
            }

            return found as T;
        }
    }
}
