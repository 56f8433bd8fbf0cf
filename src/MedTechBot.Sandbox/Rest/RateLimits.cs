using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Rest;

/// <summary>Where a bucket stands after a request.</summary>
/// <param name="Limit">Requests in a window.</param>
/// <param name="Remaining">Of them.</param>
/// <param name="ResetAfter">Until the window ends.</param>
/// <param name="Reset">When it ends.</param>
/// <param name="Bucket">Its name, the same for every channel.</param>
internal sealed record BucketState(int Limit, int Remaining, TimeSpan ResetAfter, DateTimeOffset Reset, string Bucket)
{
    public bool IsOver { get; init; }

    public bool IsGlobal { get; init; }
}

/// <summary>Counts requests by bucket, and 50 a second over all.</summary>
internal sealed class RateLimits(World world)
{
    private const int RequestsPerSecond = 50;

    // A bucket whose window is over says nothing any more.
    private const int Kept = 10_000;

    private readonly Dictionary<(string Route, string Major, ulong? Bot), Window> _windows = [];
    private readonly Dictionary<ulong, Window> _global = [];

    public BucketState Count(RestRoute route, string major, ulong? bot)
    {
        var now = world.Now;
        var key = ($"{route.Method} {route.Template}", major, bot);
        var window = Current(_windows, key, now, route.Limit.Window);
        var isOver = window.Count >= route.Limit.Requests;
        window.Count += isOver ? 0 : 1;
        var state = new BucketState(
            route.Limit.Requests, route.Limit.Requests - window.Count, window.End - now, window.End, BucketName(key.Item1))
        { IsOver = isOver };
        Trim(now);
        if (isOver || route.IsExemptFromGlobalLimit || bot is not { } id)
        {
            return state;
        }

        var second = Current(_global, id, now, TimeSpan.FromSeconds(1));
        return ++second.Count > RequestsPerSecond
            ? state with { IsOver = true, IsGlobal = true, ResetAfter = second.End - now, Reset = second.End }
            : state;
    }

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Epoch(DateTimeOffset time) => (time.ToUnixTimeMilliseconds() / 1000.0).ToString("0.000", CultureInfo.InvariantCulture);

    private static Window Current<T>(Dictionary<T, Window> windows, T key, DateTimeOffset now, TimeSpan length)
        where T : notnull
    {
        if (!windows.TryGetValue(key, out var window) || now >= window.End)
        {
            windows[key] = window = new Window { End = now + length };
        }

        return window;
    }

    private static string BucketName(string route) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(route)))[..32];

    private void Trim(DateTimeOffset now)
    {
        if (_windows.Count <= Kept)
        {
            return;
        }

        foreach (var key in _windows.Where(entry => entry.Value.End <= now).Select(entry => entry.Key).ToList())
        {
            _windows.Remove(key);
        }
    }

    private sealed class Window
    {
        public DateTimeOffset End { get; init; }

        public int Count { get; set; }
    }
}
