using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MedTechBot.Sandbox.Tests.Wire;

/// <summary>Discord's own description of its answers, as far as it is needed to check ours.</summary>
internal sealed class OpenApi
{
    private readonly JsonNode _document;

    private OpenApi(JsonNode document) => _document = document;

    /// <summary>The document is Discord's and does not lie in this repository: DISCORD_OPENAPI says where it is.</summary>
    public static OpenApi Load()
    {
        var path = Environment.GetEnvironmentVariable("DISCORD_OPENAPI");
        Skip.If(string.IsNullOrEmpty(path), "DISCORD_OPENAPI names no copy of Discord's openapi.json.");
        return new OpenApi(JsonNode.Parse(File.ReadAllText(path ?? "")) ?? throw new InvalidOperationException("null"));
    }

    /// <summary>Everything in which an answer differs from its description.</summary>
    public IReadOnlyList<string> Check(string method, string template, int status, JsonNode? answer)
    {
        var response = _document["paths"]?[template]?[method.ToLowerInvariant()]?["responses"]?[$"{status}"];
        var schema = response?["content"]?["application/json"]?["schema"] ?? throw new InvalidOperationException($"{method} {template} {status} is not described.");
        var problems = new List<string>();
        Check(schema, answer, "$", problems);
        return problems;
    }

    private void Check(JsonNode schema, JsonNode? value, string at, List<string> problems)
    {
        if (schema["$ref"]?.ToString() is { } reference)
        {
            Check(Find(reference), value, at, problems);
            return;
        }

        if (Alternatives(schema) is { Count: > 0 } alternatives)
        {
            var tries = alternatives.Select(alternative => Problems(alternative, value, at)).ToList();
            if (!tries.Exists(tried => tried.Count == 0))
            {
                problems.AddRange(tries.OrderBy(tried => tried.Count).First());
            }

            return;
        }

        foreach (var part in schema["allOf"]?.AsArray().OfType<JsonNode>() ?? [])
        {
            Check(part, value, at, problems);
        }

        if (!HasType(schema, value))
        {
            problems.Add($"{at}: {value?.ToJsonString() ?? "null"} is not {schema["type"]?.ToJsonString()}");
            return;
        }

        if (schema["enum"] is JsonArray allowed && !allowed.Any(item => JsonNode.DeepEquals(item, value)))
        {
            problems.Add($"{at}: {value} is none of {allowed.ToJsonString()}");
        }

        if (schema["pattern"]?.ToString() is { } pattern && value is JsonValue text && !Regex.IsMatch(text.ToString(), pattern))
        {
            problems.Add($"{at}: {value} is not {pattern}");
        }

        CheckInside(schema, value, at, problems);
    }

    private void CheckInside(JsonNode schema, JsonNode? value, string at, List<string> problems)
    {
        if (value is JsonObject json)
        {
            foreach (var name in schema["required"]?.AsArray().Select(name => $"{name}").Where(name => !json.ContainsKey(name)) ?? [])
            {
                problems.Add($"{at}.{name}: is missing");
            }

            foreach (var (name, inner) in schema["properties"]?.AsObject().Where(property => json.ContainsKey(property.Key)) ?? [])
            {
                Check(inner ?? throw new InvalidOperationException(name), json[name], $"{at}.{name}", problems);
            }
        }
        else if (value is JsonArray array && schema["items"] is { } items)
        {
            for (var index = 0; index < array.Count; index++)
            {
                Check(items, array[index], $"{at}[{index}]", problems);
            }
        }
    }

    private List<string> Problems(JsonNode schema, JsonNode? value, string at)
    {
        var problems = new List<string>();
        Check(schema, value, at, problems);
        return problems;
    }

    // A list of documented constants is how the document writes an enumeration; unknown ones are for the future.
    private static List<JsonNode> Alternatives(JsonNode schema)
    {
        var all = (schema["oneOf"] ?? schema["anyOf"])?.AsArray().OfType<JsonNode>().ToList() ?? [];
        return all.TrueForAll(alternative => alternative["const"] is not null) ? [] : all;
    }

    private static bool HasType(JsonNode schema, JsonNode? value)
    {
        string[] types = schema["type"] switch
        {
            null => [],
            JsonArray many => [.. many.Select(type => $"{type}")],
            var one => [one.ToString()],
        };
        return types.Length == 0 || types.Any(type => type switch
        {
            "null" => value is null,
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "string" => value?.GetValueKind() is JsonValueKind.String,
            "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            _ => value?.GetValueKind() is JsonValueKind.Number,
        });
    }

    private JsonNode Find(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)_document, (node, name) => node?[name.Replace("~1", "/", StringComparison.Ordinal)])
            ?? throw new InvalidOperationException($"{reference} is not there.");
}
