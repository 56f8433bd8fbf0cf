using System.Globalization;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;
using MedTechBot.Sandbox.Wire;

namespace MedTechBot.Sandbox.Rest.Routes;

/// <summary>Guilds, their members and roles.</summary>
internal static class GuildRoutes
{
    public static void AddTo(RestRoutes routes)
    {
        routes.Add("GET", "guilds/{guild}", Get);
        routes.Add("GET", "guilds/{guild}/preview", Get);
        routes.Add("GET", "guilds/{guild}/members", Members);
        routes.Add("GET", "guilds/{guild}/members/search", Search);
        routes.Add("GET", "guilds/{guild}/members/{user}", call => RestReply.Ok(MemberJson.Of(Member(call))));
        routes.Add("PATCH", "guilds/{guild}/members/@me", EditSelf);
        routes.Add("PATCH", "guilds/{guild}/members/{user}", EditMember);
        routes.Add("DELETE", "guilds/{guild}/members/{user}", Kick);
        routes.Add("PUT", "guilds/{guild}/members/{user}/roles/{role}", call => Give(call, isGiven: true));
        routes.Add("DELETE", "guilds/{guild}/members/{user}/roles/{role}", call => Give(call, isGiven: false));
        routes.Add("GET", "guilds/{guild}/roles", call => RestReply.Array(call.Guild().Roles.Values.Select(GuildJson.Role)));
        routes.Add("GET", "guilds/{guild}/roles/{role}", call => RestReply.Ok(GuildJson.Role(Role(call))));
        routes.Add("POST", "guilds/{guild}/roles", CreateRole);
        routes.Add("PATCH", "guilds/{guild}/roles/{role}", EditRole);
        routes.Add("DELETE", "guilds/{guild}/roles/{role}", DeleteRole);
        routes.Add("GET", "guilds/{guild}/emojis", call => RestReply.Ok(GuildJson.Of(call.Guild())["emojis"]?.DeepClone() ?? new JsonArray()));
    }

    private static RestReply Get(RestCall call)
    {
        var guild = call.Guild();
        var json = GuildJson.Of(guild);
        if (call.Flag("with_counts"))
        {
            json["approximate_member_count"] = guild.Members.Count;
            json["approximate_presence_count"] = guild.Members.Count;
        }

        return RestReply.Ok(json);
    }

    private static RestReply Members(RestCall call)
    {
        var guild = call.Guild();
        if (!call.Bot.PrivilegedIntents.HasFlag(Intents.GuildMembers))
        {
            throw ApiException.MissingAccess();
        }

        var after = Snowflakes.TryParse(call.Query["after"], out var id) ? id : 0;
        return RestReply.Array(guild.Members.Values.Where(member => member.User.Id > after).OrderBy(member => member.User.Id)
            .Take(call.Number("limit", 1, 1, 1000)).Select(MemberJson.Of));
    }

    private static RestReply Search(RestCall call)
    {
        var query = call.Query["query"].ToString();
        return RestReply.Array(call.Guild().Members.Values
            .Where(member => (member.Nick ?? member.User.Username).StartsWith(query, StringComparison.OrdinalIgnoreCase))
            .Take(call.Number("limit", 1, 1, 1000))
            .Select(MemberJson.Of));
    }

    private static RestReply EditSelf(RestCall call)
    {
        var guild = call.Guild();
        var member = guild.Members[call.Bot.Id];
        var errors = new FormErrors();
        var nick = new Form(call.Object, errors).Text("nick", 32);
        errors.ThrowIfAny();
        if (call.Object.ContainsKey("nick"))
        {
            Demand(call, guild, Permission.ChangeNickname);
            member.Nick = nick is { Length: > 0 } ? nick : null;
            Tell(call.World, guild, member);
        }

        return RestReply.Ok(MemberJson.Of(member));
    }

    private static RestReply EditMember(RestCall call)
    {
        var guild = call.Guild();
        var member = Member(call);
        var errors = new FormErrors();
        var form = new Form(call.Object, errors);
        var nick = form.Text("nick", 32);
        var roles = form.List("roles", 250);
        errors.ThrowIfAny();
        if (form.Has("nick"))
        {
            Demand(call, guild, Permission.ManageNicknames);
            member.Nick = nick is { Length: > 0 } ? nick : null;
        }

        if (roles is not null)
        {
            Demand(call, guild, Permission.ManageRoles);
            var wanted = roles.Select(node => Snowflakes.TryParse(node?.ToString(), out var id) && guild.Roles.ContainsKey(id) ? id : throw ApiException.UnknownRole()).ToList();
            DemandAbove(call, guild, wanted.Except(member.Roles).Concat(member.Roles.Except(wanted)).Select(id => guild.Roles[id]));
            member.Roles.Clear();
            member.Roles.AddRange(wanted);
        }

        Tell(call.World, guild, member);
        return RestReply.Ok(MemberJson.Of(member));
    }

