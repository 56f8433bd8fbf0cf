using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Rest;

/// <summary>Reads one JSON object of a request field by field, and writes down what does not fit.</summary>
internal sealed class Form(JsonObject json, FormErrors errors, string path = "")
{
    public JsonObject Json => json;

    public FormErrors Errors => errors;

    public bool Has(string name) => json.ContainsKey(name);

    /// <summary>Sent, and not null.</summary>
    public bool HasValue(string name) => json[name] is not null;

    public string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    public void Fail(string name, string code, string message) => errors.Add(name.Length == 0 ? path : PathOf(name), code, message);

    public void Require(string name)
    {
        if (!HasValue(name) && !errors.Has(PathOf(name)))
        {
            Fail(name, "BASE_TYPE_REQUIRED", "This field is required");
        }
    }

    /// <summary>Text within its length, counted in code points after trimming, as Discord does.</summary>
    public string? Text(string name, int max, int min = 0, bool isRequired = false)
    {
        if (isRequired)
        {
            Require(name);
        }

        if (json[name] is not { } node)
        {
            return null;
        }

        if (node is not JsonValue value || value.GetValueKind() is not (JsonValueKind.String or JsonValueKind.Number))
        {
            Fail(name, "STRING_TYPE_CONVERT", "Could not interpret value as string.");
            return null;
        }

        var text = value.ToString();
        var length = CodePoints(text.Trim());
        if (length > max || length < min)
        {
            if (isRequired && length == 0)
            {
                Fail(name, "BASE_TYPE_REQUIRED", "This field is required");
            }
            else if (min > 0)
            {
                Fail(name, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
            }
            else
            {
                Fail(name, "BASE_TYPE_MAX_LENGTH", $"Must be {max} or fewer in length.");
            }
        }

        return text;
    }

    public long? Number(string name, long min, long max, bool isRequired = false)
    {
        if (isRequired)
        {
            Require(name);
        }

        if (json[name] is not { } node)
        {
            return null;
        }

        if (!TryNumber(node, out var number))
        {
            Fail(name, "NUMBER_TYPE_COERCE", $"Value \"{node}\" is not int.");
            return null;
        }

        if (number > max)
        {
            Fail(name, "NUMBER_TYPE_MAX", $"int value should be less than or equal to {max}.");
        }
        else if (number < min)
        {
            Fail(name, "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {min}.");
        }

        return number;
    }

    public bool? Flag(string name)
    {
        switch (json[name])
        {
            case null:
                return null;
            case JsonValue value when value.TryGetValue<bool>(out var flag):
                return flag;
            case JsonValue value when value.TryGetValue<string>(out var text) && bool.TryParse(text, out var flag):
                return flag;
            default:
                Fail(name, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
                return null;
        }
    }

    public ulong? Id(string name, bool isRequired = false)
    {
        if (isRequired)
        {
            Require(name);
        }

        if (json[name] is not { } node)
        {
            return null;
        }

        if (Snowflakes.TryParse(node.ToString(), out var id))
        {
            return id;
        }

        Fail(name, "NUMBER_TYPE_COERCE", $"Value \"{node}\" is not snowflake.");
        return null;
    }

    public JsonArray? List(string name, int max, int min = 0, bool isRequired = false)
    {
        if (isRequired)
        {
            Require(name);
        }

        if (json[name] is not { } node)
        {
            return null;
        }

        if (node is not JsonArray array)
        {
            Fail(name, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return null;
        }

        if (array.Count > max)
        {
            Fail(name, "BASE_TYPE_MAX_LENGTH", $"Must be {max} or fewer in length.");
        }
        else if (array.Count < min)
        {
            Fail(name, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        }

        return array;
    }

    /// <summary>The objects of a list; what is none is written down and left out.</summary>
    public IReadOnlyList<Form> Forms(string name, int max, int min = 0, bool isRequired = false)
    {
        var forms = new List<Form>();
        var array = List(name, max, min, isRequired);
        for (var index = 0; index < array?.Count; index++)
        {
            if (array[index] is JsonObject item)
            {
                forms.Add(new Form(item, errors, $"{PathOf(name)}.{index}"));
            }
            else
            {
                errors.Add($"{PathOf(name)}.{index}", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
            }
        }

        return forms;
    }

    public Form? Object(string name, bool isRequired = false)
    {
        if (isRequired)
        {
            Require(name);
        }

        switch (json[name])
        {
            case null:
                return null;
            case JsonObject inner:
                return new Form(inner, errors, PathOf(name));
            default:
                Fail(name, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
                return null;
        }
    }

    /// <summary>An address with one of these schemes.</summary>
    public void Url(string name, int max, params ReadOnlySpan<string> schemes)
    {
        if (Text(name, max) is not { Length: > 0 } text)
        {
            return;
        }

        var scheme = text.Split(':')[0];
        if (!text.Contains("://", StringComparison.Ordinal) || !schemes.Contains(scheme))
        {
            Fail(name, "URL_TYPE_INVALID_SCHEME", $"Scheme \"{scheme}\" is not supported. Scheme must be one of ('{string.Join("', '", schemes.ToArray())}').");
        }
        else if (scheme != "attachment" && !Uri.TryCreate(text, UriKind.Absolute, out _))
        {
            Fail(name, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
    }

    public static int CodePoints(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private static bool TryNumber(JsonNode node, out long number)
    {
        number = 0;
        return node is JsonValue value
            && value.GetValueKind() is JsonValueKind.Number or JsonValueKind.String
            && (long.TryParse(node.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
                || (value.GetValueKind() is JsonValueKind.Number && value.TryGetValue<double>(out var real) && double.IsInteger(real) && TryWhole(real, out number)));
    }

    private static bool TryWhole(double real, out long number)
    {
        number = Math.Abs(real) < 9e18 ? (long)real : 0;
        return Math.Abs(real) < 9e18;
    }
}
