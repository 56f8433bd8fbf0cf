using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MedTechBot.Sandbox.Acting;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Rest.Routes;

/// <summary>Reactions and typing.</summary>
internal static partial class ReactionRoutes
{
    private const string Path = "channels/{channel}/messages/{message}/reactions";

    public static void AddTo(RestRoutes routes)
    {
        routes.Add("POST", "channels/{channel}/typing", Type, 5, 5);
        routes.Add("PUT", $"{Path}/{{emoji}}/@me", Add, 1, 0.25);
        routes.Add("DELETE", $"{Path}/{{emoji}}/@me", call => Remove(call, call.Bot.User), 1, 0.25);
        routes.Add("DELETE", $"{Path}/{{emoji}}/{{user}}", RemoveOther, 1, 0.25);
        routes.Add("GET", $"{Path}/{{emoji}}", List);
        routes.Add("DELETE", $"{Path}/{{emoji}}", RemoveEmoji, 1, 0.25);
        routes.Add("DELETE", Path, RemoveAll, 1, 0.25);
    }

    private static RestReply Type(RestCall call)
    {
        var channel = call.Channel();
        MessageRoutes.DemandSend(call, channel);
        TypingEvent.Publish(call.World, channel, call.Bot.User);
        return RestReply.Nothing;
    }

    private static RestReply Add(RestCall call)
    {
        var message = Found(call);
        if (message.Reactions?.Any(reaction => reaction.Emoji == Emoji(call)) != true)
        {
            call.Demand(message.Channel, Permission.AddReactions);
        }

        Reacting.Add(call.World, call.Bot.User, message, Emoji(call));
        return RestReply.Nothing;
    }

    private static RestReply RemoveOther(RestCall call)
    {
        call.Demand(Found(call).Channel, Permission.ManageMessages);
        return Remove(call, call.World.Users.GetValueOrDefault(call.Id("user")) ?? throw ApiException.UnknownUser());
    }

    private static RestReply Remove(RestCall call, User user) => Reacting.Remove(call.World, user, Found(call), Emoji(call))
        ? RestReply.Nothing
        : throw ApiException.UnknownMessage();

    private static RestReply List(RestCall call)
    {
        var users = Found(call).Reactions?.Find(reaction => reaction.Emoji == Emoji(call))?.Users ?? [];
        return RestReply.Array(users.Take(call.Number("limit", 25, 1, 100)).Select(id => UserJson.Of(call.World.Users[id])));
    }

    private static RestReply RemoveEmoji(RestCall call)
    {
        var message = Found(call);
        call.Demand(message.Channel, Permission.ManageMessages);
        if (message.Reactions?.RemoveAll(reaction => reaction.Emoji == Emoji(call)) > 0)
        {
            call.World.Publish(Reacting.Event("MESSAGE_REACTION_REMOVE_EMOJI", message, new JsonObject { ["emoji"] = EmojiJson.Of(Emoji(call)) }));
        }

        return RestReply.Nothing;
    }

    private static RestReply RemoveAll(RestCall call)
    {
        var message = Found(call);
        call.Demand(message.Channel, Permission.ManageMessages);
        message.Reactions = null;
        call.World.Publish(Reacting.Event("MESSAGE_REACTION_REMOVE_ALL", message, []));
        return RestReply.Nothing;
    }

    private static Message Found(RestCall call)
    {
        var channel = call.Channel();
        call.Demand(channel, Permission.ReadMessageHistory);
        return call.Message(channel);
    }

    private static string Emoji(RestCall call)
    {
        var emoji = Uri.UnescapeDataString(call.Route["emoji"]);
        return emoji.Any(letter => letter > 127 && !char.IsLetter(letter)) || Custom().IsMatch(emoji) || Keycap().IsMatch(emoji) ? emoji : throw ApiException.UnknownEmoji();
    }

    [GeneratedRegex("^[A-Za-z0-9_]{2,32}:[0-9]{15,20}$")]
    private static partial Regex Custom();

    [GeneratedRegex("^[0-9#*]\uFE0F?\u20E3$")]
    private static partial Regex Keycap();
}
