using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Rest;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Acting;

/// <summary>Makes the options of an interaction from what a person fills in, as Discord's client checks it.</summary>
internal sealed class CommandOptions(World world, Channel channel, ResolvedData resolved)
{
    private enum Kind
    {
        SubCommand = 1,
        Group = 2,
        Text = 3,
        Integer = 4,
        Boolean = 5,
        User = 6,
        Channel = 7,
        Role = 8,
        Mentionable = 9,
        Number = 10,
        Attachment = 11,
    }

    /// <param name="definition">The options that the command was registered with.</param>
    /// <param name="path">Names of groups and subcommands that are left.</param>
    /// <param name="given">What was filled in.</param>
    /// <param name="focused">The option that is being typed; null when the command is sent.</param>
    public JsonArray Fill(JsonArray definition, ReadOnlySpan<string> path, IReadOnlyList<(string Name, JsonNode Value)> given, string? focused)
    {
        var nested = definition.OfType<JsonObject>().Where(option => KindOf(option) is Kind.SubCommand or Kind.Group).ToList();
        if (nested.Count == 0)
        {
            if (path.Length > 0)
            {
                throw new RefusedException($"There is no subcommand '{path[0]}'.");
            }

            return Values(definition, given, focused);
        }

        var names = string.Join(", ", nested.Select(option => option["name"]));
        if (path.Length == 0)
        {
            throw new RefusedException($"This command needs a subcommand: {names}.");
        }

        var wanted = path[0];
        var chosen = nested.Find(option => option["name"]?.ToString() == wanted) ?? throw new RefusedException($"There is no subcommand '{wanted}'; there is {names}.");
        return
        [
            new JsonObject
            {
                ["name"] = wanted,
                ["type"] = (int)KindOf(chosen),
                ["options"] = Fill(chosen["options"] as JsonArray ?? [], path[1..], given, focused),
            },
        ];
    }

    private JsonArray Values(JsonArray definition, IReadOnlyList<(string Name, JsonNode Value)> given, string? focused)
    {
        var result = new JsonArray();
        foreach (var option in definition.OfType<JsonObject>())
        {
            var name = option["name"]?.ToString() ?? "";
            var isGiven = given.Any(value => value.Name == name);
            if (!isGiven && focused is null && (bool?)option["required"] == true)
            {
                throw new RefusedException($"The option '{name}' is required.");
            }

            if (!isGiven)
            {
                continue;
            }

            var value = given.First(entry => entry.Name == name).Value;
            var filled = new JsonObject { ["name"] = name, ["type"] = (int)KindOf(option) };
            if (name == focused)
            {
                if ((bool?)option["autocomplete"] != true)
                {
                    throw new RefusedException($"The option '{name}' offers no autocomplete.");
                }

                filled["value"] = value.DeepClone();
                filled["focused"] = true;
            }
            else
            {
                filled["value"] = Value(option, name, value);
            }

            result.Add(filled);
        }

        var known = definition.OfType<JsonObject>().Select(option => option["name"]?.ToString()).ToHashSet();
        return given.FirstOrDefault(entry => !known.Contains(entry.Name)).Name is { } unknown
            ? throw new RefusedException($"There is no option '{unknown}'; there is {string.Join(", ", known.DefaultIfEmpty("none"))}.")
            : result;
    }

    private JsonNode Value(JsonObject option, string name, JsonNode given)
    {
        if (option["choices"] is JsonArray { Count: > 0 } choices)
        {
            return choices.FirstOrDefault(choice => choice?["value"]?.ToString() == given.ToString() || choice?["name"]?.ToString() == given.ToString())?["value"]?.DeepClone()
                ?? throw new RefusedException($"'{given}' is none of the choices of '{name}': {string.Join(", ", choices.Select(choice => choice?["value"]))}.");
        }

        return KindOf(option) switch
        {
            Kind.Text => Text(option, name, given.ToString()),
            Kind.Integer => Bounded(option, name, long.TryParse(given.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? whole : throw new RefusedException($"'{given}' is no integer for '{name}'.")),
            Kind.Number => Bounded(option, name, double.TryParse(given.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number : throw new RefusedException($"'{given}' is no number for '{name}'.")),
            Kind.Boolean => given.GetValueKind() is JsonValueKind.True || (bool.TryParse(given.ToString(), out var flag) && flag),
            Kind.User => resolved.User(world, channel, given.ToString()),
            Kind.Channel => resolved.Channel(world, channel, given.ToString()),
            Kind.Role => resolved.Role(channel, given.ToString()),
            Kind.Mentionable => resolved.Mentionable(world, channel, given.ToString()),
            Kind.Attachment => resolved.Attachment(world, channel, name, given),
            _ => throw new RefusedException($"'{name}' cannot be filled in here."),
        };
    }

    private static JsonNode Text(JsonObject option, string name, string text)
    {
        var length = Form.CodePoints(text);
        var (min, max) = ((int?)option["min_length"] ?? 0, (int?)option["max_length"] ?? 6000);
        return length >= min && length <= max ? text : throw new RefusedException($"'{name}' has {min} to {max} characters, not {length}.");
    }

    private static T Bounded<T>(JsonObject option, string name, T number)
        where T : struct, IConvertible
    {
        var value = number.ToDouble(CultureInfo.InvariantCulture);
        return value >= ((double?)option["min_value"] ?? double.MinValue) && value <= ((double?)option["max_value"] ?? double.MaxValue)
            ? number
            : throw new RefusedException($"{value} is out of bounds for '{name}'.");
    }

    private static Kind KindOf(JsonObject option) => (Kind)((int?)option["type"] ?? 0);
}
