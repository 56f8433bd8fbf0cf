using System.Text.Json;
using MedTechBot.Discord.Models;

namespace MedTechBot.Discord.Interactions;

/// <summary>The options of a command by name, below its subcommand; what the user left out is absent.</summary>
public sealed class OptionValues
{
    private readonly IReadOnlyList<InteractionOption> _options;

    private OptionValues(IReadOnlyList<InteractionOption> options) => _options = options;

    /// <summary>The option being typed, in an autocomplete.</summary>
    public InteractionOption? Focused => _options.FirstOrDefault(option => option.Focused is true);

    public static OptionValues Of(IReadOnlyList<InteractionOption> options)
    {
        while (options is [{ IsLevel: true } level, ..])
        {
            options = level.Options ?? [];
        }

        return new OptionValues(options);
    }

    public string? Text(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
        _ => null,
    };

    public bool? Flag(string name) => Find(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public double? Number(string name) => Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number : null;

    public Snowflake? Id(string name) => Snowflake.TryParse(Text(name), out var id) ? id : null;

    private JsonElement? Find(string name) => _options.FirstOrDefault(option => option.Name == name)?.Value;
}
