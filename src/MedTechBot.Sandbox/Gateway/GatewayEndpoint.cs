using System.Net.WebSockets;
using MedTechBot.Sandbox.State;
using Microsoft.AspNetCore.Http;

namespace MedTechBot.Sandbox.Gateway;

/// <summary>Takes web sockets in and keeps them until they are gone.</summary>
internal sealed class GatewayEndpoint(World world, GatewayHub hub, FaultList faults, WireLog log)
{
    private long _connections;

    public async Task HandleAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsync("This is the gateway: it takes web sockets.", http.RequestAborted);
            return;
        }

        if (faults.TakeFirst<Fault.RefuseConnect>(null, _ => true) is { } refusal)
        {
            Refuse(http, refusal);
            return;
        }

        var query = http.Request.Query;
        var compresses = query["compress"] == "zlib-stream";
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var connection = new GatewayConnection(Interlocked.Increment(ref _connections), socket, http, compresses, faults, log, world.Clock);
        using var protocol = new GatewayProtocol(world, hub, faults, connection);
        CloseCode? problem = query["v"].ToString() is not ("10" or "9")
            ? CloseCode.InvalidVersion
            : query["encoding"].ToString() is not ("" or "json") || query["compress"].ToString() is not ("" or "zlib-stream") ? CloseCode.DecodeError : null;

#pragma warning disable CA2025 // It is awaited below, before the connection is disposed.
        var writing = WriteAsync(connection);
#pragma warning restore CA2025
        await StartAsync(connection, protocol, problem);
        int? code = null;
        try
        {
            code = await ReadAsync(connection, protocol, http.RequestAborted);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The other side went away without a close, or we reset the connection.
        }

        lock (world.Gate)
        {
            protocol.Gone(code);
        }

        if (code is not null && socket.State is WebSocketState.CloseReceived)
        {
            connection.Send(new Outgoing.Close(code is >= 1000 and not (1005 or 1006) and < 5000 ? code.Value : 1000));
        }

        connection.Complete();
        await writing;
    }

    private async Task StartAsync(GatewayConnection connection, GatewayProtocol protocol, CloseCode? problem)
    {
        var late = problem is null ? faults.TakeFirst<Fault.LateHello>(null, _ => true) : null;
        if (late?.Delay is { } delay)
        {
            // A client that has had enough is gone by then.
            await Task.Delay(delay, world.Clock, connection.Gone).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        lock (world.Gate)
        {
            hub.Opened(protocol);
            if (problem is { } code)
            {
                connection.Close(code);
            }
            else if (late is { Delay: null })
            {
                return;
            }
            else if (faults.TakeFirst<Fault.Strike>(null, fault => fault.At == Moment.Connect) is { } strike)
            {
                protocol.Strike(strike);
            }
            else
            {
                protocol.Hello();
            }
        }
    }

    private async Task<int?> ReadAsync(GatewayConnection connection, GatewayProtocol protocol, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (payload, code) = await connection.ReceiveAsync(cancellationToken);
            if (code is not null)
            {
                return code;
            }

            lock (world.Gate)
            {
                protocol.Receive(payload);
            }
        }
    }

    private static async Task WriteAsync(GatewayConnection connection)
    {
        try
        {
            await connection.WriteAsync(connection.Gone);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The reading side learns of it too and ends the connection.
        }
    }

    private static void Refuse(HttpContext http, Fault.RefuseConnect refusal)
    {
        if (refusal.HttpStatus == 0)
        {
            http.Abort();
        }
        else
        {
            http.Response.StatusCode = refusal.HttpStatus;
        }
    }
}
