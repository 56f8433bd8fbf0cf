using System.Text.Json;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Gateway;

/// <summary>What a connection does with what it receives. Runs under the world's lock.</summary>
internal sealed class GatewayProtocol(World world, GatewayHub hub, FaultList faults, GatewayConnection connection) : IDisposable
{
    private const int SendsPerMinute = 120;

    private readonly Queue<DateTimeOffset> _sends = [];
    private ITimer? _watch;

    public GatewayConnection Connection => connection;

    public GatewaySession? Session { get; private set; }

    /// <summary>Closed by the sandbox: what still arrives is not listened to.</summary>
    private bool _isOver;

    public void Hello()
    {
        connection.Send(Payloads.Of(Opcode.Hello, new JsonObject { ["heartbeat_interval"] = (int)world.Options.HeartbeatInterval.TotalMilliseconds }));
        if (world.Options.EnforceHeartbeats)
        {
            _watch = world.Clock.CreateTimer(_ => TimeOut(), null, Silence, Timeout.InfiniteTimeSpan);
        }
    }

    public void Receive(ReadOnlyMemory<byte> bytes)
    {
        if (_isOver)
        {
            return;
        }

        if (bytes.Length > GatewayConnection.LongestPayload)
        {
            connection.LogReceived(null, default);
            Close(CloseCode.DecodeError);
            return;
        }

        var payload = Parse(bytes);
        if (payload is null)
        {
            connection.LogReceived(null, default);
            Close(CloseCode.DecodeError);
            return;
        }

        var op = Number(payload["op"]);
        connection.LogReceived(op, Payloads.Bytes(WithoutToken(payload)));
        if (IsTooFast())
        {
            Close(CloseCode.RateLimited);
            return;
        }

        Handle((Opcode?)op, payload["d"]);
    }

    /// <summary>Lets a disturbance happen on this connection.</summary>
    public void Strike(Fault.Strike strike)
    {
        switch (strike)
        {
            case Fault.Reconnect:
                connection.Send(Payloads.Of(Opcode.Reconnect, null));
                break;
            case Fault.InvalidSession invalid:
                // Either way this connection is nobody's now: some libraries resume on it, others on a new one.
                Detach(isForgotten: !invalid.IsResumable);

                connection.Send(Payloads.Of(Opcode.InvalidSession, invalid.IsResumable));
                break;
            case Fault.Close close:
                _isOver = true;
                connection.Send(new Outgoing.Close(close.Code));
                break;
            case Fault.Drop:
                _isOver = true;
                connection.Send(new Outgoing.Reset());
                break;
            default:
                connection.Send(Payloads.Of(Opcode.Heartbeat, null));
                break;
        }
    }

    /// <summary>The connection is gone; a code that ends the session forgets it.</summary>
    public void Gone(int? closeCode)
    {
        hub.Closed(this);
        if (Session is { } session && session.Connection == connection)
        {
            session.Connection = null;
            session.LostAt = world.Now;
            world.Options.Noticed($"{session.Bot.User.Username} ({session.Bot.Id}) left{(closeCode is { } code ? $" with {code}" : "; its connection was lost")}");
            if (closeCode is 1000 or 1001)
            {
                hub.Remove(session);
            }
        }
    }

    public void Dispose() => _watch?.Dispose();

    private TimeSpan Silence => world.Options.HeartbeatInterval * 1.5;

    private void Handle(Opcode? op, JsonNode? data)
    {
        switch (op)
        {
            case Opcode.Heartbeat:
                Heartbeat(data);
                break;
            case Opcode.Identify when Session is not null:
            case Opcode.Resume when Session is not null:
                Close(CloseCode.AlreadyAuthenticated);
                break;
            case Opcode.Identify:
                Identify(data);
                break;
            case Opcode.Resume:
                Resume(data);
                break;
            case Opcode.PresenceUpdate or Opcode.VoiceStateUpdate or Opcode.RequestGuildMembers or Opcode.RequestSoundboardSounds or Opcode.RequestChannelInfo:
                Request(op.Value, data);
                break;
            default:
                Close(CloseCode.UnknownOpcode);
                break;
        }
    }

    private void Heartbeat(JsonNode? data)
    {
        if (data is not null && (Number(data) is not { } sequence || sequence > (Session?.Sequence ?? int.MaxValue)))
        {
            Close(data is JsonValue && Number(data) is not null ? CloseCode.InvalidSequence : CloseCode.UnknownOpcode);
            return;
        }

        _watch?.Change(Silence, Timeout.InfiniteTimeSpan);
        if (!faults.Take<Fault.WithholdAck>(connection.Bot))
        {
            connection.Send(Payloads.Of(Opcode.HeartbeatAck, null));
        }
    }

