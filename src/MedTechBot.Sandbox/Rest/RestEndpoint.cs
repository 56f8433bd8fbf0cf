using System.Globalization;
using MedTechBot.Sandbox.Gateway;
using MedTechBot.Sandbox.State;
using Microsoft.AspNetCore.Http;

namespace MedTechBot.Sandbox.Rest;

/// <summary>From an HTTP request to its answer: version, route, token, faults, limits, and then the route's own work under the lock.</summary>
internal sealed class RestEndpoint(World world, RestRoutes routes, FaultList faults, WireLog log)
{
    private readonly RateLimits _limits = new(world);
    private readonly RequestFaults _requestFaults = new(world, faults);

    /// <param name="http">The request.</param>
    /// <param name="path">From behind <c>/api/</c>.</param>
    public async Task HandleAsync(HttpContext http, string path)
    {
        var (version, rest) = Version(path);
        var entry = new WireEntry
        {
            Time = world.Now,
            IsGateway = false,
            IsFromBot = true,
            Method = http.Request.Method,
            Path = rest + http.Request.QueryString,
        };
        RestReply reply;
        try
        {
            if (version is not (null or "9" or "10"))
            {
                throw ApiException.InvalidVersion();
            }

            (reply, entry) = await AnswerAsync(http, rest, entry);
        }
        catch (ApiException refused)
        {
            reply = new RestReply(refused.Status, refused.Json);
        }

        var late = _requestFaults.TakeAfter(entry.Bot, http.Request.Method, rest);
        if (late is Fault.NoContent)
        {
            reply = RestReply.Nothing;
        }

        log.Add(entry with { Status = late is Fault.LateAnswer { Delay: null } ? 0 : reply.Status, Answer = reply.Body is null ? default : Payloads.Bytes(reply.Body) });
        if (late is Fault.LateAnswer wait && !await RequestFaults.WaitAsync(http, wait, world.Clock))
        {
            return;
        }

        await WriteAsync(http, reply);
    }

    public static async Task WriteAsync(HttpContext http, RestReply reply)
    {
        http.Response.StatusCode = reply.Status;
        if (reply.Html is { } html)
        {
            http.Response.ContentType = "text/html";
            await http.Response.WriteAsync(html, http.RequestAborted);
        }

        if (reply.Body is null)
        {
            return;
        }

        http.Response.ContentType = "application/json";
        var bytes = Payloads.Bytes(reply.Body);
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private async Task<(RestReply Reply, WireEntry Entry)> AnswerAsync(HttpContext http, string path, WireEntry entry)
    {
        var (route, values) = routes.Find(http.Request.Method, path);
        var (body, files) = await RequestReader.ReadAsync(http.Request, http.RequestAborted);
        entry = entry with { Body = body is null ? default : Payloads.Bytes(body) };
        try
        {
            lock (world.Gate)
            {
                var caller = Caller(http.Request, route);
                // Answers to interactions come without the bot's token: theirs says whose they are.
                entry = entry with { Bot = caller?.Id ?? (values.TryGetValue("token", out var token) && world.Interactions.TryGet(token, out var asked) ? asked.Bot.Id : null) };
                if (_requestFaults.TakeBefore(http, entry.Bot, path) is { } disturbed)
                {
                    return (disturbed, entry);
                }

                if (Limited(http, route, values, caller) is { } limited)
                {
                    return (limited, entry);
                }

                var call = new RestCall { World = world, Route = values, Query = http.Request.Query, Caller = caller, Body = body, Files = files };
                return (route.Handle(call), entry);
            }
        }
        catch (ApiException refused)
        {
            return (new RestReply(refused.Status, refused.Json), entry);
        }
    }

    private Bot? Caller(HttpRequest request, RestRoute route)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith("Bot ", StringComparison.Ordinal) && world.TryBot(header[4..].Trim(), out var bot))
        {
            return bot;
        }

        return route.IsOpen ? null : throw ApiException.Unauthorized();
    }

    private RestReply? Limited(HttpContext http, RestRoute route, IReadOnlyDictionary<string, string> values, Bot? caller)
    {
        var state = _limits.Count(route, RestRoute.Major(values), caller?.Id);
        var headers = http.Response.Headers;
        headers["X-RateLimit-Limit"] = state.Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = state.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = RateLimits.Epoch(state.Reset);
        headers["X-RateLimit-Reset-After"] = RateLimits.Seconds(state.ResetAfter);
        headers["X-RateLimit-Bucket"] = state.Bucket;
        return state.IsOver && world.EnforceRateLimits
            ? RequestFaults.TooMany(http, state.ResetAfter.TotalSeconds, state.IsGlobal ? RateLimitScope.Global : RateLimitScope.User)
            : null;
    }

    private static (string? Version, string Path) Version(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? path : path[..slash];
        if (first.Length < 2 || first[0] != 'v' || first.AsSpan(1).IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return (null, path.TrimEnd('/'));
        }

        // A library that adds the version itself and was given an address that has it already says it twice.
        var rest = slash < 0 ? "" : path[(slash + 1)..].TrimEnd('/');
        return (first[1..], rest == first || rest.StartsWith($"{first}/", StringComparison.Ordinal) ? rest[first.Length..].TrimStart('/') : rest);
    }
}
