using System.Text.Json;
using System.Text.Json.Serialization;
using MedTechBot.Discord.Models;

namespace MedTechBot.Discord.Interactions;

/// <summary>One option of a command as it was filled in, or a subcommand with its own options.</summary>
public sealed record InteractionOption
{
    public string Name { get; init; } = "";

    public CommandOptionType Type { get; init; }

    /// <summary>A string, a number or a truth value; while still being typed, any text.</summary>
    public JsonElement? Value { get; init; }

    public IReadOnlyList<InteractionOption>? Options { get; init; }

    /// <summary>The one that is being typed.</summary>
    public bool? Focused { get; init; }

    [JsonIgnore]
    public bool IsLevel => Type is CommandOptionType.Subcommand or CommandOptionType.SubcommandGroup;
}
