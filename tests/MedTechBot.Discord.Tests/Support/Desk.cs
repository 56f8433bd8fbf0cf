using System.Collections.Concurrent;
using MedTechBot.Discord.Interactions;

namespace MedTechBot.Discord.Tests.Support;

/// <summary>A dispatcher with its routes, and the server that its answers go to.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly Speaker _speaker;

    private Desk(Speaker speaker, InteractionRoutes routes)
    {
        _speaker = speaker;
        Dispatcher = new InteractionDispatcher(routes, speaker.Rest, speaker.Clock, new Lines<InteractionDispatcher>(Log));
    }

    public InteractionDispatcher Dispatcher { get; }

    public ConcurrentQueue<string> Log { get; } = new();

    public TestClock Clock => _speaker.Clock;

    public LoopbackDiscord Server => _speaker.Server;

    public IReadOnlyCollection<SeenRequest> Requests => _speaker.Server.Requests;

    public static async Task<Desk> StartAsync(Action<InteractionRoutes> fill)
    {
        var routes = new InteractionRoutes();
        fill(routes);
#pragma warning disable CA2000 // The desk owns its speaker.
        return new Desk(await Speaker.StartAsync(Reply.Json(Some.MessageJson)), routes);
#pragma warning restore CA2000
    }

    public Task<SeenRequest> NextRequestAsync() => _speaker.Server.NextRequestAsync();

    public Task DispatchAsync(Interaction interaction, long? receivedAt = null, CancellationToken stop = default) =>
        Dispatcher.DispatchAsync(interaction, receivedAt ?? Clock.GetTimestamp(), _speaker.Rest.AnswerInteractionAsync, stop);

    public ValueTask DisposeAsync() => _speaker.DisposeAsync();
}
