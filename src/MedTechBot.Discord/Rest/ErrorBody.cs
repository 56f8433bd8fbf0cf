using System.Globalization;
using System.Text.Json;

namespace MedTechBot.Discord.Rest;

/// <summary>The body of an answer that is an error, or a rate limit.</summary>
internal sealed record ErrorBody
{
    public int Code { get; init; }

    public string? Message { get; init; }

    public JsonElement? Errors { get; init; }

    public double? RetryAfter { get; init; }

    public bool Global { get; init; }

    /// <summary>Null for what is not Discord's: a page of its front servers, or nothing.</summary>
    public static ErrorBody? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return body is [] ? null : JsonSerializer.Deserialize(body, DiscordJson.Default.ErrorBody);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public IReadOnlyList<FieldError> FieldErrors()
    {
        var found = new List<FieldError>();
        Collect(Errors, "", found);
        return found;
    }

    // Errors stand in a tree of the shape of the request, arrays as objects with their indexes as names, and the leaves named _errors.
    private static void Collect(JsonElement? tree, string path, List<FieldError> found)
    {
        if (tree is not { ValueKind: JsonValueKind.Object } branch)
        {
            return;
        }

        foreach (var part in branch.EnumerateObject())
        {
            if (part.Name != "_errors")
            {
                var isIndex = int.TryParse(part.Name, NumberStyles.None, CultureInfo.InvariantCulture, out _);
                Collect(part.Value, isIndex ? $"{path}[{part.Name}]" : path.Length > 0 ? $"{path}.{part.Name}" : part.Name, found);
            }
            else if (part.Value.ValueKind == JsonValueKind.Array)
            {
                found.AddRange(part.Value.EnumerateArray().Select(leaf => new FieldError(path, Text(leaf, "code"), Text(leaf, "message"))));
            }
        }
    }

    private static string Text(JsonElement leaf, string name) =>
        leaf.ValueKind == JsonValueKind.Object && leaf.TryGetProperty(name, out var value) ? value.ToString() : "";
}
