using System.Security.Cryptography;
using System.Text;
using MedTechBot.Discord.Models;

namespace MedTechBot.Commands;

/// <summary>A hash of commands by what people see of them, the same for a manifest and for what Discord has made of it.</summary>
internal static class CommandFingerprint
{
    public static string Of(IEnumerable<ApplicationCommand> commands)
    {
        var text = new StringBuilder();
        foreach (var command in commands.OrderBy(command => command.Type ?? CommandType.ChatInput).ThenBy(command => command.Name, StringComparer.Ordinal))
        {
            Add(text, command.Type ?? CommandType.ChatInput, command.Name, command.Description, command.DefaultMemberPermissions);
            Add(text, [.. (command.Contexts ?? []).Order().Cast<object>()]);
            Add(text, [.. (command.IntegrationTypes ?? []).Order().Cast<object>()]);
            Add(text, command.Options);
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Add(StringBuilder text, IReadOnlyList<CommandOption>? options)
    {
        // What is left out, empty or false is the same to Discord, which is free to show either.
        foreach (var option in options ?? [])
        {
            text.Append('{');
            Add(text, option.Type, option.Name, option.Description, option.Required is true, option.Autocomplete is true, option.MinLength, option.MaxLength, option.MinValue, option.MaxValue);
            Add(text, [.. (option.Choices ?? []).Select(choice => (object)$"{choice.Name}={choice.Value}")]);
            Add(text, option.Options);
            text.Append('}');
        }
    }

    private static void Add(StringBuilder text, params object?[] values) =>
        text.AppendJoin('\u001F', values.Select(value => value is null ? "" : FormattableString.Invariant($"{value}"))).Append('\u001E');
}
