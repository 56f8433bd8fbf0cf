using System.Text.Json;

namespace MedTechBot.Discord.Gateway;

/// <summary>The envelope of everything the gateway sends; the data stays bytes until somebody wants it.</summary>
internal readonly record struct GatewayPayload(int Op, long? Sequence, string? Name, ReadOnlyMemory<byte> Data)
{
    public static GatewayPayload Read(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        var op = -1;
        long? sequence = null;
        string? name = null;
        var data = ReadOnlyMemory<byte>.Empty;

        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A payload is not an object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("op"u8))
            {
                reader.Read();
                op = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) ? value : -1;
            }
            else if (reader.ValueTextEquals("s"u8))
            {
                reader.Read();
                sequence = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value : null;
            }
            else if (reader.ValueTextEquals("t"u8))
            {
                reader.Read();
                name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
            else if (reader.ValueTextEquals("d"u8))
            {
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                data = json[start..(int)reader.BytesConsumed];
            }
            else
            {
                reader.Read();
            }

            // Whatever stood there, its inside is not part of the envelope.
            reader.Skip();
        }

        return new GatewayPayload(op, sequence, name, data);
    }
}

/// <summary>The kinds of payload; unknown ones are ignored.</summary>
internal static class GatewayOp
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int PresenceUpdate = 3;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAcknowledged = 11;
}
