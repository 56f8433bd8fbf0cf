using System.Text;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Delivery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace MedTechBot.Sandbox.Tests.Delivery;

public sealed class HttpDeliveryTests() : SandboxTest(Still)
{
    [Fact]
    public async Task Interactions_are_posted_signed_and_answered_in_the_response()
    {
        await using var endpoint = await Endpoint.StartAsync(checksSignatures: true);
        await Bot.Put($"applications/{RawBot.Id}/commands", JsonNode.Parse("""[{"name":"ask","description":"d"}]"""));
        await Sandbox.PostInteractionsAsync(RawBot.Id, endpoint.Address, RawBot.Patience);

        Sandbox.Faults.Add(new Fault.BadSignature());
        var refused = Sandbox.Member.Command(SandboxIds.General, "ask");
        await Sandbox.Log.FirstAsync(entry => entry is { IsGateway: false, IsFromBot: false, Status: 401 } && (int?)entry.Json?["type"] == 2, RawBot.Patience);
        var answer = await Sandbox.Member.Command(SandboxIds.General, "ask").OriginalAsync(RawBot.Patience);

        Assert.Null(refused.Answer);
        Assert.Equal("posted", answer.Content);
    }

    [Fact]
    public async Task An_address_that_takes_bad_signatures_is_refused()
    {
        await using var endpoint = await Endpoint.StartAsync(checksSignatures: false);
        await Bot.Get("users/@me");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Sandbox.PostInteractionsAsync(RawBot.Id, endpoint.Address, RawBot.Patience));

        Assert.Contains("bad signature", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>A bot over HTTP. Ed25519 signs alike every time, so to sign again is to verify.</summary>
    private sealed class Endpoint(WebApplication app) : IAsyncDisposable
    {
        private static readonly SigningKey Key = new(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(RawBot.Token)));

        public Uri Address => new(app.Urls.First());

        public static async Task<Endpoint> StartAsync(bool checksSignatures)
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            app.Run(http => AnswerAsync(http, checksSignatures));
            await app.StartAsync();
            return new Endpoint(app);
        }

        public async ValueTask DisposeAsync()
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        private static async Task AnswerAsync(HttpContext http, bool checksSignatures)
        {
            using var reader = new StreamReader(http.Request.Body);
            var body = await reader.ReadToEndAsync();
            var signed = Key.SignHex(Encoding.UTF8.GetBytes(http.Request.Headers["X-Signature-Timestamp"] + body));
            if (checksSignatures && http.Request.Headers["X-Signature-Ed25519"] != signed)
            {
                http.Response.StatusCode = 401;
                return;
            }

            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(body.Contains("\"type\":1,", StringComparison.Ordinal) ? """{"type":1}""" : """{"type":4,"data":{"content":"posted"}}""");
        }
    }
}
