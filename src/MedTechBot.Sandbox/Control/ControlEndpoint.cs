using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Delivery;
using MedTechBot.Sandbox.Gateway;
using MedTechBot.Sandbox.Rest;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;
using Microsoft.AspNetCore.Http;

namespace MedTechBot.Sandbox.Control;

/// <summary>Drives the sandbox from outside the process, in any language: <c>/_sandbox/…</c>.</summary>
internal sealed class ControlEndpoint(World world, ControlRoutes routes, EventFeed events, HttpDelivery delivery)
{
    private const int LongestWait = 60;

    public async Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value?["/_sandbox".Length..].Trim('/') ?? "";
        try
        {
            if (path == "events")
            {
                await StreamAsync(http);
                return;
            }

            if (path == "interactions-endpoint" && http.Request.Method == "POST")
            {
                await SetAddressAsync(http);
                return;
            }

            var act = routes.Find(http.Request.Method, path) ?? throw new ControlException($"There is: {string.Join(", ", routes.Names)}, POST interactions-endpoint, GET events.");
            var call = new ControlCall(world, await BodyAsync(http.Request), http.Request.Query);
            object result;
            long wait;
            bool isForMessage;
            lock (world.Gate)
            {
                wait = call.Number("wait", 0, LongestWait);
                isForMessage = call.Text("until") is not "answered";
                result = act(call);
            }

            var body = result is SandboxInteraction interaction ? await AnsweredAsync(interaction, wait, isForMessage, http.RequestAborted) : result as JsonNode;
            await RestEndpoint.WriteAsync(http, RestReply.Ok(body ?? new JsonObject()));
        }
        catch (RefusedException refused)
        {
            await RestEndpoint.WriteAsync(http, new RestReply(StatusCodes.Status403Forbidden, new JsonObject { ["message"] = refused.Message }));
        }
        catch (Exception wrong) when (wrong is ControlException or WorldFileException)
        {
            await RestEndpoint.WriteAsync(http, new RestReply(StatusCodes.Status400BadRequest, new JsonObject { ["message"] = wrong.Message }));
        }
    }

    private async Task<JsonNode> AnsweredAsync(SandboxInteraction interaction, long wait, bool isForMessage, CancellationToken cancellationToken)
    {
        if (wait > 0)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(wait), world.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            try
            {
                var answer = await interaction.AnsweredAsync(either.Token);
                if (isForMessage && answer.Type is (4 or 5 or 7))
                {
                    await interaction.OriginalAsync(either.Token);
                }
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // What there is by then is told.
            }
        }

        lock (world.Gate)
        {
            var inner = interaction.Interaction;
            return new JsonObject
            {
                ["id"] = Snowflakes.Text(inner.Id),
                ["type"] = (int)inner.Type,
                ["answer"] = inner.CallbackType is { } type ? new JsonObject { ["type"] = type, ["data"] = inner.CallbackData?.DeepClone() } : null,
                ["message"] = inner.Original is { } original ? MessageJson.Of(original) : null,
                ["follow_ups"] = Json.Array(inner.FollowUps.Select(message => MessageJson.Of(message))),
            };
        }
    }

    private async Task SetAddressAsync(HttpContext http)
    {
        var call = new ControlCall(world, await BodyAsync(http.Request), http.Request.Query);
        Bot bot;
        lock (world.Gate)
        {
            bot = (call.Bot() is { } id ? world.Bots.GetValueOrDefault(id) : world.Bots.Values.FirstOrDefault()) ?? throw new ControlException("There is no such bot yet.");
        }

        Uri? address = null;
        if (call.Text("url") is { } url)
        {
            address = Uri.TryCreate(url, UriKind.Absolute, out var given) ? given : throw new ControlException("'url' is an address.");
            await delivery.TryAsync(bot, address, http.RequestAborted);
        }

        lock (world.Gate)
        {
            bot.InteractionsAddress = address;
        }

        await RestEndpoint.WriteAsync(http, RestReply.Ok(ApplicationJson.Of(world, bot)));
    }

    /// <summary>Server-sent events: all that one person may see, from now on.</summary>
    private async Task StreamAsync(HttpContext http)
    {
        ulong user;
        lock (world.Gate)
        {
            user = new ControlCall(world, [], http.Request.Query).User().Id;
        }

        using var watching = events.Watch(user);
        http.Response.ContentType = "text/event-stream";
        await http.Response.WriteAsync(": listening\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        try
        {
            await foreach (var seen in watching.Reader.ReadAllAsync(http.RequestAborted))
            {
                await http.Response.WriteAsync($"event: {seen.Name}\ndata: {Encoding.UTF8.GetString(Payloads.Bytes(seen.Data).Span)}\n\n", http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Who watched has gone.
        }
    }

    private static async Task<JsonObject> BodyAsync(HttpRequest request)
    {
        try
        {
            using var reader = new StreamReader(request.Body);
            var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
            return text.Length == 0 ? [] : JsonNode.Parse(text) as JsonObject ?? throw new ControlException("The body is a JSON object.");
        }
        catch (JsonException)
        {
            throw new ControlException("The body is no JSON.");
        }
    }
}
