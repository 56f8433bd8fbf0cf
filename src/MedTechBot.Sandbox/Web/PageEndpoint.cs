using System.Text.Json;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Gateway;
using MedTechBot.Sandbox.State;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MedTechBot.Sandbox.Web;

/// <summary>What the web page loads and asks for: itself at the root, the rest under <c>/_sandbox/</c>.</summary>
internal sealed class PageEndpoint(World world, PageState state, PageWatchers watchers, WireLog log)
{
    private const string Root = "/_sandbox/";

    /// <summary>False where the request is not for the page.</summary>
    public async Task<bool> TryHandleAsync(HttpContext http, string path)
    {
        if (!world.Options.WithPage)
        {
            return false;
        }

        var isFront = path == "/" && HttpMethods.IsGet(http.Request.Method) && !http.WebSockets.IsWebSocketRequest;
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
            await WriteAsync(http, new JsonObject { ["error"] = refused.Message });
        }

        return true;
    }

    private async Task HandleAsync(HttpContext http, string[] path)
    {
        var isPost = HttpMethods.IsPost(http.Request.Method);
        switch (path)
        {
            case ["page", var file] when !isPost:
                await PageFiles.SendAsync(http, file);
                break;
            case ["as", var name, "state"] when !isPost:
                await WriteAsync(http, Locked(name, state.Of));
                break;
            case ["as", var name, "channels", var channel, "messages"] when !isPost:
                await WriteAsync(http, Locked(name, user => PageMessages.Of(world, user, PageActions.Id(channel), PageActions.OptionalId(http.Request.Query["before"]))));
                break;
            case ["as", var name, "channels", var channel, "commands"] when !isPost:
                await WriteAsync(http, Locked(name, user => PageCommands.Of(world, user, PageActions.Id(channel))));
                break;
            case ["as", var name, "events"] when !isPost:
                await watchers.WatchAsync(http, Locked(name, user => user));
                break;
            case ["as", var name, var action] when isPost:
                await ActAsync(http, name, action);
                break;
            case ["wire", var number] when !isPost:
                await WriteAsync(http, PageWire.Whole(log, number));
                break;
            case ["explain"] when !isPost:
                await WriteAsync(http, await ExplainAsync(http.Request.Query["id"], http.RequestAborted));
                break;
            default:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private async Task ActAsync(HttpContext http, string name, string action)
    {
        // A form of another site can send no JSON.
        if (!http.Request.HasJsonContentType())
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        JsonObject body;
        try
        {
            body = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            throw new RefusedException("That is no JSON.");
        }

        await WriteAsync(http, await new PageActions(world, Locked(name, user => user)).DoAsync(action, body, http.RequestAborted));
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
