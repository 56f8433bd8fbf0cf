using System.Text.Json;
using MedTechBot.Discord.Tests.Support;

namespace MedTechBot.Discord.Tests.Contract;

/// <summary>Discord's own description of its HTTP interface.</summary>
internal sealed class OpenApi(JsonElement document)
{
    public const string Variable = "DISCORD_OPENAPI";

    private readonly JsonElement _paths = document.GetProperty("paths");
    private readonly SchemaCheck _check = new(document);

    public static string? File => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file && System.IO.File.Exists(file) ? file : null;

    public static OpenApi Read(string file) => new(JsonDocument.Parse(System.IO.File.ReadAllBytes(file)).RootElement);

    /// <summary>What is wrong with a request; nothing if it is as described.</summary>
    public IReadOnlyList<string> Check(SeenRequest request)
    {
        var path = request.Path["/api/v10".Length..];
        var known = _paths.EnumerateObject()
            .Where(candidate => Matches(candidate.Name, path))
            // @me is also an id, as far as a pattern can tell.
            .OrderBy(candidate => candidate.Name.Count(letter => letter == '{'))
            .Select(candidate => candidate.Value)
            .FirstOrDefault(candidate => candidate.TryGetProperty(request.Method.ToLowerInvariant(), out _));
        if (known.ValueKind == JsonValueKind.Undefined)
        {
            return [$"{request}: there is no such call"];
        }

        var operation = known.GetProperty(request.Method.ToLowerInvariant());
        var takesBody = operation.TryGetProperty("requestBody", out var body);
        if (request.Body.Length == 0)
        {
            return takesBody && body.TryGetProperty("required", out var required) && required.GetBoolean() ? [$"{request}: the body is missing"] : [];
        }

        if (!takesBody)
        {
            return [$"{request}: takes no body"];
        }

        var json = request.Headers["Content-Type"].StartsWith("multipart/form-data", StringComparison.Ordinal) ? Payload(request) : request.Json;
        return [.. _check.Problems(json, body.GetProperty("content").GetProperty("application/json").GetProperty("schema")).Select(problem => $"{request}: {problem}")];
    }

    private static bool Matches(string template, string path)
    {
        var (wanted, given) = (template.Split('/'), path.Split('/'));
        return wanted.Length == given.Length && wanted.Zip(given).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }

    private static JsonElement Payload(SeenRequest request)
    {
        var text = System.Text.Encoding.UTF8.GetString(request.Body);
        var start = text.IndexOf("\r\n\r\n", text.IndexOf("name=payload_json", StringComparison.Ordinal), StringComparison.Ordinal) + 4;
        return JsonDocument.Parse(text[start..text.IndexOf("\r\n--", start, StringComparison.Ordinal)]).RootElement;
    }
}
