using MedTechBot.Discord.Interactions;
using MedTechBot.Discord.Models;

namespace MedTechBot.Discord.Gateway;

/// <summary>Something that happened on Discord. Events may be repeated after a new session, and come in any order.</summary>
public abstract record GatewayEvent
{
    private GatewayEvent()
    {
    }

    /// <summary>A new session has begun; what happened since the last one ended is lost.</summary>
    public sealed record Ready(User Self, Application? Application) : GatewayEvent;

    /// <summary>The session goes on, and everything missed meanwhile has come.</summary>
    public sealed record Resumed : GatewayEvent;

    public sealed record MessageCreate(Message Message) : GatewayEvent;

    /// <summary>Also sent when only a link preview appeared: compare the content.</summary>
    public sealed record MessageUpdate(Message Message) : GatewayEvent;

    public sealed record MessageDelete(Snowflake Id, Snowflake ChannelId) : GatewayEvent;

    public sealed record MessageDeleteBulk(IReadOnlyList<Snowflake> Ids, Snowflake ChannelId) : GatewayEvent;

    /// <param name="Interaction">What was done.</param>
    /// <param name="ReceivedAt">Timestamp of the clock when it came in: the three seconds count from here.</param>
    public sealed record InteractionCreate(Interaction Interaction, long ReceivedAt) : GatewayEvent;

    /// <param name="Guild">The guild, possibly unavailable.</param>
    /// <param name="IsJoin">The bot was added just now; false for those it was in already, and for the end of an outage.</param>
    public sealed record GuildCreate(Guild Guild, bool IsJoin) : GatewayEvent;

    /// <param name="Id">The guild.</param>
    /// <param name="IsOutage">It is only out of reach; false means that the bot was removed.</param>
    public sealed record GuildDelete(Snowflake Id, bool IsOutage) : GatewayEvent;
}
