using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedTechBot.Discord.Models;

/// <summary>Reads ids as strings or numbers, since Discord sends both, and writes strings.</summary>
internal sealed class SnowflakeConverter : JsonConverter<Snowflake>
{
    // The longest 64-bit number has 20 digits.
    private const int Digits = 20;

    public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => new Snowflake(reader.GetUInt64()),
        JsonTokenType.String => Parse(ref reader),
        _ => throw new JsonException("An id is neither a string nor a number."),
    };

    public override Snowflake ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(ref reader);

    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[Digits];
        Utf8Formatter.TryFormat(value.Value, text, out var length);
        writer.WriteStringValue(text[..length]);
    }

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());

    private static Snowflake Parse(ref Utf8JsonReader reader)
    {
        Span<byte> text = stackalloc byte[Digits];
        var tooLong = (reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length) > Digits;
        var length = tooLong ? 0 : reader.CopyString(text);
        return Utf8Parser.TryParse(text[..length], out ulong value, out var read) && read == length && length > 0
            ? new Snowflake(value)
            : throw new JsonException("An id is not a number.");
    }
}
