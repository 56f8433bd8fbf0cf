using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Gateway;
using MedTechBot.Sandbox.State;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MedTechBot.Sandbox.Web;

/// <summary>What the web page loads: itself at the root, what it shows under <c>/_sandbox/</c>. What people do there goes the way of everybody else.</summary>
internal sealed class PageEndpoint(World world, PageState state, PageWatchers watchers, WireLog log)
{
    private const string Root = "/_sandbox/";

    /// <summary>False where the request is not for the page.</summary>
    public async Task<bool> TryHandleAsync(HttpContext http, string path)
    {
        if (!world.Options.WithPage || !HttpMethods.IsGet(http.Request.Method))
        {
            return false;
        }

        var isFront = path == "/" && !http.WebSockets.IsWebSocketRequest;
        var segments = path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..].Split('/') : [];
        if (!isFront && segments is not (["page" or "as" or "wire", ..] or ["explain"]))
        {
            return false;
        }

        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        try
        {
            await HandleAsync(http, isFront ? ["page", "index.html"] : segments);
        }
        catch (RefusedException refused)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await WriteAsync(http, new JsonObject { ["message"] = refused.Message });
        }

        return true;
    }

    private async Task HandleAsync(HttpContext http, string[] path)
    {
        switch (path)
        {
            case ["page", var file]:
                await PageFiles.SendAsync(http, file);
                break;
            case ["as", var name, "state"]:
                await WriteAsync(http, Locked(name, state.Of));
                break;
            case ["as", var name, "channels", var channel, "messages"]:
                await WriteAsync(http, Locked(name, user => PageMessages.Of(world, user, Id(channel), http.Request.Query["before"] is [{ } before] ? Id(before) : null)));
                break;
            case ["as", var name, "channels", var channel, "commands"]:
                await WriteAsync(http, Locked(name, user => PageCommands.Of(world, user, Id(channel))));
                break;
            case ["as", var name, "events"]:
                await watchers.WatchAsync(http, Locked(name, user => user));
                break;
            case ["wire", var number]:
                await WriteAsync(http, PageWire.Whole(log, number));
                break;
            case ["explain"]:
                await WriteAsync(http, await ExplainAsync(http.Request.Query["id"], http.RequestAborted));
                break;
            default:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private async Task<JsonObject> ExplainAsync(StringValues ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            if (id is not null && world.Options.Explain is { } explain && await explain(id, cancellationToken) is { } text)
            {
                return new JsonObject { ["text"] = text };
            }
        }

        return new JsonObject { ["text"] = null };
    }

    private static ulong Id(string text) => Snowflakes.TryParse(text, out var id) ? id : throw new RefusedException($"'{text}' is no id.");

    private T Locked<T>(string name, Func<User, T> read)
    {
        lock (world.Gate)
        {
            return read(world.Users.Values.FirstOrDefault(user => !user.IsBot && user.Username == name)
                ?? throw new RefusedException($"There is nobody called '{name}'."));
        }
    }

    private static async Task WriteAsync(HttpContext http, JsonNode? json)
    {
        if (json is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(Payloads.Bytes(json), http.RequestAborted);
    }
}
