using System.Globalization;

namespace MedTechBot.Sandbox.State;

/// <summary>Makes ids that grow, and reads what they say.</summary>
internal sealed class Snowflakes(TimeProvider clock)
{
    public const long Epoch = 1_420_070_400_000;

    private ulong _last;

    public ulong Next()
    {
        // 4,096 ids fit into a millisecond; past that, or with a clock that stands still, the next millisecond is borrowed.
        var now = (ulong)(clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22;
        return _last = ulong.Max(now, _last + 1);
    }

    public static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, out ulong id) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;

    public static DateTimeOffset TimeOf(ulong id) => DateTimeOffset.FromUnixTimeMilliseconds((long)(id >> 22) + Epoch);
}
