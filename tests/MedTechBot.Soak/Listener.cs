using System.Globalization;
using MedTechBot.Discord;
using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Rest;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MedTechBot.Soak;

/// <summary>The client alone in a process of its own, so that its memory can be told from the sandbox's. It says on its output what it hears.</summary>
internal static class Listener
{
    public const string Verb = "listen";
    public const string Session = "session";
    public const string Resumed = "resumed";
    public const string Guild = "guild";
    public const string Heap = "heap";
    public const string Dropped = "dropped";

    private const int BetweenMeasures = 2500;

    public static async Task<int> RunAsync(Uri apiBase, int speed, TextReader input, TextWriter output)
    {
        var clock = new QuickClock(speed);
        var options = Options.Create(new DiscordOptions { Token = "soak", ApiBase = apiBase });
        using var rest = new DiscordRest(options, clock, NullLogger<DiscordRest>.Instance);
        using var stop = new CancellationTokenSource();
        var gateway = new GatewayClient(options, rest, clock, NullLogger<GatewayClient>.Instance);
        var listening = ListenAsync(gateway, output, stop.Token);

        // The end of the input is the sign to stop.
        await Task.WhenAny(listening, Task.Run(() => input.ReadToEndAsync(stop.Token), stop.Token));
        await stop.CancelAsync();
        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await output.WriteLineAsync($"{Dropped} {gateway.DroppedEvents}");
        return listening.IsFaulted ? 1 : 0;
    }

    private static async Task ListenAsync(GatewayClient gateway, TextWriter output, CancellationToken stop)
    {
        var count = 0;
        await foreach (var happened in gateway.ReadEventsAsync(stop))
        {
            switch (happened)
            {
                case GatewayEvent.Ready:
                    await output.WriteLineAsync(Session);
                    break;
                case GatewayEvent.Resumed:
                    await output.WriteLineAsync(Resumed);
                    break;
                case GatewayEvent.GuildCreate:
                    await output.WriteLineAsync(Guild);
                    break;
                case GatewayEvent.MessageCreate message:
                    await output.WriteLineAsync(message.Message.Id.ToString());
                    if (++count % BetweenMeasures == 0)
                    {
                        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Heap} {GC.GetTotalMemory(forceFullCollection: true)} {Environment.WorkingSet}"));
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
