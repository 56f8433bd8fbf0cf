using MedTechBot.Discord.Models;

namespace MedTechBot.Discord.Gateway;

/// <summary>The last ids seen, for Discord may send anything more than once.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly Lock _lock = new();
    private readonly HashSet<Snowflake> _seen = new(capacity);
    private readonly Queue<Snowflake> _order = new(capacity);

    /// <summary>False if it was there already.</summary>
    public bool Add(Snowflake id)
    {
        lock (_lock)
        {
            if (!_seen.Add(id))
            {
                return false;
            }

            if (_order.Count == capacity)
            {
                _seen.Remove(_order.Dequeue());
            }

            _order.Enqueue(id);
            return true;
        }
    }
}
