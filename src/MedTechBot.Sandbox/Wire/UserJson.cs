using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Wire;

/// <summary>A user as Discord shows it.</summary>
internal static class UserJson
{
    public static JsonObject Of(User user)
    {
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(user.Id),
            ["username"] = user.Username,
            ["discriminator"] = user.IsBot ? "0000" : "0",
            ["global_name"] = user.GlobalName,
            ["avatar"] = null,
            ["avatar_decoration_data"] = null,
            ["collectibles"] = null,
            ["primary_guild"] = null,
            ["banner"] = null,
            ["accent_color"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
        };
        if (user.IsBot)
        {
            json["bot"] = true;
        }

        return json;
    }

    /// <summary>What a bot may know of itself.</summary>
    public static JsonObject OfSelf(User user)
    {
        var json = Of(user);
        json["mfa_enabled"] = true;
        json["locale"] = "en-US";
        json["verified"] = true;
        json["email"] = null;
        return json;
    }
}
