using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Gateway;

/// <summary>All sessions and connections: hands what happens in the world to those who should hear of it.</summary>
internal sealed class GatewayHub(World world, FaultList faults)
{
    private readonly List<GatewaySession> _sessions = [];
    private readonly HashSet<GatewayProtocol> _open = [];

    /// <summary>Told when a bot comes or goes.</summary>
    public Action Changed { get; set; } = () => { };

    public IReadOnlyList<GatewaySession> Sessions => _sessions;

    public IReadOnlyCollection<GatewayProtocol> Open => _open;

    public void Opened(GatewayProtocol connection) => _open.Add(connection);

    public void Closed(GatewayProtocol connection) => _open.Remove(connection);

    public void Add(GatewaySession session)
    {
        // Sessions that nobody came back for would keep their replays for good.
        _sessions.RemoveAll(old => old.LostAt is { } lost && world.Now - lost > GatewaySession.Patience);
        _sessions.Add(session);
        session.Moved = Changed;
        Changed();
    }

    public void Remove(GatewaySession session) => _sessions.Remove(session);

    /// <summary>The sandbox ends: nobody is waited for.</summary>
    public void CloseAll()
    {
        foreach (var connection in _open)
        {
            connection.Connection.Send(new Outgoing.Close(1001));
            connection.Connection.Send(new Outgoing.Reset());
        }
    }

    public GatewaySession? Find(string id, Bot bot) => _sessions.Find(session =>
        session.Id == id && session.Bot == bot && (session.LostAt is not { } lost || world.Now - lost <= GatewaySession.Patience));

    public void Deliver(WorldEvent happened)
    {
        ReadOnlyMemory<byte> shared = default;
        foreach (var session in _sessions)
        {
            if (!session.Hears(happened))
            {
                continue;
            }

            var isWhole = happened.Message is not { } message || MayRead(message, session);
            if (isWhole && shared.IsEmpty)
            {
                shared = Payloads.Bytes(happened.Data);
            }

            var data = isWhole ? shared : Payloads.Bytes(Withheld(happened, session));
            data = WithFaults(happened, session, data);
            session.Send(happened.Name, data);
            if (faults.TakeFirst<Fault.DuplicateEvent>(session.Bot.Id, fault => fault.Event == happened.Name) is not null)
            {
                session.Send(happened.Name, data);
            }
        }
    }

    private static bool MayRead(Message message, GatewaySession session) =>
        ContentRule.MayRead(message, session.Bot, session.Intents.HasFlag(Intents.MessageContent))
        && (message.ReferenceId is not { } id
            || message.Channel.Messages?.Find(id) is not { } referenced
            || ContentRule.MayRead(referenced, session.Bot, session.Intents.HasFlag(Intents.MessageContent)));

    private static System.Text.Json.Nodes.JsonObject Withheld(WorldEvent happened, GatewaySession session)
    {
        var hasIntent = session.Intents.HasFlag(Intents.MessageContent);
        return happened.Message is { } message
            ? MessageJson.Told(message, other => ContentRule.MayRead(other, session.Bot, hasIntent))
            : happened.Data;
    }

    private ReadOnlyMemory<byte> WithFaults(WorldEvent happened, GatewaySession session, ReadOnlyMemory<byte> data)
    {
        if (happened.Name != "MESSAGE_CREATE" || !faults.Take<Fault.EmptyMentions>(session.Bot.Id))
        {
            return data;
        }

        var changed = System.Text.Json.Nodes.JsonNode.Parse(data.Span) ?? happened.Data.DeepClone();
        changed["mentions"] = new System.Text.Json.Nodes.JsonArray();
        return Payloads.Bytes(changed);
    }
}
