using MedTechBot.Discord.Models;

namespace MedTechBot.Listening;

/// <summary>What each person asked in each channel shortly before, so that "and the pay?" is understood. Only in memory, and only for a while.</summary>
internal sealed class Conversations(TimeProvider clock)
{
    public const int Questions = 4;
    public const int Most = 10_000;
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    private readonly ExpiringTable<(Snowflake Channel, Snowflake User), IReadOnlyList<Asked>> _asked = new(Most, Remembered, clock);

    /// <summary>The questions before this one, oldest first. What somebody asked privately does not shape what all can read.</summary>
    public IReadOnlyList<string> Before(Snowflake id, Snowflake channel, Snowflake user, bool isPrivate) =>
        _asked.TryGet((channel, user), out var asked)
            ? [.. Fresh(asked).Where(earlier => earlier.Id < id && (isPrivate || !earlier.IsPrivate)).Select(earlier => earlier.Text)]
            : [];

    /// <summary>Remembers a question; one that was there is what it reads now.</summary>
    public void Remember(Snowflake id, Snowflake channel, Snowflake user, string text, bool isPrivate) =>
        _asked.Update((channel, user), asked =>
        [
            .. Fresh(asked ?? []).Where(earlier => earlier.Id != id)
                .Append(new Asked(id, text, isPrivate, clock.GetTimestamp()))
                .OrderBy(earlier => earlier.Id)
                .TakeLast(Questions),
        ]);

    public void Forget(Snowflake id, Snowflake channel, Snowflake user)
    {
        if (_asked.TryGet((channel, user), out _))
        {
            _asked.Update((channel, user), asked => [.. (asked ?? []).Where(earlier => earlier.Id != id)]);
        }
    }

    private IEnumerable<Asked> Fresh(IReadOnlyList<Asked> asked) => asked.Where(earlier => clock.GetElapsedTime(earlier.At) < Remembered);

    private sealed record Asked(Snowflake Id, string Text, bool IsPrivate, long At);
}