    private void Identify(JsonNode? data)
    {
        if (IdentifyRequest.Read(data) is not { } request)
        {
            Close(CloseCode.UnknownOpcode);
            return;
        }

        var answer = new IdentifyRules(world).Judge(request);
        connection.Bot = answer.Bot?.Id;
        if (answer.Close is { } code)
        {
            Close(code);
        }
        else if (answer.Bot is not { } bot)
        {
            connection.Send(Payloads.Of(Opcode.InvalidSession, false));
        }
        else if (faults.TakeFirst<Fault.Strike>(bot.Id, fault => fault.At == Moment.Identify) is { } strike)
        {
            Strike(strike);
        }
        else
        {
            connection.CompressesPayloads = request.Compresses;
            Session = new GatewaySession(bot, request.Intents, request.ShardId, request.ShardCount, world.Options.KeptEvents) { Connection = connection };
            bot.IdentifiedIntents = request.Intents;
            hub.Add(Session);
            new Welcome(world, faults).Greet(Session, request.HasShard);
            world.Options.Noticed($"{bot.User.Username} ({bot.Id}) joined{(request.HasShard ? $", shard {request.ShardId} of {request.ShardCount}" : "")}; intents {(int)request.Intents} ({request.Intents})");
            StrikeAfter(Moment.Ready);
        }
    }

    private void Resume(JsonNode? data)
    {
        if (data is not JsonObject || Text(data["token"]) is not { } token || Text(data["session_id"]) is not { } id || Number(data["seq"]) is not { } sequence)
        {
            Close(CloseCode.UnknownOpcode);
            return;
        }

        if (!world.TryBot(Welcome.Bare(token), out var bot))
        {
            Close(CloseCode.AuthenticationFailed);
            return;
        }

        connection.Bot = bot.Id;
        if (faults.TakeFirst<Fault.Strike>(bot.Id, fault => fault.At == Moment.Resume) is { } strike)
        {
            if (strike is Fault.InvalidSession { IsResumable: false } && hub.Find(id, bot) is { } ended)
            {
                hub.Remove(ended);
            }

            Strike(strike);
        }
        else if (hub.Find(id, bot) is not { } session)
        {
            connection.Send(Payloads.Of(Opcode.InvalidSession, false));
        }
        else if (sequence > session.Sequence || sequence < 0)
        {
            Close(CloseCode.InvalidSequence);
        }
        else if (session.Missed(sequence) is not { } missed)
        {
            hub.Remove(session);
            connection.Send(Payloads.Of(Opcode.InvalidSession, false));
        }
        else
        {
            Continue(session, missed);
        }
    }

    private void Continue(GatewaySession session, IReadOnlyList<SentEvent> missed)
    {
        // The old connection may not have noticed yet that it is dead.
        session.Connection?.Close(CloseCode.UnknownError);
        Session = session;
        session.Connection = connection;
        session.LostAt = null;
        var isDoubled = missed.Count > 0 && faults.Take<Fault.DuplicateReplay>(session.Bot.Id);
        foreach (var sent in missed)
        {
            var payload = Payloads.Dispatch(sent.Name, sent.Sequence, sent.Data);
            connection.Send(payload);
            if (isDoubled)
            {
                connection.Send(payload);
            }
        }

        world.Options.Noticed($"{session.Bot.User.Username} ({session.Bot.Id}) came back; {missed.Count} events replayed");
        session.Send("RESUMED", new JsonObject { ["_trace"] = new JsonArray("sandbox") });
        StrikeAfter(Moment.Resumed);
    }

    private void Request(Opcode op, JsonNode? data)
    {
        if (Session is not { } session)
        {
            Close(CloseCode.NotAuthenticated);
        }
        else if (data is not JsonObject request)
        {
            Close(CloseCode.UnknownOpcode);
        }
        else if (op is Opcode.RequestGuildMembers)
        {
            new MemberRequest(world).Answer(session, request);
        }
    }

    private void StrikeAfter(Moment moment)
    {
        while (faults.TakeFirst<Fault.Strike>(connection.Bot, fault => fault.At == moment) is { } strike)
        {
            Strike(strike);
        }
    }

    private void TimeOut()
    {
        lock (world.Gate)
        {
            // A session that timed out cannot be resumed.
            Detach(isForgotten: true);
            Close(CloseCode.SessionTimedOut);
        }
    }

    private void Detach(bool isForgotten)
    {
        if (Session is not { } session)
        {
            return;
        }

        Session = null;
        session.Connection = null;
        session.LostAt = world.Now;
        if (isForgotten)
        {
            hub.Remove(session);
        }
    }

    private void Close(CloseCode code)
    {
        _isOver = true;
        connection.Close(code);
    }

    private bool IsTooFast()
    {
        var now = world.Now;
        while (_sends.TryPeek(out var first) && now - first >= TimeSpan.FromSeconds(60))
        {
            _sends.Dequeue();
        }

        _sends.Enqueue(now);
        return _sends.Count > SendsPerMinute;
    }

    private static JsonObject? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes.Span) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonObject WithoutToken(JsonObject payload)
    {
        if (payload["d"] is not JsonObject data || !data.ContainsKey("token"))
        {
            return payload;
        }

        var copy = payload.DeepClone().AsObject();
        copy["d"]?.AsObject().Remove("token");
        return copy;
    }

    private static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
