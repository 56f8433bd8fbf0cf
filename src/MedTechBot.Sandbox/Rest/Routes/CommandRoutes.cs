using System.Text.Json.Nodes;
using MedTechBot.Sandbox.Rest.Bodies;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Rest.Routes;

/// <summary>Application commands, global and of a guild.</summary>
internal static class CommandRoutes
{
    private static readonly IReadOnlyDictionary<CommandType, int> Most = new Dictionary<CommandType, int>
    {
        [CommandType.ChatInput] = 100,
        [CommandType.User] = 15,
        [CommandType.Message] = 15,
    };

    public static void AddTo(RestRoutes routes)
    {
        foreach (var path in (string[])["applications/{application}/commands", "applications/{application}/guilds/{guild}/commands"])
        {
            routes.Add("GET", path, List);
            routes.Add("POST", path, Create);
            routes.Add("PUT", path, Overwrite);
            routes.Add("GET", $"{path}/{{command}}", call => RestReply.Ok(Show(call, Find(call))));
            routes.Add("PATCH", $"{path}/{{command}}", Edit);
            routes.Add("DELETE", $"{path}/{{command}}", Delete);
        }

        const string InGuild = "applications/{application}/guilds/{guild}/commands";
        routes.Add("GET", $"{InGuild}/permissions", call => RestReply.Ok(Scope(call) > 0 ? new JsonArray() : []));
        routes.Add("GET", $"{InGuild}/{{command}}/permissions", _ => throw ApiException.UnknownCommandPermissions());
        // Only a person's own token may change who sees a command.
        routes.Add("PUT", $"{InGuild}/{{command}}/permissions", _ => throw new ApiException(403, 20001, "Bots cannot use this endpoint"));
    }

    private static RestReply List(RestCall call) => RestReply.Array(call.Bot.CommandsOf(Scope(call)).Select(command => Show(call, command)));

    private static RestReply Create(RestCall call)
    {
        var scope = Scope(call);
        var errors = new FormErrors();
        var form = new Form(call.Object, errors);
        CommandForm.Check(form, scope == 0);
        errors.ThrowIfAny();
        var set = call.Bot.CommandSetOf(scope);
        var before = set.Find(form.Json["name"]?.ToString() ?? "", CommandForm.TypeOf(form.Json));
        if (before is null)
        {
            CountTypes(set.All.Select(command => command.Type).Append(CommandForm.TypeOf(form.Json)));
            CountCreates(call, set, 1);
        }

        var command = Make(call, scope, form.Json, before);
        set.Put(command);
        return before is null ? RestReply.Created(Show(call, command)) : RestReply.Ok(Show(call, command));
    }

