using MedTechBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace MedTechBot.Discord.Gateway;

/// <summary>Sees to it that sessions are begun no faster than Discord allows: five seconds apart, and so many a day.</summary>
internal sealed partial class IdentifyBudget(DiscordRest rest, TimeProvider clock, ILogger logger)
{
    // One connection falls into one of the max_concurrency groups, and each group may begin one session in this time.
    public static readonly TimeSpan Apart = TimeSpan.FromSeconds(5);

    // From here on, the rest is spread over the rest of the day, so that a loop can never use it up.
    private const double ScarceShare = 0.25;

    private readonly Lock _lock = new();
    private long? _last;

    /// <summary>Waits until a session may be begun, and says where.</summary>
    public async Task<Uri> WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var address = await rest.GetGatewayAddressAsync(cancellationToken);
            var wait = Wait(address.SessionStartLimit);
            if (wait <= TimeSpan.Zero)
            {
                return address.Url;
            }

            if (wait > Apart)
            {
                LogScarce(address.SessionStartLimit.Remaining, wait);
            }

            await Task.Delay(wait, clock, cancellationToken);
            if (wait <= Apart)
            {
                return address.Url;
            }
        }
    }

    /// <summary>A session is being begun now. Not when the connection was made: HELLO may have taken its time.</summary>
    public void Count()
    {
        lock (_lock)
        {
            _last = clock.GetTimestamp();
        }
    }

    private TimeSpan Wait(SessionStartLimit limit)
    {
        var reset = TimeSpan.FromMilliseconds(limit.ResetAfter);
        if (limit.Remaining <= 0)
        {
            return reset > Apart ? reset : Apart;
        }

        lock (_lock)
        {
            if (_last is not { } last)
            {
                return TimeSpan.Zero;
            }

            var apart = limit.Remaining < limit.Total * ScarceShare ? reset / limit.Remaining : Apart;
            return (apart > Apart ? apart : Apart) - clock.GetElapsedTime(last);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Only {Remaining} sessions may still be begun; waiting for {Wait}")]
    private partial void LogScarce(int remaining, TimeSpan wait);
}
