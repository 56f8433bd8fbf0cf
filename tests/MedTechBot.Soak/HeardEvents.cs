using System.Globalization;

namespace MedTechBot.Soak;

/// <summary>What the client handed on, in its order, with the places where a new session began.</summary>
internal sealed class HeardEvents
{
    private readonly Lock _lock = new();
    private readonly List<ulong> _ids = [];
    private readonly HashSet<int> _sessionsAt = [];
    private readonly List<(long Heap, long Resident)> _memory = [];
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private string? _dropped;

    public Task FirstSession => _first.Task;

    public int Sessions { get; private set; }

    public int Resumes { get; private set; }

    public int Count => _ids.Count;

    public IReadOnlyList<(long Heap, long Resident)> Memory => _memory;

    public void Add(string line)
    {
        var words = line.Split(' ');
        lock (_lock)
        {
            switch (words[0])
            {
                case Listener.Session:
                    Sessions++;
                    _sessionsAt.Add(_ids.Count);
                    break;
                case Listener.Resumed:
                    Resumes++;
                    break;
                case Listener.Guild:
                    _first.TrySetResult();
                    break;
                case Listener.Heap:
                    _memory.Add((long.Parse(words[1], CultureInfo.InvariantCulture), long.Parse(words[2], CultureInfo.InvariantCulture)));
                    break;
                case Listener.Dropped:
                    _dropped = words[1];
                    break;
                default:
                    _ids.Add(ulong.Parse(words[0], CultureInfo.InvariantCulture));
                    break;
            }
        }
    }

    public async Task<bool> HasHeardAsync(ulong id, TimeSpan within)
    {
        for (var end = Environment.TickCount64 + within.TotalMilliseconds; Environment.TickCount64 < end; await Task.Delay(10))
        {
            lock (_lock)
            {
                if (_ids.Count > 0 && _ids[^1] >= id)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What is wrong, and how many events fell between two sessions, which is right.</summary>
    public (List<string> Problems, int Lost) Compare(IReadOnlyList<ulong> posted)
    {
        var problems = new List<string>();
        var lost = 0;
        var next = 0;
        for (var heard = 0; heard < _ids.Count; heard++)
        {
            var at = next;
            while (at < posted.Count && posted[at] != _ids[heard])
            {
                at++;
            }

            if (at == posted.Count)
            {
                problems.Add($"{_ids[heard]} came twice, out of order, or was never posted");
                continue;
            }

            if (at > next && !_sessionsAt.Contains(heard))
            {
                problems.Add($"{at - next} events before {_ids[heard]} are missing within a session");
            }

            lost += at - next;
            next = at + 1;
        }

        if (_dropped != "0")
        {
            problems.Add(_dropped is null ? "the client ended by itself" : $"{_dropped} events were dropped before they were read");
        }

        // The first measures still see the start.
        if (_memory.Count > 4 && _memory[^1].Heap > _memory[2].Heap * 1.1)
        {
            problems.Add("the client's heap grows");
        }

        if (next != posted.Count)
        {
            problems.Add($"the last {posted.Count - next} events never came");
        }

        return (problems, lost);
    }
}
