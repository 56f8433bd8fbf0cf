using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Acting;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Web;

/// <summary>The newest messages of a channel, as one person sees them.</summary>
internal static class PageMessages
{
    private const int Most = 100;

    /// <param name="world">The world.</param>
    /// <param name="user">Who reads.</param>
    /// <param name="channelId">Where.</param>
    /// <param name="before">Only older ones than this message; null for the newest.</param>
    public static JsonObject Of(World world, User user, ulong channelId, ulong? before)
    {
        var channel = Talking.Visible(world, user, channelId);
        var older = (channel.Messages?.InOrder ?? []).Where(message => (before is null || message.Id < before) && Talking.IsVisible(message, user)).ToList();
        return new JsonObject
        {
            ["messages"] = Json.Array(older.TakeLast(Most).Select(message => Seen(message, user))),
            ["more"] = older.Count > Most,
        };
    }

    private static JsonObject Seen(Message message, User user)
    {
        var json = MessageJson.Of(message);
        foreach (var (reaction, shown) in (message.Reactions ?? []).Zip((json["reactions"] as JsonArray ?? []).OfType<JsonObject>()))
        {
            shown["me"] = reaction.Users.Contains(user.Id);
        }

        return json;
    }
}
