using System.Net.WebSockets;

namespace MedTechBot.Discord.Gateway;

/// <summary>One WebSocket to the gateway: whole messages in, whole messages out, one at a time.</summary>
internal sealed class GatewaySocket : IDisposable
{
    private const int FirstCapacity = 16 * 1024;
    private const int KeptCapacity = 256 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly FrameInflater? _inflater;
    private byte[] _buffer = new byte[FirstCapacity];

    public GatewaySocket(bool compress)
    {
        // Some servers turn away a WebSocket without one.
        _socket.Options.SetRequestHeader("User-Agent", ClientName.UserAgent);
        // The protocol has a heartbeat of its own, which also finds dead connections.
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        _inflater = compress ? new FrameInflater() : null;
    }

    /// <summary>The code the server closed with, once <see cref="ReceiveAsync"/> has returned null.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken) => _socket.ConnectAsync(address, cancellationToken);

    /// <summary>The next message as JSON, valid until the next call; null when the server has closed.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync()
    {
        while (true)
        {
            var (type, length) = await ReceiveMessageAsync();
            var message = _buffer.AsMemory(0, length);
            if (type == WebSocketMessageType.Close)
            {
                return null;
            }

            // Plain text comes even where compression was asked for, and is then outside of the compressed stream.
            if (type == WebSocketMessageType.Text || _inflater is null)
            {
                return message;
            }

            if (_inflater.Add(message.Span) is { } whole)
            {
                return whole;
            }
        }
    }

    public async Task SendAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            // A send that is cancelled half way would break the connection; it goes out whole or fails with the socket.
            await _socket.SendAsync(json, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says goodbye; the answer, if any, ends <see cref="ReceiveAsync"/>.</summary>
    public async Task SendCloseAsync(int code, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, statusDescription: null, cancellationToken);
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Ends the connection at once and with it every call that waits for it.</summary>
    public void Abort() => _socket.Abort();

    public void Dispose()
    {
        _socket.Dispose();
        _inflater?.Dispose();
        _sending.Dispose();
    }

    private async ValueTask<(WebSocketMessageType Type, int Length)> ReceiveMessageAsync()
    {
        if (_buffer.Length > KeptCapacity)
        {
            _buffer = new byte[FirstCapacity];
        }

        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var part = await _socket.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None);
            length += part.Count;
            if (part.EndOfMessage || part.MessageType == WebSocketMessageType.Close)
            {
                return (part.MessageType, length);
            }
        }
    }
}
