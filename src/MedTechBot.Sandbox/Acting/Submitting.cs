using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Rest;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Acting;

/// <summary>Modals.</summary>
internal static class Submitting
{
    private const int Modal = 9;

    public static SandboxInteraction Submit(World world, User user, Interaction opened, IReadOnlyList<(string CustomId, JsonNode Value)> fields)
    {
        if (opened.CallbackType != Modal || opened.CallbackData is not JsonObject modal)
        {
            throw new RefusedException("That interaction was not answered with a modal.");
        }

        if (opened.User != user)
        {
            throw new RefusedException($"The modal was not shown to {user.Username}.");
        }

        var left = fields.ToDictionary(field => field.CustomId, field => field.Value);
        var resolved = new ResolvedData();
        var components = new JsonArray([.. (modal["components"] as JsonArray ?? []).OfType<JsonObject>().Select(component => (JsonNode)Filled(world, opened, component, left, resolved))]);
        if (left.Count > 0)
        {
            throw new RefusedException($"The modal has no '{string.Join("', '", left.Keys)}'.");
        }

        var data = new JsonObject { ["custom_id"] = modal["custom_id"]?.DeepClone(), ["components"] = components };
        if (resolved.Json is { } json)
        {
            data["resolved"] = json;
        }

        return Interacting.Begin(world, new Interaction
        {
            Id = world.Ids.Next(),
            Token = Interacting.NewToken(),
            Type = InteractionType.ModalSubmit,
            Bot = opened.Bot,
            User = user,
            Channel = opened.Channel,
            CreatedAt = world.Now,
            Data = data,
            Source = opened.Source,
        });
    }

    private static JsonObject Filled(World world, Interaction opened, JsonObject component, Dictionary<string, JsonNode> fields, ResolvedData resolved)
    {
        var type = (int?)component["type"];
        var result = new JsonObject { ["type"] = type, ["id"] = component["id"]?.DeepClone() };
        switch (type)
        {
            case 1:
                result["components"] = new JsonArray(
                    [.. (component["components"] as JsonArray ?? []).OfType<JsonObject>().Select(child => (JsonNode)Filled(world, opened, child, fields, resolved))]);
                break;
            case 18 when component["component"] is JsonObject child:
                result["component"] = Filled(world, opened, child, fields, resolved);
                break;
            case 10:
                break;
            default:
                Fill(world, opened, component, fields, resolved, result);
                break;
        }

        return result;
    }

    private static void Fill(World world, Interaction opened, JsonObject component, Dictionary<string, JsonNode> fields, ResolvedData resolved, JsonObject result)
    {
        var id = component["custom_id"]?.ToString() ?? "";
        result["custom_id"] = id;
        var type = (int?)component["type"];
        fields.Remove(id, out var given);
        var isRequired = (bool?)component["required"] ?? true;
        if (type is 4)
        {
            var text = given?.ToString() ?? component["value"]?.ToString() ?? "";
            var length = Form.CodePoints(text);
            if ((length == 0 && isRequired) || (length > 0 && length < ((int?)component["min_length"] ?? 0)) || length > ((int?)component["max_length"] ?? 4000))
            {
                throw new RefusedException($"'{id}' cannot be {length} characters long.");
            }

            result["value"] = text;
        }
        else if (type is 21)
        {
            result["value"] = given?.ToString();
        }
        else if (type is 23)
        {
            result["value"] = (bool?)given ?? false;
        }
        else
        {
            string[] values = given switch
            {
                null => [],
                JsonArray many => [.. many.Select(value => value?.ToString() ?? "")],
                _ => [given.ToString()],
            };
            if (values.Length == 0 && isRequired)
            {
                throw new RefusedException($"'{id}' is required.");
            }

            result["values"] = new JsonArray([.. values.Select(value => (JsonNode)(type switch
            {
                5 => resolved.User(world, opened.Channel, value),
                6 => resolved.Role(opened.Channel, value),
                7 => resolved.Mentionable(world, opened.Channel, value),
                8 => resolved.Channel(world, opened.Channel, value),
                _ => value,
            }))]);
        }
    }
}
