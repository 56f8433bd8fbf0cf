using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace MedTechBot.Sandbox.Gateway;

/// <summary>One web socket: puts payloads on the wire in their order, and hands in what arrives.</summary>
internal sealed class GatewayConnection(long number, WebSocket socket, HttpContext http, bool compresses, FaultList faults, WireLog log, TimeProvider clock)
    : IDisposable
{
    /// <summary>What a client may send in one payload.</summary>
    public const int LongestPayload = 4096;

    // A client that reads nothing must not fill the memory.
    private const int LongestQueue = 50_000;

    private readonly Channel<Outgoing> _outgoing = Channel.CreateBounded<Outgoing>(LongestQueue);
    private readonly Deflating? _deflating = compresses ? new Deflating() : null;
    private readonly byte[] _incoming = new byte[LongestPayload + 1];

    public long Number => number;

    /// <summary>The bot on this connection; null before it said who it is.</summary>
    public ulong? Bot { get; set; }

    /// <summary>The client asked for single payloads to be compressed.</summary>
    public bool CompressesPayloads { get; set; }

    /// <summary>Cancelled once the connection is gone.</summary>
    public CancellationToken Gone => http.RequestAborted;

    public void Send(Outgoing outgoing)
    {
        if (!_outgoing.Writer.TryWrite(outgoing))
        {
            http.Abort();
        }
    }

    public void Close(CloseCode code) => Send(new Outgoing.Close((int)code));

    /// <summary>Nothing more will be sent.</summary>
    public void Complete() => _outgoing.Writer.TryComplete();

    /// <summary>The next payload; a close has a code and no payload. Longer payloads come as one byte too many.</summary>
    public async Task<(ReadOnlyMemory<byte> Payload, int? CloseCode)> ReceiveAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            var result = await socket.ReceiveAsync(_incoming.AsMemory(length), cancellationToken);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                var code = (int?)socket.CloseStatus ?? 1005;
                Log(isFromBot: true, null, null, default, code);
                return (default, code);
            }

            length += result.Count;
            if (result.EndOfMessage || length > LongestPayload)
            {
                return (_incoming.AsMemory(0, length), null);
            }
        }
    }

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await foreach (var outgoing in _outgoing.Reader.ReadAllAsync(cancellationToken))
        {
            switch (outgoing)
            {
                case Outgoing.Payload when socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived):
                    break;
                case Outgoing.Payload payload:
                    await WriteAsync(payload, cancellationToken);
                    break;
                case Outgoing.Close close:
                    Log(isFromBot: false, null, null, default, close.Code);
                    if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                    {
                        await socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, CloseReasons.Text(close.Code), cancellationToken);
                    }

                    break;
                default:
                    Log(isFromBot: false, null, null, default, 1006);
                    http.Abort();
                    return;
            }
        }
    }

    public void LogReceived(int? op, ReadOnlyMemory<byte> payload) => Log(isFromBot: true, op, null, payload, null);

    public void Dispose()
    {
        _deflating?.Dispose();
        socket.Dispose();
    }

    private async Task WriteAsync(Outgoing.Payload payload, CancellationToken cancellationToken)
    {
        var json = payload.Json;
        if (faults.Take<Fault.UnknownField>(Bot))
        {
            json = (byte[])[.. """{"from_the_future":{"x":[1]},"""u8, .. json.Span[1..]];
        }

        Log(isFromBot: false, (int)payload.Op, payload.Event, json, null);
        var parts = faults.TakeFirst<Fault.SplitPayload>(Bot, _ => true)?.Parts ?? 1;
        if (_deflating is not null && !faults.Take<Fault.PlainText>(Bot))
        {
            await WriteAsync(_deflating.Compress(json), WebSocketMessageType.Binary, parts, isOneMessage: false, cancellationToken);
        }
        else if (_deflating is null && CompressesPayloads && json.Length > 1024)
        {
            await WriteAsync(Deflating.Whole(json), WebSocketMessageType.Binary, parts, isOneMessage: true, cancellationToken);
        }
        else
        {
            await WriteAsync(json, WebSocketMessageType.Text, parts, isOneMessage: true, cancellationToken);
        }
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes, WebSocketMessageType type, int parts, bool isOneMessage, CancellationToken cancellationToken)
    {
        var size = int.Max(1, (bytes.Length + parts - 1) / parts);
        for (var start = 0; start < bytes.Length; start += size)
        {
            var part = bytes[start..int.Min(bytes.Length, start + size)];
            await socket.SendAsync(part, type, !isOneMessage || start + size >= bytes.Length, cancellationToken);
        }
    }

    private void Log(bool isFromBot, int? op, string? name, ReadOnlyMemory<byte> body, int? closeCode) => log.Add(new WireEntry
    {
        Time = clock.GetUtcNow(),
        Bot = Bot,
        IsGateway = true,
        IsFromBot = isFromBot,
        Connection = number,
        Op = op,
        Event = name,
        Body = body,
        CloseCode = closeCode,
    });
}
