using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MedTechBot.Discord.Models;

namespace MedTechBot.Discord.Gateway;

/// <summary>Turns dispatches into events: unknown ones, repeated ones and those nobody needs into nothing.</summary>
internal sealed class EventReader(TimeProvider clock)
{
    // What comes twice comes close together.
    private const int Remembered = 4096;

    private readonly RecentIds _messages = new(Remembered);
    private readonly HashSet<Snowflake> _guilds = [];

    /// <exception cref="JsonException">The event is not of the form that its name promises.</exception>
    public GatewayEvent? Read(string name, ReadOnlySpan<byte> data) => name switch
    {
        "READY" => Ready(Parse(data, DiscordJson.Default.ReadyData)),
        "RESUMED" => new GatewayEvent.Resumed(),
        "MESSAGE_CREATE" => MessageCreate(Parse(data, DiscordJson.Default.Message)),
        "MESSAGE_UPDATE" => new GatewayEvent.MessageUpdate(Parse(data, DiscordJson.Default.Message)),
        "MESSAGE_DELETE" => Deleted(Parse(data, DiscordJson.Default.DeletedMessage)),
        "MESSAGE_DELETE_BULK" => Deleted(Parse(data, DiscordJson.Default.DeletedMessages)),
        "INTERACTION_CREATE" => new GatewayEvent.InteractionCreate(Parse(data, DiscordJson.Default.Interaction), clock.GetTimestamp()),
        "GUILD_CREATE" => GuildCreate(Parse(data, DiscordJson.Default.Guild)),
        "GUILD_DELETE" => GuildDelete(Parse(data, DiscordJson.Default.Guild)),
        _ => null,
    };

    private static T Parse<T>(ReadOnlySpan<byte> data, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(data, type) ?? throw new JsonException("An event without data.");

    private static GatewayEvent.MessageDelete Deleted(DeletedMessage message) => new(message.Id, message.ChannelId);

    private static GatewayEvent.MessageDeleteBulk Deleted(DeletedMessages messages) => new(messages.Ids, messages.ChannelId);

    private GatewayEvent.Ready Ready(ReadyData ready)
    {
        _guilds.UnionWith((ready.Guilds ?? []).Select(guild => guild.Id));
        return new(ready.User, ready.Application);
    }

    private GatewayEvent.MessageCreate? MessageCreate(Message message) => _messages.Add(message.Id) ? new(message) : null;

    // Every guild is announced after each READY, and again after an outage; only one never heard of is new.
    private GatewayEvent.GuildCreate GuildCreate(Guild guild) => new(guild, _guilds.Add(guild.Id) && guild.IsUnavailable is not true);

    private GatewayEvent.GuildDelete GuildDelete(Guild guild)
    {
        var isOutage = guild.IsUnavailable is true;
        if (!isOutage)
        {
            _guilds.Remove(guild.Id);
        }

        return new(guild.Id, isOutage);
    }
}
