using System.Text.Json.Serialization;
using MedTechBot.Discord.Models;

namespace MedTechBot.Discord.Interactions;

/// <summary>Something a user did that wants an answer within three seconds: a command, a button, a form.</summary>
public sealed record Interaction
{
    public Snowflake Id { get; init; }

    public Snowflake ApplicationId { get; init; }

    public InteractionType Type { get; init; }

    public InteractionData? Data { get; init; }

    public Snowflake? GuildId { get; init; }

    public Snowflake? ChannelId { get; init; }

    public Channel? Channel { get; init; }

    /// <summary>In guilds; elsewhere <see cref="DirectUser"/> is set.</summary>
    public Member? Member { get; init; }

    [JsonPropertyName("user")]
    public User? DirectUser { get; init; }

    /// <summary>Opens the answer for 15 minutes, so it is a secret of that time.</summary>
    public string Token { get; init; } = "";

    /// <summary>The message whose button was pressed.</summary>
    public Message? Message { get; init; }

    /// <summary>What the bot may do in the channel.</summary>
    public Permissions? AppPermissions { get; init; }

    public string? Locale { get; init; }

    public string? GuildLocale { get; init; }

    public InteractionContextType? Context { get; init; }

    [JsonIgnore]
    public User? User => Member?.User ?? DirectUser;

    /// <summary>What the command was given; empty for anything else.</summary>
    [JsonIgnore]
    public OptionValues Options => OptionValues.Of(Data?.Options ?? []);

    /// <summary>The message that a message menu was opened on.</summary>
    [JsonIgnore]
    public Message? Target => Data is { TargetId: { } id, Resolved.Messages: { } messages } ? messages.GetValueOrDefault(id) : null;

    /// <summary>What was typed into a modal, by custom id.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Fields => ModalField.Flatten(Data?.Components ?? []);

    // A record would print the token.
    public override string ToString() => $"{Type} {Id}";
}

/// <summary>What kind of act it was; any number may come.</summary>
public enum InteractionType
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

/// <summary>The part of an interaction that depends on its kind.</summary>
public sealed record InteractionData
{
    public Snowflake? Id { get; init; }

    /// <summary>The command's name in its default language.</summary>
    public string? Name { get; init; }

    public CommandType? Type { get; init; }

    public IReadOnlyList<InteractionOption>? Options { get; init; }

    public Snowflake? TargetId { get; init; }

    public ResolvedData? Resolved { get; init; }

    public string? CustomId { get; init; }

    public int? ComponentType { get; init; }

    /// <summary>What was chosen in a select.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    public IReadOnlyList<ModalField>? Components { get; init; }
}

/// <summary>The objects behind the ids in an interaction.</summary>
public sealed record ResolvedData
{
    public IReadOnlyDictionary<Snowflake, Message>? Messages { get; init; }

    public IReadOnlyDictionary<Snowflake, User>? Users { get; init; }
}
