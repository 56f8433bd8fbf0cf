using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Rest.Bodies;

/// <summary>Whom a message may ping.</summary>
/// <param name="Parse">Kinds that are taken from the text: users, roles, everyone.</param>
/// <param name="Users">Those named one by one.</param>
/// <param name="Roles">Those named one by one.</param>
/// <param name="RepliedUser">The author of the message that is replied to.</param>
internal sealed record AllowedMentions(IReadOnlySet<string> Parse, IReadOnlySet<ulong> Users, IReadOnlySet<ulong> Roles, bool RepliedUser)
{
    private static readonly string[] Kinds = ["users", "roles", "everyone"];

    /// <summary>For a message where nothing is said.</summary>
    public static AllowedMentions All { get; } = new(new HashSet<string>(Kinds), new HashSet<ulong>(), new HashSet<ulong>(), true);

    /// <summary>For an answer to an interaction where nothing is said.</summary>
    public static AllowedMentions OnlyUsers { get; } = All with { Parse = new HashSet<string> { "users" } };

    public static AllowedMentions Read(Form message, AllowedMentions usual)
    {
        if (message.Object("allowed_mentions") is not { } form)
        {
            return usual;
        }

        var parse = new HashSet<string>();
        var list = form.List("parse", 1000);
        for (var index = 0; index < list?.Count; index++)
        {
            if (list[index]?.ToString() is not { } kind || !Kinds.Contains(kind))
            {
                form.Fail($"parse.{index}", "BASE_TYPE_CHOICES", "Value must be one of ('users', 'roles', 'everyone').");
            }
            else if (!parse.Add(kind))
            {
                form.Fail("parse", "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
            }
        }

        var users = Ids(form, "users");
        var roles = Ids(form, "roles");
        Exclude(form, parse, "users", users);
        Exclude(form, parse, "roles", roles);
        return new AllowedMentions(parse, users, roles, form.Flag("replied_user") ?? false);
    }

    private static void Exclude(Form form, HashSet<string> parse, string kind, HashSet<ulong> ids)
    {
        if (parse.Contains(kind) && ids.Count > 0)
        {
            form.Fail("", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
        }
    }

    private static HashSet<ulong> Ids(Form form, string name)
    {
        var ids = new HashSet<ulong>();
        var list = form.List(name, 100);
        for (var index = 0; index < list?.Count; index++)
        {
            if (Snowflakes.TryParse(list[index]?.ToString(), out var id))
            {
                ids.Add(id);
            }
            else
            {
                form.Fail($"{name}.{index}", "NUMBER_TYPE_COERCE", $"Value \"{list[index]}\" is not snowflake.");
            }
        }

        return ids;
    }
}
