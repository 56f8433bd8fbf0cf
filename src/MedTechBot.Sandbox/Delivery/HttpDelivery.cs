using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Gateway;
using MedTechBot.Sandbox.Rest;
using MedTechBot.Sandbox.Rest.Routes;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;
using Microsoft.AspNetCore.Http;

namespace MedTechBot.Sandbox.Delivery;

/// <summary>Posts interactions, signed, to a bot that has an address for them; the gateway then tells it of none.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint</remarks>
internal sealed class HttpDelivery(World world, FaultList faults, WireLog log)
{
    private static readonly JsonObject Ping = new() { ["type"] = 1, ["version"] = 1 };

    private static readonly HttpClient Http = new();

    /// <summary>As Discord does on saving: the address must answer a PING, and refuse one with a bad signature.</summary>
    /// <exception cref="RefusedException">It does not.</exception>
    public async Task TryAsync(Bot bot, Uri address, CancellationToken cancellationToken)
    {
        var (status, answer) = await PostAsync(bot, address, Ping, isSignedWell: true, cancellationToken);
        if (status != 200 || (int?)answer?["type"] != 1)
        {
            throw new RefusedException($"{address} answered a PING with {status} {answer?.ToJsonString()}, not with 200 {{\"type\":1}}.");
        }

        (status, _) = await PostAsync(bot, address, Ping, isSignedWell: false, cancellationToken);
        if (status != 401)
        {
            throw new RefusedException($"{address} answered a bad signature with {status}, not with 401.");
        }
    }

    /// <summary>Called under the lock; what comes back is carried out as a callback.</summary>
    public void Deliver(Interaction interaction, Uri address)
    {
        var body = InteractionJson.Of(interaction);
        var isSignedWell = !faults.Take<Fault.BadSignature>(interaction.Bot.Id);
        _ = Task.Run(async () =>
        {
            var (status, answer) = await PostAsync(interaction.Bot, address, body, isSignedWell, CancellationToken.None);
            if (status == 200 && answer is not null)
            {
                CarryOut(interaction, answer);
            }
        });
    }

    private async Task<(int Status, JsonNode? Answer)> PostAsync(Bot bot, Uri address, JsonObject body, bool isSignedWell, CancellationToken cancellationToken)
    {
        var bytes = Payloads.Bytes(body).ToArray();
        var time = world.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = bot.Key.SignHex([.. Encoding.ASCII.GetBytes(time), .. isSignedWell ? bytes : "{}"u8.ToArray()]);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("X-Signature-Ed25519", signature);
        request.Headers.Add("X-Signature-Timestamp", time);
        request.Headers.UserAgent.ParseAdd("Discord-Interactions/1.0 (+https://discord.com)");
        var (status, text) = await SendAsync(request, cancellationToken);
        JsonNode? answer = null;
        try
        {
            answer = text.Length > 0 ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            // No JSON is no answer; the status says the rest.
        }

        log.Add(new WireEntry
        {
            Time = world.Now,
            Bot = bot.Id,
            IsGateway = false,
            IsFromBot = false,
            Method = "POST",
            Path = address.ToString(),
            Status = status,
            Body = bytes,
            Answer = answer is null ? default : Payloads.Bytes(answer),
        });
        return (status, answer);
    }

    private async Task<(int Status, string Text)> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Interaction.AnswerTime, world.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var response = await Http.SendAsync(request, either.Token);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(either.Token));
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (0, "");
        }
    }

    private void CarryOut(Interaction interaction, JsonNode answer)
    {
        lock (world.Gate)
        {
            try
            {
                InteractionRoutes.Answer(new RestCall
                {
                    World = world,
                    Route = new Dictionary<string, string> { ["interaction"] = Snowflakes.Text(interaction.Id), ["token"] = interaction.Token },
                    Query = QueryCollection.Empty,
                    Body = answer,
                });
            }
            catch (ApiException refused)
            {
                world.Options.Noticed($"{interaction.Bot.User.Username} answered an interaction in a way that Discord refuses: {refused.Json.ToJsonString()}");
            }
        }
    }
}
