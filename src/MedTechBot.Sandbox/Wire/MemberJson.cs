using System.Globalization;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Wire;

/// <summary>A member as Discord shows it.</summary>
internal static class MemberJson
{
    public static JsonObject Of(Member member)
    {
        var json = WithoutUser(member);
        json["user"] = UserJson.Of(member.User);
        return json;
    }

    /// <summary>As it stands beside a message's author or in a mention.</summary>
    public static JsonObject WithoutUser(Member member) => new()
    {
        ["nick"] = member.Nick,
        ["avatar"] = null,
        ["banner"] = null,
        ["roles"] = Json.Ids(member.Roles),
        ["joined_at"] = Json.Time(member.JoinedAt),
        ["premium_since"] = null,
        ["communication_disabled_until"] = null,
        ["pending"] = false,
        ["flags"] = 0,
        ["mute"] = false,
        ["deaf"] = false,
    };

    /// <summary>As it stands in an interaction.</summary>
    public static JsonObject WithPermissions(Member member, Permission permissions)
    {
        var json = Of(member);
        json["permissions"] = Json.Bits(permissions);
        return json;
    }
}

/// <summary>How Discord writes values.</summary>
internal static class Json
{
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    public static string Bits(Permission permissions) => ((ulong)permissions).ToString(CultureInfo.InvariantCulture);

    public static string? Id(ulong? id) => id is { } value ? Snowflakes.Text(value) : null;

    public static JsonArray Ids(IEnumerable<ulong> ids) => [.. ids.Select(id => (JsonNode)Snowflakes.Text(id))];

    public static JsonArray Array(IEnumerable<JsonNode> nodes) => [.. nodes];

    public static JsonArray Copy(JsonArray? array) => array?.DeepClone() as JsonArray ?? [];
}
