using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedTechBot.Discord.Models;

/// <summary>Permission sets are decimal strings, for they outgrow what a JavaScript number holds.</summary>
internal sealed class PermissionsConverter : JsonConverter<Permissions>
{
    public override Permissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetUInt64(out var bits) => (Permissions)bits,
        JsonTokenType.String when ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) => (Permissions)bits,
        _ => throw new JsonException("A permission set is not a number."),
    };

    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((ulong)value).ToString(CultureInfo.InvariantCulture));
}
