using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Rest.Routes;

/// <summary>The bot itself, other users, and direct messages.</summary>
internal static class UserRoutes
{
    public static void AddTo(RestRoutes routes)
    {
        routes.Add("GET", "users/@me", call => RestReply.Ok(UserJson.OfSelf(call.Bot.User)));
        routes.Add("PATCH", "users/@me", EditSelf, 2, 60);
        routes.Add("GET", "users/@me/guilds", Guilds);
        routes.Add("DELETE", "users/@me/guilds/{guild}", Leave);
        routes.Add("POST", "users/@me/channels", OpenDirect);
        routes.Add("GET", "users/{user}", Get, 30, 30);
        routes.Add("GET", "applications/@me", call => RestReply.Ok(ApplicationJson.Of(call.World, call.Bot)));
        routes.Add("PATCH", "applications/@me", EditApplication);
        routes.Add("GET", "oauth2/applications/@me", call => RestReply.Ok(ApplicationJson.Of(call.World, call.Bot)));
        routes.Add("GET", "applications/{application}", call => call.Id("application") == call.Bot.Id
            ? RestReply.Ok(ApplicationJson.Of(call.World, call.Bot)) : throw ApiException.UnknownApplication());
    }

    private static RestReply EditSelf(RestCall call)
    {
        var errors = new FormErrors();
        var name = new Form(call.Object, errors).Text("username", 32, 2);
        errors.ThrowIfAny();
        call.Bot.User.Username = name ?? call.Bot.User.Username;
        var json = UserJson.OfSelf(call.Bot.User);
        call.World.Publish(new WorldEvent("USER_UPDATE", Intents.None, json.DeepClone().AsObject()) { OnlyBot = call.Bot });
        return RestReply.Ok(json);
    }

    private static RestReply Guilds(RestCall call) => RestReply.Array(call.World.Guilds.Values
        .Where(guild => guild.Members.ContainsKey(call.Bot.Id))
        .OrderBy(guild => guild.Id)
        .Where(guild => !Snowflakes.TryParse(call.Query["after"], out var after) || guild.Id > after)
        .Take(call.Number("limit", 200, 1, 200))
        .Select(guild => new JsonObject
        {
            ["id"] = Snowflakes.Text(guild.Id),
            ["name"] = guild.Name,
            ["icon"] = null,
            ["banner"] = null,
            ["owner"] = guild.OwnerId == call.Bot.Id,
            ["permissions"] = Json.Bits(PermissionRules.InGuild(guild, call.Bot.Id)),
            ["features"] = new JsonArray(),
        }));

    private static RestReply Leave(RestCall call)
    {
        Membership.Leave(call.World, call.Guild(), call.Bot);
        return RestReply.Nothing;
    }

    private static RestReply OpenDirect(RestCall call)
    {
        var errors = new FormErrors();
        var id = new Form(call.Object, errors).Id("recipient_id", isRequired: true);
        errors.ThrowIfAny();
        var user = call.World.Users.GetValueOrDefault(id ?? 0) ?? throw ApiException.UnknownUser();
        return user.IsBot ? throw ApiException.CannotDirectMessage() : RestReply.Ok(ChannelJson.Of(Directs.Open(call.World, user, call.Bot), call.Bot.Id));
    }

    private static RestReply Get(RestCall call) => call.World.Users.TryGetValue(call.Id("user"), out var user)
        ? RestReply.Ok(UserJson.Of(user))
        : throw ApiException.UnknownUser();

    private static RestReply EditApplication(RestCall call)
    {
        var errors = new FormErrors();
        var form = new Form(call.Object, errors);
        var flags = form.Number("flags", 0, int.MaxValue);
        errors.ThrowIfAny();
        if (flags is { } bits)
        {
            // Only the three limited bits can be set; they are what switches the privileged intents on.
            call.Bot.PrivilegedIntents =
                ((bits & (1 << 13)) != 0 ? Intents.GuildPresences : 0)
                | ((bits & (1 << 15)) != 0 ? Intents.GuildMembers : 0)
                | ((bits & (1 << 19)) != 0 ? Intents.MessageContent : 0);
        }

        return RestReply.Ok(ApplicationJson.Of(call.World, call.Bot));
    }
}
