using System.Text.Json;
using System.Text.RegularExpressions;

namespace MedTechBot.Discord.Tests.Contract;

/// <summary>The part of JSON Schema that Discord's description uses; stricter in one way: what no schema names must not be sent.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    public IReadOnlyList<string> Problems(JsonElement value, JsonElement schema)
    {
        var problems = new List<string>();
        Check(value, schema, "$", problems);
        return problems;
    }

    private void Check(JsonElement value, JsonElement schema, string at, List<string> problems)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Check(value, Resolve(reference.GetString() ?? ""), at, problems);
            return;
        }

        foreach (var union in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(union, out var options))
            {
                var attempts = options.EnumerateArray().Select(option => Attempt(value, option, at)).ToList();
                if (attempts.TrueForAll(attempt => attempt.Count > 0))
                {
                    // The closest of them tells most.
                    problems.AddRange(attempts.OrderBy(attempt => attempt.Count).First());
                }
            }
        }

        if (schema.TryGetProperty("allOf", out var parts))
        {
            foreach (var part in parts.EnumerateArray())
            {
                Check(value, part, at, problems);
            }
        }

        if (schema.TryGetProperty("const", out var constant) && constant.GetRawText() != value.GetRawText())
        {
            problems.Add($"{at} is not {constant}");
        }

        if (schema.TryGetProperty("enum", out var allowed) && allowed.EnumerateArray().All(one => one.GetRawText() != value.GetRawText()))
        {
            problems.Add($"{at} is {value}, which is none of {allowed}");
        }

        // The description calls permissions to set an integer; the documentation a string of digits, which is what Discord returns and all libraries send.
        var isBitSet = at.EndsWith("_permissions", StringComparison.Ordinal) && value.ValueKind == JsonValueKind.String && ulong.TryParse(value.GetString(), out _);
        if (schema.TryGetProperty("type", out var type) && !isBitSet && !Types(type).Any(name => Is(value, name)))
        {
            problems.Add($"{at} is {value.ValueKind}, not {type}");
            return;
        }

        CheckInside(value, schema, at, problems);
    }

    private List<string> Attempt(JsonElement value, JsonElement schema, string at)
    {
        var problems = new List<string>();
        Check(value, schema, at, problems);
        return problems;
    }

    private void CheckInside(JsonElement value, JsonElement schema, string at, List<string> problems)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                CheckObject(value, schema, at, problems);
                break;
            case JsonValueKind.Array:
                CheckRange(value.GetArrayLength(), schema, "minItems", "maxItems", $"the length of {at}", problems);
                if (schema.TryGetProperty("items", out var items))
                {
                    foreach (var (number, item) in value.EnumerateArray().Index())
                    {
                        Check(item, items, $"{at}[{number}]", problems);
                    }
                }

                break;
            case JsonValueKind.String:
                var text = value.GetString() ?? "";
                CheckRange(text.Length, schema, "minLength", "maxLength", $"the length of {at}", problems);
                if (schema.TryGetProperty("pattern", out var pattern) && !IsMatch(text, pattern.GetString() ?? ""))
                {
                    problems.Add($"{at} is {text}, which does not match {pattern}");
                }

                break;
            case JsonValueKind.Number:
                CheckRange(value.GetDouble(), schema, "minimum", "maximum", at, problems);
                break;
            default:
                break;
        }
    }

    private void CheckObject(JsonElement value, JsonElement schema, string at, List<string> problems)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            problems.AddRange(required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString() ?? "", out _)).Select(name => $"{at}.{name} is missing"));
        }

        if (!schema.TryGetProperty("properties", out var properties))
        {
            return;
        }

        foreach (var property in value.EnumerateObject())
        {
            if (properties.TryGetProperty(property.Name, out var inner))
            {
                Check(property.Value, inner, $"{at}.{property.Name}", problems);
            }
            else
            {
                problems.Add($"{at}.{property.Name} is not described");
            }
        }
    }

    private JsonElement Resolve(string reference) => reference[2..].Split('/').Aggregate(document, (node, name) => node.GetProperty(name));

    private static IEnumerable<string?> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()) : [type.GetString()];

    private static bool Is(JsonElement value, string? type) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) or ("null", JsonValueKind.Null) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
        _ => false,
    };

    private static void CheckRange(double value, JsonElement schema, string least, string most, string what, List<string> problems)
    {
        if ((schema.TryGetProperty(least, out var from) && value < from.GetDouble()) || (schema.TryGetProperty(most, out var to) && value > to.GetDouble()))
        {
            problems.Add($"{what} is {value}, out of bounds");
        }
    }

    private static bool IsMatch(string text, string pattern)
    {
        // .NET has no names for scripts, only for blocks.
        var known = pattern.Replace(@"\p{sc=Deva}", @"\p{IsDevanagari}", StringComparison.Ordinal).Replace(@"\p{sc=Thai}", @"\p{IsThai}", StringComparison.Ordinal);
        return Regex.IsMatch(text, known, RegexOptions.None, TimeSpan.FromSeconds(30));
    }
}
