using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;

namespace MedTechBot.Discord.Gateway;

/// <summary>What every connection is made with, and what it tells while it lasts.</summary>
internal sealed record ConnectionSettings(DiscordOptions Options, Func<Presence?> Presence, Action OnIdentify, Action<string, ReadOnlyMemory<byte>> OnDispatch);

/// <summary>
/// One connection from its first byte to its last. A new one is made for every socket, so nothing of a dead connection
/// can touch the living one: all that is left of it is its <see cref="ConnectionEnd"/>.
/// </summary>
internal sealed partial class GatewayConnection : IAsyncDisposable
{
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(20);

    /// <summary>From the first byte on, connecting included.</summary>
    public static readonly TimeSpan HelloTimeout = TimeSpan.FromSeconds(30);

    // During outages the gateway answers heartbeats for a long while before it opens a session.
    public static readonly TimeSpan ReadyTimeout = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(3);

    // https://discord.com/developers/docs/events/gateway#sending-events
    public const int LargestPayload = 4096;

    private readonly ConnectionSettings _settings;
    private readonly GatewaySession? _resumed;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly GatewaySocket _socket;
    private readonly SendLimit _sends;
    private readonly Heartbeat _heartbeat;
    private readonly ITimer _deadline;
    private readonly TaskCompletionSource<EndCause> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Uri? _address;
    private GatewaySession? _session;
    private long _sequence;
    private bool _greeted;
    private bool _established;

    public GatewayConnection(ConnectionSettings settings, GatewaySession? resumed, TimeProvider clock, ILogger logger)
    {
        _settings = settings;
        _session = _resumed = resumed;
        _sequence = resumed?.Sequence ?? -1;
        _clock = clock;
        _logger = logger;
        _socket = new GatewaySocket(settings.Options.Compress);
        _sends = new SendLimit(clock);
        _heartbeat = new Heartbeat(clock, BeatAsync, () => _ended.TrySetResult(EndCause.Zombie));
        _deadline = clock.CreateTimer(_ => _ended.TrySetResult(EndCause.Silent), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public TimeSpan? Latency => _heartbeat.Latency;

    /// <summary>Connects, and returns when the connection has ended, whatever the reason.</summary>
    public async Task<ConnectionEnd> RunAsync(Uri address, CancellationToken stop)
    {
        _address = address;
        if (await ConnectAsync(stop) is { } failed)
        {
            return failed;
        }

        var receiving = ReceiveAsync();
        await using (stop.UnsafeRegister(_ => _ended.TrySetResult(EndCause.Stopped), null))
        {
            var cause = await _ended.Task;
            await CloseAsync(cause, receiving);
            // What came in until the last moment counts: the sequence to resume from is read only now.
            return End(cause, await receiving);
        }
    }

    /// <summary>Sends what the limit allows; not before the session has begun.</summary>
    public async Task SendAsync<T>(Outgoing<T> payload, JsonTypeInfo<Outgoing<T>> type, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(payload, type);
        if (json.Length > LargestPayload)
        {
            throw new ArgumentException($"A payload of {json.Length} bytes; the gateway takes {LargestPayload}.", nameof(payload));
        }

        await _sends.WaitAsync(cancellationToken);
        await _socket.SendAsync(json, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _deadline.DisposeAsync();
        _socket.Abort();
        await _heartbeat.DisposeAsync();
        _socket.Dispose();
    }

    private async Task<ConnectionEnd?> ConnectAsync(CancellationToken stop)
    {
        using var timeout = new CancellationTokenSource(ConnectTimeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stop);
        try
        {
            _deadline.Change(HelloTimeout, Timeout.InfiniteTimeSpan);
            await _socket.ConnectAsync(GatewayQuery.Add(_address!, _settings.Options.Compress), either.Token);
            return null;
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            var isRefused = failure.GetBaseException() is SocketException { SocketErrorCode: SocketError.ConnectionRefused };
            var cause = stop.IsCancellationRequested ? EndCause.Stopped : isRefused ? EndCause.ConnectionRefused : EndCause.Unreachable;
            return End(cause, failure);
        }
    }

    // Returns why it could not go on reading, or null when the server has closed.
    private async Task<Exception?> ReceiveAsync()
    {
        try
        {
            while (await _socket.ReceiveAsync() is { } json)
            {
                await HandleAsync(GatewayPayload.Read(json));
            }

            _ended.TrySetResult(EndCause.Closed);
            return null;
        }
        // "Closed without completing the close handshake" is the normal way for a connection to go.
        catch (Exception failure) when (failure is WebSocketException or JsonException or InvalidDataException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            _ended.TrySetResult(EndCause.Lost);
            return failure;
        }
        catch (Exception failure)
        {
            _ended.TrySetException(failure);
            throw;
        }
    }

    private async Task HandleAsync(GatewayPayload payload)
    {
        switch (payload.Op)
        {
            case GatewayOp.Dispatch:
                OnDispatch(payload);
                break;
            case GatewayOp.Hello when !_greeted:
                await OnHelloAsync(JsonSerializer.Deserialize(payload.Data.Span, DiscordJson.Default.HelloData));
                break;
            case GatewayOp.Heartbeat:
                _heartbeat.BeatNow();
                break;
            case GatewayOp.HeartbeatAcknowledged:
                _heartbeat.OnAnswer();
                break;
            case GatewayOp.Reconnect:
                _ended.TrySetResult(EndCause.ReconnectAsked);
                break;
            case GatewayOp.InvalidSession:
                _ended.TrySetResult(payload.Data.Span.SequenceEqual("true"u8) ? EndCause.SessionInterrupted : EndCause.SessionInvalid);
                break;
            default:
                LogIgnored(payload.Op);
                break;
        }
    }

    private async Task OnHelloAsync(HelloData? hello)
    {
        _greeted = true;
        _deadline.Change(ReadyTimeout, Timeout.InfiniteTimeSpan);
        _heartbeat.Start(TimeSpan.FromMilliseconds(hello is { HeartbeatInterval: > 0 and var interval } ? interval : throw new JsonException("HELLO without an interval.")));

        var options = _settings.Options;
        if (_resumed is { } session)
        {
            var resume = new Outgoing<ResumeData>(GatewayOp.Resume, new(options.Token, session.Id, session.Sequence));
            await SendAsync(resume, DiscordJson.Default.Resume, CancellationToken.None);
            return;
        }

        _settings.OnIdentify();
        var properties = new ConnectionProperties(Environment.OSVersion.Platform is PlatformID.Win32NT ? "windows" : "linux", ClientName.Short, ClientName.Short);
        var identify = new Outgoing<IdentifyData>(GatewayOp.Identify, new(options.Token, options.Intents, properties) { Presence = _settings.Presence() });
        await SendAsync(identify, DiscordJson.Default.Identify, CancellationToken.None);
    }

    private void OnDispatch(GatewayPayload payload)
    {
        var (name, data) = (payload.Name ?? "", payload.Data);
        var begins = name is "READY" or "RESUMED";

        // The number is kept before anyone sees the event, and what a resumed session repeats is dropped.
        if (payload.Sequence is { } sequence)
        {
            if (sequence <= _sequence && !begins)
            {
                return;
            }

            Volatile.Write(ref _sequence, name == "READY" ? sequence : Math.Max(sequence, _sequence));
        }

        if (name == "READY")
        {
            _session = ReadSession(data.Span);
        }

        if (begins)
        {
            _established = true;
        }

        _deadline.Change(_established ? Timeout.InfiniteTimeSpan : ReadyTimeout, Timeout.InfiniteTimeSpan);
        _settings.OnDispatch(name, data);
    }

    private GatewaySession? ReadSession(ReadOnlySpan<byte> data) =>
        JsonSerializer.Deserialize(data, DiscordJson.Default.ReadyData) is { SessionId: { Length: > 0 } id } ready
            ? new GatewaySession(id, ready.ResumeGatewayUrl is { IsAbsoluteUri: true } url ? url : _address!, 0)
            : null;

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        var sequence = Volatile.Read(ref _sequence);
        var beat = new Outgoing<long?>(GatewayOp.Heartbeat, sequence < 0 ? null : sequence);
        _sends.Count();
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(beat, DiscordJson.Default.Heartbeat), cancellationToken);
        }
        catch (Exception failure) when (failure is WebSocketException or ObjectDisposedException or IOException or OperationCanceledException)
        {
            _ended.TrySetResult(EndCause.Lost);
        }
    }

