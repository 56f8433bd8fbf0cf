using System.Globalization;
using System.Net.Http.Headers;

namespace MedTechBot.Discord.Rest;

/// <summary>What the headers of an answer say about its rate limit; any of them may be missing.</summary>
internal sealed record RateLimitHeaders(string? Bucket, int? Remaining, TimeSpan? ResetAfter, TimeSpan? RetryAfter, bool IsGlobal, bool IsShared)
{
    public static RateLimitHeaders Of(HttpResponseHeaders headers) => new(
        Text(headers, "X-RateLimit-Bucket"),
        (int?)Number(headers, "X-RateLimit-Remaining"),
        // Not X-RateLimit-Reset: that is a time of day on Discord's clock.
        Seconds(Number(headers, "X-RateLimit-Reset-After")),
        Seconds(Number(headers, "Retry-After")),
        Text(headers, "X-RateLimit-Global") is { } global && global.Equals("true", StringComparison.OrdinalIgnoreCase),
        Text(headers, "X-RateLimit-Scope") == "shared");

    public static TimeSpan? Seconds(double? number) => number is >= 0 and < 1e8 ? TimeSpan.FromSeconds(number.Value) : null;

    private static string? Text(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
