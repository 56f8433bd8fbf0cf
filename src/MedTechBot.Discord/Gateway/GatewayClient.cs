using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MedTechBot.Discord.Rest;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MedTechBot.Discord.Gateway;

/// <summary>Listens to Discord, over as many connections, one after the other, as it takes.</summary>
public sealed partial class GatewayClient
{
    private readonly DiscordOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<GatewayClient> _logger;
    private readonly DiscordRest _rest;
    private readonly IdentifyBudget _budget;
    private volatile GatewayConnection? _connection;
    private volatile Presence? _presence;
    private long _dropped;

    public GatewayClient(IOptions<DiscordOptions> options, DiscordRest rest, TimeProvider clock, ILogger<GatewayClient> logger)
    {
        _options = options.Value;
        _clock = clock;
        _logger = logger;
        _rest = rest;
        _budget = new IdentifyBudget(rest, clock, logger);
        _presence = _options.Status is { Length: > 0 } status ? Presence.Saying(status) : null;
    }

    /// <summary>How long the last heartbeat took; null while there is no connection.</summary>
    public TimeSpan? Latency => _connection?.Latency;

    /// <summary>How many events were dropped because their reader did not keep up.</summary>
    public long DroppedEvents => Interlocked.Read(ref _dropped);

    /// <summary>
    /// Connects and yields events until it is cancelled, which closes the connection properly. A slow reader holds nothing up,
    /// but the oldest of more than <see cref="DiscordOptions.EventCapacity"/> waiting events are dropped.
    /// </summary>
    /// <exception cref="DiscordRefusedException">Discord will not have this bot as it is set up.</exception>
    public async IAsyncEnumerable<GatewayEvent> ReadEventsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var queue = new EventQueue(_options.EventCapacity);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _rest.TokenRefused);
        var running = RunAsync(queue, stop.Token);
        try
        {
            await foreach (var happened in queue.ReadAsync(cancellationToken))
            {
                yield return happened;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await running;
        }
    }

    /// <summary>Changes what stands under the bot's name, now and in later sessions.</summary>
    public async Task ShowStatusAsync(string status, CancellationToken cancellationToken)
    {
        var presence = _presence = Presence.Saying(status);
        try
        {
            if (_connection is { } connection)
            {
                await connection.SendAsync(new(GatewayOp.PresenceUpdate, presence), DiscordJson.Default.PresenceUpdate, cancellationToken);
            }
        }
        catch (Exception failure) when (failure is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection went, or is not there yet; the next session begins with it.
            LogNotShown(failure.Message);
        }
    }

    private async Task RunAsync(EventQueue queue, CancellationToken stop)
    {
        Exception? failure = null;
        try
        {
            await ConnectForeverAsync(queue, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            failure = _rest.TokenRefused.IsCancellationRequested ? DiscordRefusedException.Token(Unauthorized) : null;
        }
#pragma warning disable CA1031 // Whatever it was, it reaches the reader of the events, and only there.
        catch (Exception unexpected)
#pragma warning restore CA1031
        {
            failure = unexpected;
        }

        queue.Complete(failure);
    }

    private const int Unauthorized = 401;

    private async Task ConnectForeverAsync(EventQueue queue, CancellationToken stop)
    {
        var reader = new EventReader(_clock);
        var settings = new ConnectionSettings(_options, () => _presence, _budget.Count, (name, data) => Hand(reader, queue, name, data));
        var reconnection = new Reconnection();
        var backoff = new Backoff();
        GatewaySession? session = null;

        while (true)
        {
            var end = await ConnectOnceAsync(settings, session, stop);
            stop.ThrowIfCancellationRequested();
            if (CloseCode.Fatal(end.CloseCode, _options.Intents) is { } fatal)
            {
                throw fatal;
            }

            session = reconnection.Next(end);
            var wait = backoff.Next(end);
            Log(end, session is not null, wait);
            await Task.Delay(wait, _clock, stop);
        }
    }

    private async Task<ConnectionEnd> ConnectOnceAsync(ConnectionSettings settings, GatewaySession? session, CancellationToken stop)
    {
        Uri address;
        try
        {
            // Only new sessions are counted; taking one up again is free.
            address = session?.ResumeUrl ?? await _budget.WaitAsync(stop);
        }
        catch (Exception failure) when (failure is DiscordApiException or DiscordUnreachableException)
        {
            return new ConnectionEnd(EndCause.Unreachable) { Failure = failure };
        }

        await using var connection = new GatewayConnection(settings, session, _clock, _logger);
        _connection = connection;
        try
        {
            return await connection.RunAsync(address, stop);
        }
        finally
        {
            _connection = null;
        }
    }

    private void Hand(EventReader reader, EventQueue queue, string name, ReadOnlyMemory<byte> data)
    {
        try
        {
            if (reader.Read(name, data.Span) is { } happened && !queue.Add(happened) && Interlocked.Increment(ref _dropped) is 1)
            {
                LogDropping();
            }
        }
        catch (JsonException malformed)
        {
            // One event that we cannot read must not cost the connection.
            LogUnreadable(name, malformed.Path);
        }
    }

    private void Log(ConnectionEnd end, bool resumes, TimeSpan wait)
    {
        var failure = end.Failure?.GetBaseException().Message;
        if (CloseCode.IsOurMistake(end.CloseCode))
        {
            LogMistake(end.CloseCode);
        }

        LogEnded(end.Cause, end.CloseCode, failure, resumes ? "resuming the session" : "beginning a new session", wait);
    }

    [LoggerMessage(LogLevel.Information, "The gateway connection ended: {Cause} {CloseCode} {Failure}; {Next} in {Wait}")]
    private partial void LogEnded(EndCause cause, int? closeCode, string? failure, string next, TimeSpan wait);

    [LoggerMessage(LogLevel.Debug, "The status is not shown yet: {Why}")]
    private partial void LogNotShown(string why);

    [LoggerMessage(LogLevel.Error, "Discord closed with {CloseCode}, which is an error of this program")]
    private partial void LogMistake(int? closeCode);

    [LoggerMessage(LogLevel.Warning, "Events come faster than they are handled; the oldest are dropped")]
    private partial void LogDropping();

    [LoggerMessage(LogLevel.Warning, "Could not read an event {Name} at {Path}")]
    private partial void LogUnreadable(string name, string? path);
}