    private async Task CloseAsync(EndCause cause, Task receiving)
    {
        // An invalid session is over anyway; any other must not be ended by the way we leave.
        var code = cause is EndCause.Stopped or EndCause.SessionInvalid ? CloseCode.Normal : CloseCode.KeepSession;
        using var timeout = new CancellationTokenSource(CloseTimeout, _clock);
        try
        {
            await _socket.SendCloseAsync(code, timeout.Token);
            // A side that has gone silent will not answer this either.
            if (cause is not (EndCause.Zombie or EndCause.Silent))
            {
                await receiving.WaitAsync(timeout.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            LogNotClosed(failure.GetType().Name);
        }

        _socket.Abort();
    }

    private ConnectionEnd End(EndCause cause, Exception? failure) => new(cause)
    {
        // In all other cases the code is our own, sent back to us.
        CloseCode = cause is EndCause.Closed or EndCause.Lost ? _socket.CloseCode : null,
        Session = _session is { } session && _sequence >= 0 ? session with { Sequence = _sequence } : null,
        WasEstablished = _established,
        WasStable = _established && _heartbeat.WasAnswered,
        Failure = failure,
    };

    [LoggerMessage(LogLevel.Debug, "Ignored a payload of the unknown kind {Op}")]
    private partial void LogIgnored(int op);

    [LoggerMessage(LogLevel.Debug, "The connection ended without a farewell: {Failure}")]
    private partial void LogNotClosed(string failure);
}
