namespace MedTechBot.Discord.Gateway;

/// <summary>Growing, random waits between connections. Only a session that lasted starts them anew: a server that accepts and drops at once must not be stormed.</summary>
internal sealed class Backoff
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    // 2^7 seconds are more than the longest wait.
    private const int MostDoublings = 7;

    private int _failures;

    public TimeSpan Next(ConnectionEnd end)
    {
        if (end.WasStable)
        {
            _failures = 0;
        }

        var longest = Shortest * (1 << Math.Min(_failures++, MostDoublings));
        var wait = (longest < Longest ? longest : Longest) * Random.Shared.NextDouble();
        return end switch
        {
            { Cause: EndCause.ReconnectAsked, WasStable: true } => TimeSpan.Zero,
            // Discord's rule for a session that it calls invalid: one to five seconds.
            { Cause: EndCause.SessionInvalid } => wait + TimeSpan.FromSeconds(1 + (4 * Random.Shared.NextDouble())),
            _ => wait,
        };
    }
}
