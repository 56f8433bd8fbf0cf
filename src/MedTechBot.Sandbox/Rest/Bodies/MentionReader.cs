using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Rest.Bodies;

/// <summary>Finds whom a text pings.</summary>
internal static partial class MentionReader
{
    public static Mentions Read(World world, Channel channel, User author, string text, AllowedMentions allowed, Message? repliedTo)
    {
        var users = new List<User>();
        foreach (Match match in UserMention().Matches(text))
        {
            if (Snowflakes.TryParse(match.Groups[1].Value, out var id)
                && world.Users.TryGetValue(id, out var user)
                && (allowed.Parse.Contains("users") || allowed.Users.Contains(id))
                && !users.Contains(user))
            {
                users.Add(user);
            }
        }

        // Nobody pings himself with a reply.
        if (repliedTo is not null && allowed.RepliedUser && repliedTo.Author != author && !users.Contains(repliedTo.Author))
        {
            users.Add(repliedTo.Author);
        }

        var roles = RoleMention().Matches(text)
            .Select(match => Snowflakes.TryParse(match.Groups[1].Value, out var id) ? id : 0)
            .Where(id => channel.Guild?.Roles.ContainsKey(id) == true && (allowed.Parse.Contains("roles") || allowed.Roles.Contains(id)))
            .Distinct();
        var everyone = allowed.Parse.Contains("everyone")
            && EveryoneMention().IsMatch(text)
            && PermissionRules.InChannel(channel, author.Id).HasFlag(Permission.MentionEveryone);
        return new Mentions(users, [.. roles], everyone);
    }

    /// <summary>What is said in the text displays of a message.</summary>
    public static string TextOf(JsonNode? components) => components switch
    {
        JsonArray array => string.Join('\n', array.Select(TextOf)),
        JsonObject component => component["type"]?.ToString() == "10"
            ? component["content"]?.ToString() ?? ""
            : TextOf(component["components"]),
        _ => "",
    };

    [GeneratedRegex("<@!?([0-9]{1,20})>")]
    private static partial Regex UserMention();

    [GeneratedRegex("<@&([0-9]{1,20})>")]
    private static partial Regex RoleMention();

    [GeneratedRegex("@(everyone|here)")]
    private static partial Regex EveryoneMention();
}
