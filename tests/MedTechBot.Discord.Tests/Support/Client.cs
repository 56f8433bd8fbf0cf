using System.Collections.Concurrent;
using System.Threading.Channels;
using MedTechBot.Discord.Gateway;
using MedTechBot.Discord.Rest;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MedTechBot.Discord.Tests.Support;

/// <summary>A client that listens, with all it hears and logs.</summary>
internal sealed class Client : IAsyncDisposable
{
    public const string Token = "MTAw.s3cr3t.t0ken";

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _answering = [];
    private readonly Channel<GatewayEvent> _events = Channel.CreateUnbounded<GatewayEvent>();

    private Client(DiscordOptions options, TestClock clock)
    {
        Clock = clock;
        Rest = new DiscordRest(Options.Create(options), clock, new Lines<DiscordRest>(Log));
        Gateway = new GatewayClient(Options.Create(options), Rest, clock, new Lines<GatewayClient>(Log));
        Running = ListenAsync();
    }

    public TestClock Clock { get; }

    public DiscordRest Rest { get; }

    public GatewayClient Gateway { get; }

    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>Answers interactions, as a bot would.</summary>
    public Func<GatewayEvent.InteractionCreate, Task>? OnInteraction { get; set; }

    /// <summary>Ends when the client does, with its failure.</summary>
    public Task Running { get; private set; }

    public static Client Start(LoopbackDiscord server, Action<DiscordOptions>? set = null, TestClock? clock = null) => Start(server.ApiBase, set, clock);

    public static Client Start(Uri apiBase, Action<DiscordOptions>? set = null, TestClock? clock = null)
    {
        var options = new DiscordOptions { Token = Token, ApiBase = apiBase };
        set?.Invoke(options);
        return new Client(options, clock ?? new TestClock());
    }

    public Task<GatewayEvent> NextAsync() => _events.Reader.ReadAsync().AsTask().Soon();

    public async Task<T> NextAsync<T>()
        where T : GatewayEvent => Assert.IsType<T>(await NextAsync());

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Running.Soon();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        // A server that is gone does not answer the farewell; time must pass for the client to give up.
        while (!Running.IsCompleted)
        {
            Clock.Advance(GatewayConnection.CloseTimeout);
            await Task.Yield();
        }

        await Task.WhenAll(_answering).Soon();
        _stop.Dispose();
        Rest.Dispose();
    }

    private async Task ListenAsync()
    {
        await Task.Yield();
        try
        {
            await foreach (var happened in Gateway.ReadEventsAsync(_stop.Token))
            {
                _events.Writer.TryWrite(happened);
                if (happened is GatewayEvent.InteractionCreate interaction && OnInteraction is { } answer)
                {
                    _answering.Add(answer(interaction));
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
    }
}

/// <summary>Keeps what is logged.</summary>
internal sealed class Lines<T>(ConcurrentQueue<string> lines) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
}
