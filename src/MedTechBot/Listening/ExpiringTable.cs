using System.Diagnostics.CodeAnalysis;

namespace MedTechBot.Listening;

/// <summary>Remembers a limited number of things for a limited time; the oldest go first.</summary>
internal sealed class ExpiringTable<TKey, TValue>(int capacity, TimeSpan lifetime, TimeProvider clock)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, long At)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value, long At)> _order = new();

    public int Count
    {
        get
        {
            lock (_lock)
            {
                DropOld();
                return _nodes.Count;
            }
        }
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            DropOld();
            var found = _nodes.TryGetValue(key, out var node);
            value = node is null ? default : node.Value.Value;
            return found;
        }
    }

    /// <summary>False if it was there already.</summary>
    public bool TryAdd(TKey key, TValue value)
    {
        lock (_lock)
        {
            DropOld();
            if (_nodes.ContainsKey(key))
            {
                return false;
            }

            Put(key, value);
            return true;
        }
    }

    public void Set(TKey key, TValue value)
    {
        lock (_lock)
        {
            Take(key);
            Put(key, value);
        }
    }

    /// <summary>Replaces what is there by what <paramref name="change"/> makes of it, all at once; default where nothing is there.</summary>
    public TValue Update(TKey key, Func<TValue?, TValue> change)
    {
        lock (_lock)
        {
            DropOld();
            var changed = change(_nodes.TryGetValue(key, out var node) ? node.Value.Value : default);
            Take(key);
            Put(key, changed);
            return changed;
        }
    }

    public bool Remove(TKey key)
    {
        lock (_lock)
        {
            return Take(key);
        }
    }

    private bool Take(TKey key)
    {
        if (!_nodes.Remove(key, out var node))
        {
            return false;
        }

        _order.Remove(node);
        return true;
    }

    private void Put(TKey key, TValue value)
    {
        _nodes[key] = _order.AddLast((key, value, clock.GetTimestamp()));
        DropOld();
    }

    private void DropOld()
    {
        while (_order.First is { } first && (_nodes.Count > capacity || clock.GetElapsedTime(first.Value.At) >= lifetime))
        {
            Take(first.Value.Key);
        }
    }
}
