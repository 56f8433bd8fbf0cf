using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;

namespace MedTechBot.Hosting;

/// <summary>Tells systemd again and again that the process lives; where it stays silent, systemd starts it anew.</summary>
internal sealed class SystemdWatchdog(ISystemdNotifier notifier, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Microseconds, as the unit's WatchdogSec has them: https://www.freedesktop.org/software/systemd/man/latest/sd_watchdog_enabled.html
        if (!long.TryParse(Environment.GetEnvironmentVariable("WATCHDOG_USEC"), CultureInfo.InvariantCulture, out var microseconds) || microseconds <= 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(TimeSpan.FromMicroseconds(microseconds / 2), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            notifier.Notify(new ServiceState("WATCHDOG=1"));
        }
    }
}
