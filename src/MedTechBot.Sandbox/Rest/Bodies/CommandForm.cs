using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Rest.Bodies;

/// <summary>Checks a command against its documented limits.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#application-command-object</remarks>
internal static partial class CommandForm
{
    private const int MostText = 8000;

    private static readonly HashSet<string> Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr",
        "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    public static CommandType TypeOf(JsonObject command) => (CommandType)(command["type"] is JsonValue value && value.TryGetValue<int>(out var type) ? type : 1);

    /// <param name="command">The command.</param>
    /// <param name="isGlobal">Contexts and installation types belong to global commands alone.</param>
    /// <param name="isPart">A change: what it does not name stays.</param>
    public static void Check(Form command, bool isGlobal, bool isPart = false)
    {
        command.Number("type", 1, 4);
        var type = TypeOf(command.Json);
        if (!isPart || command.Has("name"))
        {
            Name(command, type);
        }

        Localized(command, "name_localizations", 32);
        Localized(command, "description_localizations", 100);
        if (type is CommandType.ChatInput && (!isPart || command.Has("description")))
        {
            command.Text("description", 100, 1, isRequired: true);
        }
        else if (type is not CommandType.ChatInput && command.Json["description"]?.ToString() is { Length: > 0 })
        {
            command.Fail("description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID", "Context menu commands cannot have description");
        }

        if (type is not CommandType.ChatInput && command.Json["options"] is JsonArray { Count: > 0 })
        {
            command.Fail("options", "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID", "Context menu commands cannot have options");
        }

        Permissions(command);
        Numbers(command, "contexts", 2, isGlobal);
        Numbers(command, "integration_types", 1, isGlobal);
        command.Flag("nsfw");
        command.Flag("dm_permission");
        OptionForm.CheckAll(command, depth: 0);
        if (TextOf(command.Json) > MostText)
        {
            command.Fail("", "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
        }
    }

    public static void Name(Form form, CommandType type)
    {
        var name = form.Text("name", 32, 1, isRequired: true);
        if (type is CommandType.ChatInput && name is { Length: > 0 } && !form.Errors.Has(form.PathOf("name")) && !IsName(name))
        {
            form.Fail("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    public static void Localized(Form form, string field, int max)
    {
        if (form.Object(field) is not { } texts)
        {
            return;
        }

        foreach (var locale in texts.Json.Select(entry => entry.Key).ToList())
        {
            if (!Locales.Contains(locale))
            {
                texts.Fail("", "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", Locales.Select(known => $"'{known}'"))}}}.");
            }
            else
            {
                texts.Text(locale, max, 1);
            }
        }
    }

    private static bool IsName(string name) => ValidName().IsMatch(name) && name.All(letter => char.ToLowerInvariant(letter) == letter);

    private static void Permissions(Form command)
    {
        if (command.Json["default_member_permissions"] is { } bits
            && (bits.GetValueKind() is not JsonValueKind.String || !ulong.TryParse(bits.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            command.Fail("default_member_permissions", "NUMBER_TYPE_COERCE", $"Value \"{bits}\" is not a permission bit set.");
        }
    }

    private static void Numbers(Form command, string name, int max, bool isGlobal)
    {
        var list = command.List(name, max + 1);
        if (list is { Count: > 0 } && !isGlobal)
        {
            command.Fail(name, "APPLICATION_COMMAND_GUILD_COMMAND_FIELD_INVALID", $"{name} is only for global commands");
        }

        for (var index = 0; index < list?.Count; index++)
        {
            if (list[index] is not JsonValue value || !value.TryGetValue<int>(out var number) || number < 0 || number > max)
            {
                command.Fail($"{name}.{index}", "BASE_TYPE_CHOICES", $"Value must be one of ({string.Join(", ", Enumerable.Range(0, max + 1))}).");
            }
        }
    }

    // The longest translation counts, of a name as of a description.
    private static int TextOf(JsonObject node)
    {
        var length = Longest(node, "name") + Longest(node, "description") + (node["value"]?.GetValueKind() is JsonValueKind.String ? node["value"]?.ToString().Length ?? 0 : 0);
        return length
            + (node["options"] as JsonArray ?? []).OfType<JsonObject>().Sum(TextOf)
            + (node["choices"] as JsonArray ?? []).OfType<JsonObject>().Sum(TextOf);
    }

    private static int Longest(JsonObject node, string name) => (node[$"{name}_localizations"] as JsonObject ?? [])
        .Select(text => text.Value?.ToString().Length ?? 0)
        .Append(node[name]?.ToString().Length ?? 0)
        .Max();

    // .NET has no script classes; the two blocks hold what Discord's expression means.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex ValidName();
}
