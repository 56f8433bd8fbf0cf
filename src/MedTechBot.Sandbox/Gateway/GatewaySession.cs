using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Gateway;

/// <summary>What outlives a connection: who it is, what it wants to hear, and what it was told.</summary>
internal sealed class GatewaySession(Bot bot, Intents intents, int shardId, int shardCount, int keptEvents)
{
    /// <summary>How long a session waits for its connection to come back.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Replay _replay = new(keptEvents);

    public string Id { get; } = Guid.NewGuid().ToString("N");

    public Bot Bot => bot;

    public Intents Intents => intents;

    public int ShardId => shardId;

    public int ShardCount => shardCount;

    public int Sequence { get; private set; }

    /// <summary>Null while the connection is gone.</summary>
    public GatewayConnection? Connection
    {
        get;
        set
        {
            field = value;
            Moved();
        }
    }

    /// <summary>Told when the connection is another one, or gone.</summary>
    public Action Moved { get; set; } = () => { };

    public DateTimeOffset? LostAt { get; set; }

    public void Send(string name, JsonNode data) => Send(name, Payloads.Bytes(data));

    public void Send(string name, ReadOnlyMemory<byte> data)
    {
        Sequence++;
        _replay.Add(new SentEvent(Sequence, name, data));
        Connection?.Send(Payloads.Dispatch(name, Sequence, data));
    }

    public IReadOnlyList<SentEvent>? Missed(int sequence) => _replay.After(sequence, Sequence);

    public bool Hears(WorldEvent happened)
    {
        if (happened.Audience is Audience.People || (happened.OnlyBot is { } only && only != bot) || (happened.Needs != Intents.None && (intents & happened.Needs) == 0))
        {
            return false;
        }

        var guild = happened.Guild;
        if (guild is null ? shardId != 0 : !IsOnShard(guild) || !guild.IsAvailable || !guild.Members.ContainsKey(bot.Id))
        {
            return false;
        }

        return happened.Channel is not { } channel
            || happened.OnlyBot == bot
            || PermissionRules.InChannel(channel, bot.Id).HasFlag(Permission.ViewChannel);
    }

    public bool IsOnShard(Guild guild) => (int)((guild.Id >> 22) % (ulong)shardCount) == shardId;
}
