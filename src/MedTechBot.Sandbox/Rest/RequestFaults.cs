using System.Globalization;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;
using Microsoft.AspNetCore.Http;

namespace MedTechBot.Sandbox.Rest;

/// <summary>Requests that go wrong on demand.</summary>
internal sealed class RequestFaults(World world, FaultList faults)
{
    /// <summary>In place of carrying the request out; null where nothing is due.</summary>
    public RestReply? TakeBefore(HttpContext http, ulong? bot, string path) =>
        faults.TakeFirst<Fault.Request>(bot, fault => fault is Fault.RateLimit or Fault.Failure && Fits(fault, http.Request.Method, path)) switch
        {
            Fault.RateLimit limit => TooMany(http, limit),
            Fault.Failure status => new RestReply(status.Code, status.Body?.DeepClone() ?? Said(status.Code)),
            _ => null,
        };

    /// <summary>What happens to the answer of a request that was carried out.</summary>
    public Fault.Request? TakeAfter(ulong? bot, string method, string path) =>
        faults.TakeFirst<Fault.Request>(bot, fault => fault is Fault.NoContent or Fault.LateAnswer && Fits(fault, method, path));

    /// <summary>False where the connection is gone by then.</summary>
    public static async Task<bool> WaitAsync(HttpContext http, Fault.LateAnswer late, TimeProvider clock)
    {
        if (late.Delay is not { } delay)
        {
            http.Abort();
            return false;
        }

        try
        {
            await Task.Delay(delay, clock, http.RequestAborted);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public static RestReply TooMany(HttpContext http, double seconds, RateLimitScope scope)
    {
        var headers = http.Response.Headers;
        headers.RetryAfter = Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Scope"] = scope.ToString().ToLowerInvariant();
        if (scope is RateLimitScope.Global)
        {
            headers["X-RateLimit-Global"] = "true";
        }

        return new RestReply(StatusCodes.Status429TooManyRequests, new JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = Math.Round(seconds, 3),
            ["global"] = scope is RateLimitScope.Global,
            ["code"] = 0,
        });
    }

    private RestReply TooMany(HttpContext http, Fault.RateLimit limit)
    {
        if (limit is { IsHtml: false, OnlyHeader: false })
        {
            if (limit.Scope is not RateLimitScope.Global)
            {
                http.Response.Headers["X-RateLimit-Remaining"] = "0";
                http.Response.Headers["X-RateLimit-Reset-After"] = RateLimits.Seconds(TimeSpan.FromSeconds(limit.RetryAfter));
                http.Response.Headers["X-RateLimit-Reset"] = RateLimits.Epoch(world.Now.AddSeconds(limit.RetryAfter));
            }

            return TooMany(http, limit.RetryAfter, limit.Scope);
        }

        http.Response.Headers.RetryAfter = Math.Ceiling(limit.RetryAfter).ToString(CultureInfo.InvariantCulture);
        return new RestReply(StatusCodes.Status429TooManyRequests, null) { Html = limit.IsHtml ? "<html><body>error code: 1015</body></html>" : null };
    }

    private static bool Fits(Fault.Request fault, string method, string path) =>
        (fault.Method is null || fault.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && (fault.Path is null || $"/{path}".Contains(fault.Path, StringComparison.Ordinal));

    private static JsonObject? Said(int status) => status switch
    {
        401 => ApiException.Unauthorized().Json,
        403 => ApiException.MissingPermissions().Json,
        404 => ApiException.NotFound().Json,
        >= 500 => null,
        _ => new JsonObject { ["message"] = $"{status}: Error", ["code"] = 0 },
    };
}
