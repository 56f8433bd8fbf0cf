using MedTechBot.Discord.Models;
using MedTechBot.Hosting;
using Microsoft.Extensions.Options;

namespace MedTechBot.Listening;

/// <summary>Counts what each person asks and what each channel is told, and says when it is too much.</summary>
internal sealed class FloodLimit(IOptions<LimitOptions> options, TimeProvider clock)
{
    private const int Most = 10_000;

    private readonly LimitOptions _options = options.Value;
    private readonly ExpiringTable<Snowflake, IReadOnlyList<long>> _users = new(Most, TimeSpan.FromSeconds(options.Value.Seconds), clock);
    private readonly ExpiringTable<Snowflake, IReadOnlyList<long>> _channels = new(Most, TimeSpan.FromSeconds(options.Value.Seconds), clock);
    private readonly ExpiringTable<Snowflake, bool> _told = new(Most, TimeSpan.FromSeconds(options.Value.Seconds), clock);

    /// <summary>Counts one more, and says whether it is still within the limits.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="channel">Where all will read the answer; null for a private one.</param>
    public bool Allows(Snowflake user, Snowflake? channel) =>
        Count(_users, user, _options.PerUser) && (channel is not { } place || Count(_channels, place, _options.PerChannel));

    /// <summary>True once in a window: to be told of every question left unanswered would be a flood itself.</summary>
    public bool MayTell(Snowflake user) => _told.TryAdd(user, true);

    private bool Count(ExpiringTable<Snowflake, IReadOnlyList<long>> counts, Snowflake key, int most)
    {
        var now = clock.GetTimestamp();
        var window = TimeSpan.FromSeconds(_options.Seconds);
        var isWithin = false;
        counts.Update(key, times =>
        {
            long[] recent = [.. (times ?? []).Where(time => clock.GetElapsedTime(time, now) < window)];
            isWithin = recent.Length < most;
            // What is refused does not count, or a steady stream would never be answered again.
            return isWithin ? [.. recent, now] : recent;
        });
        return isWithin;
    }
}