    private static RestReply Kick(RestCall call)
    {
        var guild = call.Guild();
        Demand(call, guild, Permission.KickMembers);
        var member = Member(call);
        if (member.User.Id == guild.OwnerId || Highest(guild, member) >= Highest(guild, guild.Members[call.Bot.Id]))
        {
            throw ApiException.MissingPermissions();
        }

        guild.Members.Remove(member.User.Id);
        var data = new JsonObject { ["guild_id"] = Snowflakes.Text(guild.Id), ["user"] = UserJson.Of(member.User) };
        call.World.Publish(new WorldEvent("GUILD_MEMBER_REMOVE", Intents.GuildMembers, data) { Guild = guild });
        return RestReply.Nothing;
    }

    private static RestReply Give(RestCall call, bool isGiven)
    {
        var guild = call.Guild();
        Demand(call, guild, Permission.ManageRoles);
        var (member, role) = (Member(call), Role(call));
        DemandAbove(call, guild, [role]);
        if (isGiven && !member.Roles.Contains(role.Id))
        {
            member.Roles.Add(role.Id);
        }
        else if (!isGiven)
        {
            member.Roles.Remove(role.Id);
        }

        Tell(call.World, guild, member);
        return RestReply.Nothing;
    }

    private static RestReply CreateRole(RestCall call)
    {
        var guild = call.Guild();
        Demand(call, guild, Permission.ManageRoles);
        var role = new Role { Id = call.World.Ids.Next(), Name = "new role", Permissions = guild.Everyone.Permissions, Position = 1 };
        Change(call, role);
        guild.Roles[role.Id] = role;
        Tell(call.World, guild, "GUILD_ROLE_CREATE", role);
        return RestReply.Ok(GuildJson.Role(role));
    }

    private static RestReply EditRole(RestCall call)
    {
        var guild = call.Guild();
        Demand(call, guild, Permission.ManageRoles);
        var role = Role(call);
        DemandAbove(call, guild, [role]);
        Change(call, role);
        Tell(call.World, guild, "GUILD_ROLE_UPDATE", role);
        return RestReply.Ok(GuildJson.Role(role));
    }

    private static RestReply DeleteRole(RestCall call)
    {
        var guild = call.Guild();
        Demand(call, guild, Permission.ManageRoles);
        var role = Role(call);
        DemandAbove(call, guild, [role]);
        if (role.Id == guild.Id || role.BotId is not null)
        {
            throw new ApiException(400, 50028, "Invalid role");
        }

        guild.Roles.Remove(role.Id);
        foreach (var member in guild.Members.Values)
        {
            member.Roles.Remove(role.Id);
        }

        var data = new JsonObject { ["guild_id"] = Snowflakes.Text(guild.Id), ["role_id"] = Snowflakes.Text(role.Id) };
        call.World.Publish(new WorldEvent("GUILD_ROLE_DELETE", Intents.Guilds, data) { Guild = guild });
        return RestReply.Nothing;
    }

    private static void Change(RestCall call, Role role)
    {
        var errors = new FormErrors();
        var form = new Form(call.Object, errors);
        var name = form.Text("name", 100);
        var color = form.Number("color", 0, 0xFFFFFF);
        var bits = form.Text("permissions", 20);
        errors.ThrowIfAny();
        role.Name = name ?? role.Name;
        role.Color = (int?)color ?? role.Color;
        role.Permissions = ulong.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var permissions) ? (Permission)permissions : role.Permissions;
        role.Hoist = form.Flag("hoist") ?? role.Hoist;
        role.Mentionable = form.Flag("mentionable") ?? role.Mentionable;
    }

    private static Member Member(RestCall call) => call.Guild().Members.GetValueOrDefault(call.Id("user"))
        ?? throw (call.World.Users.ContainsKey(call.Id("user")) ? ApiException.UnknownMember() : ApiException.UnknownUser());

    private static Role Role(RestCall call) => call.Guild().Roles.GetValueOrDefault(call.Id("role")) ?? throw ApiException.UnknownRole();

    private static void Demand(RestCall call, Guild guild, Permission permission)
    {
        if (!PermissionRules.InGuild(guild, call.Bot.Id).HasFlag(permission))
        {
            throw ApiException.MissingPermissions();
        }
    }

    // Nobody hands out or takes away what stands above him.
    private static void DemandAbove(RestCall call, Guild guild, IEnumerable<Role> roles)
    {
        var own = Highest(guild, guild.Members[call.Bot.Id]);
        if (guild.OwnerId != call.Bot.Id && roles.Any(role => role.Position >= own))
        {
            throw ApiException.MissingPermissions();
        }
    }

    private static int Highest(Guild guild, Member member) =>
        member.Roles.Select(id => guild.Roles.TryGetValue(id, out var role) ? role.Position : 0).DefaultIfEmpty(0).Max();

    private static void Tell(World world, Guild guild, Member member)
    {
        var data = MemberJson.Of(member);
        data["guild_id"] = Snowflakes.Text(guild.Id);
        world.Publish(new WorldEvent("GUILD_MEMBER_UPDATE", Intents.GuildMembers, data) { Guild = guild });
    }

    private static void Tell(World world, Guild guild, string name, Role role) => world.Publish(new WorldEvent(name, Intents.Guilds, new JsonObject
    {
        ["guild_id"] = Snowflakes.Text(guild.Id),
        ["role"] = GuildJson.Role(role),
    })
    { Guild = guild });
}
