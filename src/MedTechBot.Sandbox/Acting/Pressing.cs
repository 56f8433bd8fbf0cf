using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Acting;

/// <summary>Buttons and select menus.</summary>
internal static class Pressing
{
    public static SandboxInteraction Press(World world, User user, ulong channelId, ulong messageId, string customId)
    {
        var message = Talking.Found(world, user, channelId, messageId);
        var button = Usable(message, customId);
        return (int?)button["type"] is 2
            ? Begin(world, user, message, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2, ["id"] = button["id"]?.DeepClone() })
            : throw new RefusedException($"'{customId}' is no button.");
    }

    public static SandboxInteraction Choose(World world, User user, ulong channelId, ulong messageId, string customId, IReadOnlyList<string> values)
    {
        var message = Talking.Found(world, user, channelId, messageId);
        var select = Usable(message, customId);
        var type = (int?)select["type"] ?? 0;
        if (type is not (3 or 5 or 6 or 7 or 8))
        {
            throw new RefusedException($"'{customId}' is no select menu.");
        }

        var (min, max) = ((int?)select["min_values"] ?? 1, (int?)select["max_values"] ?? 1);
        if (values.Count < min || values.Count > max)
        {
            throw new RefusedException($"'{customId}' takes {min} to {max} values, not {values.Count}.");
        }

        var resolved = new ResolvedData();
        var chosen = values.Select(value => type switch
        {
            3 => Option(select, value),
            5 => resolved.User(world, message.Channel, value),
            6 => resolved.Role(message.Channel, value),
            7 => resolved.Mentionable(world, message.Channel, value),
            _ => resolved.Channel(world, message.Channel, value),
        });
        var data = new JsonObject
        {
            ["custom_id"] = customId,
            ["component_type"] = type,
            ["id"] = select["id"]?.DeepClone(),
            ["values"] = new JsonArray([.. chosen.Select(value => (JsonNode)value)]),
        };
        if (resolved.Json is { } json)
        {
            data["resolved"] = json;
        }

        return Begin(world, user, message, data);
    }

    private static SandboxInteraction Begin(World world, User user, Message message, JsonObject data)
    {
        var botId = message.ApplicationId ?? message.Author.Id;
        if (!world.Bots.TryGetValue(botId, out var bot))
        {
            throw new RefusedException("No bot stands behind this message.");
        }

        return Interacting.Begin(world, new Interaction
        {
            Id = world.Ids.Next(),
            Token = Interacting.NewToken(),
            Type = InteractionType.Component,
            Bot = bot,
            User = user,
            Channel = message.Channel,
            CreatedAt = world.Now,
            Data = data,
            Source = message,
        });
    }

    private static string Option(JsonObject select, string value) =>
        select["options"]?.AsArray().FirstOrDefault(option => option?["value"]?.ToString() == value || option?["label"]?.ToString() == value)?["value"]?.ToString()
            ?? throw new RefusedException($"'{value}' is no option: {string.Join(", ", select["options"]?.AsArray().Select(option => option?["value"]) ?? [])}.");

    private static JsonObject Usable(Message message, string customId)
    {
        var all = Interactive(message.Components).ToList();
        var component = all.Find(component => component["custom_id"]?.ToString() == customId)
            ?? throw new RefusedException($"The message has no '{customId}'; it has {string.Join(", ", all.Select(other => other["custom_id"]?.ToString()).DefaultIfEmpty("nothing to press"))}.");
        return (bool?)component["disabled"] == true ? throw new RefusedException($"'{customId}' is disabled.") : component;
    }

    private static IEnumerable<JsonObject> Interactive(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Interactive),
        JsonObject component when component["custom_id"] is not null => [component],
        JsonObject component => Interactive(component["components"]).Concat(Interactive(component["accessory"])),
        _ => [],
    };
}