    private static RestReply Overwrite(RestCall call)
    {
        var scope = Scope(call);
        if (call.Body is not JsonArray list)
        {
            throw FormErrors.One("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        }

        var forms = Checked(list, scope == 0);
        var set = call.Bot.CommandSetOf(scope);
        CountTypes(forms.Select(CommandForm.TypeOf));
        CountCreates(call, set, forms.Count(json => set.Find(json["name"]?.ToString() ?? "", CommandForm.TypeOf(json)) is null));
        Command[] commands = [.. forms.Select(json => Make(call, scope, json, set.Find(json["name"]?.ToString() ?? "", CommandForm.TypeOf(json))))];
        set.Replace(commands);
        return RestReply.Array(commands.Select(command => Show(call, command)));
    }

    private static RestReply Edit(RestCall call)
    {
        var scope = Scope(call);
        var before = Find(call);
        var errors = new FormErrors();
        var change = call.Object.DeepClone().AsObject();
        change["type"] = (int)before.Type;
        CommandForm.Check(new Form(change, errors), scope == 0, isPart: true);
        errors.ThrowIfAny();
        var json = before.Json.DeepClone().AsObject();
        foreach (var (name, value) in change)
        {
            json[name] = value?.DeepClone();
        }

        var command = Make(call, scope, json, before);
        call.Bot.CommandSetOf(scope).Put(command);
        return RestReply.Ok(Show(call, command));
    }

    private static RestReply Delete(RestCall call)
    {
        call.Bot.CommandSetOf(Scope(call)).Remove(Find(call).Id);
        return RestReply.Nothing;
    }

    private static List<JsonObject> Checked(JsonArray list, bool isGlobal)
    {
        var errors = new FormErrors();
        var names = new HashSet<(string, CommandType)>();
        var forms = new List<JsonObject>();
        for (var index = 0; index < list.Count; index++)
        {
            var path = $"{index}";
            if (list[index] is not JsonObject json)
            {
                errors.Add(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
                continue;
            }

            CommandForm.Check(new Form(json, errors, path), isGlobal);
            if (!names.Add((json["name"]?.ToString() ?? "", CommandForm.TypeOf(json))))
            {
                errors.Add($"{path}.name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }

            forms.Add(json);
        }

        errors.ThrowIfAny();
        return forms;
    }

    private static void CountTypes(IEnumerable<CommandType> types)
    {
        foreach (var group in types.GroupBy(type => type).Where(group => group.Count() > Most.GetValueOrDefault(group.Key, 1)))
        {
            throw new ApiException(400, 30032, $"Maximum number of application commands reached ({Most.GetValueOrDefault(group.Key, 1)}).");
        }
    }

    private static void CountCreates(RestCall call, CommandSet set, int count)
    {
        if (!set.MayCreate(count, call.World.Now))
        {
            throw ApiException.TooManyCommandCreates();
        }
    }

    private static ulong Scope(RestCall call)
    {
        if (call.Id("application") != call.Bot.Id)
        {
            throw new ApiException(403, 20012, "You are not authorized to perform this action on this application");
        }

        return call.Route.ContainsKey("guild") ? call.Guild().Id : 0;
    }

    private static Command Find(RestCall call) => call.Bot.CommandSetOf(Scope(call)).Find(call.Id("command")) ?? throw ApiException.UnknownCommand();

    private static Command Make(RestCall call, ulong scope, JsonObject asked, Command? before)
    {
        var type = CommandForm.TypeOf(asked);
        var id = before?.Id ?? call.World.Ids.Next();
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(id),
            ["application_id"] = Snowflakes.Text(call.Bot.Id),
            ["version"] = Snowflakes.Text(call.World.Ids.Next()),
            ["type"] = (int)type,
            ["name"] = asked["name"]?.ToString(),
            ["name_localizations"] = asked["name_localizations"]?.DeepClone(),
            ["description"] = type is CommandType.ChatInput ? asked["description"]?.ToString() : "",
            ["description_localizations"] = asked["description_localizations"]?.DeepClone(),
            ["default_member_permissions"] = asked["default_member_permissions"]?.DeepClone(),
            ["nsfw"] = asked["nsfw"]?.DeepClone() ?? false,
        };
        if (asked["options"] is JsonArray { Count: > 0 } options)
        {
            json["options"] = Written(options);
        }

        if (scope > 0)
        {
            json["guild_id"] = Snowflakes.Text(scope);
        }
        else
        {
            json["dm_permission"] = asked["dm_permission"]?.DeepClone() ?? true;
            json["contexts"] = asked["contexts"]?.DeepClone();
            json["integration_types"] = asked["integration_types"]?.DeepClone() ?? new JsonArray(0);
        }

        return new Command(id, json["name"]?.ToString() ?? "", type, json);
    }

    // What is false is left out, as Discord writes options back.
    private static JsonArray Written(JsonArray options)
    {
        var copy = options.DeepClone().AsArray();
        foreach (var option in copy.OfType<JsonObject>())
        {
            foreach (var name in option.Where(field => field.Value is null || (field.Key is "required" or "autocomplete" && (bool?)field.Value == false)).Select(field => field.Key).ToList())
            {
                option.Remove(name);
            }

            if (option["options"] is JsonArray nested)
            {
                option["options"] = Written(nested);
            }
        }

        return copy;
    }

    private static JsonObject Show(RestCall call, Command command)
    {
        var json = command.Json.DeepClone().AsObject();
        if (call.Flag("with_localizations") || call.Route.ContainsKey("command") || call.Body is not null)
        {
            return json;
        }

        // A list leaves the dictionaries out unless asked.
        RemoveDictionaries(json);
        return json;
    }

    private static void RemoveDictionaries(JsonObject json)
    {
        json.Remove("name_localizations");
        json.Remove("description_localizations");
        foreach (var option in (json["options"] as JsonArray ?? []).Concat(json["choices"] as JsonArray ?? []).OfType<JsonObject>())
        {
            RemoveDictionaries(option);
        }
    }
}
