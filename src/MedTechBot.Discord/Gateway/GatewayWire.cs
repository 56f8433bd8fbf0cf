using System.Text.Json.Serialization;
using MedTechBot.Discord.Models;

namespace MedTechBot.Discord.Gateway;

/// <summary>Where to connect, and how many sessions may still be begun today.</summary>
public sealed record GatewayAddress(Uri Url, SessionStartLimit SessionStartLimit)
{
    public int Shards { get; init; } = 1;
}

/// <summary>Discord resets the token of a bot that begins more sessions than this.</summary>
public sealed record SessionStartLimit(int Total, int Remaining)
{
    /// <summary>Milliseconds until <see cref="Remaining"/> is full again.</summary>
    public long ResetAfter { get; init; }

    /// <summary>How many sessions may begin within five seconds.</summary>
    public int MaxConcurrency { get; init; } = 1;
}

/// <summary>What the bot shows beside its name.</summary>
public sealed record Presence(IReadOnlyList<Activity> Activities)
{
    // Discord wants the null in words.
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long? Since { get; }

    public string Status { get; init; } = "online";

    public bool Afk { get; init; }

    public static Presence Saying(string status) => new([new Activity(status)]);
}

/// <summary>A custom status: one line of text.</summary>
public sealed record Activity(string State)
{
    private const int Custom = 4;

    /// <summary>Required, but not shown for a custom status.</summary>
    public string Name { get; init; } = "status";

    public int Type { get; init; } = Custom;
}

internal sealed record Outgoing<T>(int Op, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] T D);

internal sealed record IdentifyData(string Token, GatewayIntents Intents, ConnectionProperties Properties)
{
    public Presence? Presence { get; init; }

    // A record would print the token.
    public override string ToString() => nameof(IdentifyData);
}

internal sealed record ConnectionProperties(string Os, string Browser, string Device);

internal sealed record ResumeData(string Token, string SessionId, long Seq)
{
    public override string ToString() => nameof(ResumeData);
}

internal sealed record HelloData(int HeartbeatInterval);

internal sealed record ReadyData(User User, string SessionId, Uri ResumeGatewayUrl)
{
    public IReadOnlyList<Guild>? Guilds { get; init; }

    public Application? Application { get; init; }
}

internal sealed record DeletedMessage(Snowflake Id, Snowflake ChannelId);

internal sealed record DeletedMessages(IReadOnlyList<Snowflake> Ids, Snowflake ChannelId);
