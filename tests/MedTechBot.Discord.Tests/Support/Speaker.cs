using System.Collections.Concurrent;
using MedTechBot.Discord.Rest;
using Microsoft.Extensions.Options;

namespace MedTechBot.Discord.Tests.Support;

/// <summary>A client that only speaks, and the server that it speaks to.</summary>
internal sealed class Speaker : IAsyncDisposable
{
    private Speaker(LoopbackDiscord server)
    {
        Server = server;
        var options = Options.Create(new DiscordOptions { Token = Client.Token, ApiBase = server.ApiBase });
        Rest = new DiscordRest(options, Clock, new Lines<DiscordRest>(Log));
    }

    public LoopbackDiscord Server { get; }

    public TestClock Clock { get; } = new();

    public DiscordRest Rest { get; }

    public ConcurrentQueue<string> Log { get; } = new();

    public static async Task<Speaker> StartAsync(params Reply[] replies)
    {
#pragma warning disable CA2000 // The speaker owns its server.
        var speaker = new Speaker(await LoopbackDiscord.StartAsync());
#pragma warning restore CA2000
        if (replies.Length > 0)
        {
            // The last one is for all that follow.
            var next = -1;
            speaker.Server.Answer = _ => replies[Math.Min(Interlocked.Increment(ref next), replies.Length - 1)];
        }

        return speaker;
    }

    public async ValueTask DisposeAsync()
    {
        Rest.Dispose();
        await Server.DisposeAsync();
    }
}
