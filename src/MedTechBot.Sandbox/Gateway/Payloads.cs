using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MedTechBot.Sandbox.Gateway;

/// <summary>Payloads as bytes.</summary>
internal static class Payloads
{
    // Nothing here goes into a page: < and é stay what they are.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Outgoing.Payload Of(Opcode op, JsonNode? data)
    {
        var json = new JsonObject { ["t"] = null, ["s"] = null, ["op"] = (int)op, ["d"] = data };
        return new Outgoing.Payload(Bytes(json), op, null);
    }

    /// <summary>An event around data that is bytes already: many sessions and the replay share them.</summary>
    public static Outgoing.Payload Dispatch(string name, int sequence, ReadOnlyMemory<byte> data)
    {
        var buffer = new ArrayBufferWriter<byte>(data.Length + 64);
        using var writer = new Utf8JsonWriter(buffer, Plain);
        writer.WriteStartObject();
        writer.WriteString("t", name);
        writer.WriteNumber("s", sequence);
        writer.WriteNumber("op", (int)Opcode.Dispatch);
        writer.WritePropertyName("d");
        writer.WriteRawValue(data.Span, skipInputValidation: true);
        writer.WriteEndObject();
        writer.Flush();
        return new Outgoing.Payload(buffer.WrittenMemory, Opcode.Dispatch, name);
    }

    public static ReadOnlyMemory<byte> Bytes(JsonNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Plain);
        node.WriteTo(writer);
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
