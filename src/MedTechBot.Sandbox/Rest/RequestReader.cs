using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MedTechBot.Sandbox.Rest;

/// <summary>Reads a body in any of the three forms that Discord takes.</summary>
internal static class RequestReader
{
    /// <summary>25 MiB for the whole of a request.</summary>
    public const int LongestBody = 25 * 1024 * 1024;

    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 64 };

    public static async Task<(JsonNode? Body, IReadOnlyList<UploadedFile> Files)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is 0 or null && request.Headers.TransferEncoding.Count == 0)
        {
            return (null, []);
        }

        if (request.ContentLength > LongestBody)
        {
            throw ApiException.TooLarge();
        }

        var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        switch (type)
        {
            case "application/json":
                using (var buffer = new MemoryStream())
                {
                    await request.Body.CopyToAsync(buffer, cancellationToken);
                    return (Parse(buffer.ToArray()), []);
                }

            case "application/x-www-form-urlencoded":
                var fields = await request.ReadFormAsync(cancellationToken);
                return (new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value.ToString()))), []);
            case "multipart/form-data":
                return await ReadPartsAsync(request, cancellationToken);
            default:
                throw FormErrors.One("", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'}.");
        }
    }

    private static async Task<(JsonNode? Body, IReadOnlyList<UploadedFile> Files)> ReadPartsAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw ApiException.InvalidForm(null);
        }

        var files = new List<UploadedFile>();
        string? json = null;
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellationToken);
            if (file.Name == "payload_json")
            {
                json = System.Text.Encoding.UTF8.GetString(content.ToArray());
            }
            else
            {
                files.Add(new UploadedFile(file.Name, file.FileName, file.Headers.ContentType.ToString() is { Length: > 0 } type ? type : "application/octet-stream", content.ToArray()));
            }
        }

        if (form.TryGetValue("payload_json", out var payload))
        {
            json = payload.ToString();
        }

        return json is null
            ? (new JsonObject(form.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value.ToString()))), files)
            : (Parse(System.Text.Encoding.UTF8.GetBytes(json)), files);
    }

    private static JsonNode? Parse(byte[] json)
    {
        if (json.Length == 0)
        {
            return null;
        }

        try
        {
            var node = JsonNode.Parse(json, documentOptions: Depth);
            // Reading a field is what finds a name that stands twice.
            (node as JsonObject)?.ContainsKey("");
            return node;
        }
        catch (Exception invalid) when (invalid is JsonException or ArgumentException)
        {
            throw ApiException.InvalidJson();
        }
    }
}
