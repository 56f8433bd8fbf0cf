using System.Text.Json;
using System.Text.Json.Nodes;
using MedTechBot.Sandbox.State;

namespace MedTechBot.Sandbox.Rest.Bodies;

/// <summary>Checks the options of a command, subcommands included.</summary>
internal static class OptionForm
{
    private const int SubCommand = 1;
    private const int Group = 2;
    private const int Text = 3;
    private const int Integer = 4;
    private const int ChannelOption = 7;
    private const int Number = 10;
    private const int Attachment = 11;

    /// <param name="owner">The command, group or subcommand.</param>
    /// <param name="depth">0 for the command itself.</param>
    public static void CheckAll(Form owner, int depth)
    {
        var names = new HashSet<string>();
        var wasOptional = false;
        var options = owner.Forms("options", 25);
        foreach (var option in options)
        {
            var type = Check(option, depth);
            if (option.Json["name"]?.ToString() is { } name && !names.Add(name))
            {
                option.Fail("name", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID_DUPLICATE", "Option names must be unique");
            }

            if (type is SubCommand or Group)
            {
                continue;
            }

            var isRequired = option.Flag("required") == true;
            if (isRequired && wasOptional)
            {
                option.Fail("", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }

            wasOptional |= !isRequired;
        }

        var types = options.Select(option => option.Json["type"]?.ToString() is "1" or "2").Distinct().ToList();
        if (types.Count > 1)
        {
            owner.Fail("options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }
    }

    private static long? Check(Form option, int depth)
    {
        var type = option.Number("type", SubCommand, Attachment, isRequired: true);
        CommandForm.Name(option, CommandType.ChatInput);
        option.Text("description", 100, 1, isRequired: true);
        CommandForm.Localized(option, "name_localizations", 32);
        CommandForm.Localized(option, "description_localizations", 100);
        if ((type is Group && depth > 0) || (type is SubCommand && depth > 1))
        {
            option.Fail("type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands and groups cannot be nested this deep");
        }
        else if (type is SubCommand or Group)
        {
            if (type is Group && option.Json["options"] is JsonArray nested && nested.Any(child => child?["type"]?.ToString() != "1"))
            {
                option.Fail("options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "A group holds sub-commands");
            }

            CheckAll(option, type is Group ? 1 : 2);
        }
        else
        {
            Choices(option, type);
            Bounds(option, type);
        }

        return type;
    }

    private static void Choices(Form option, long? type)
    {
        var choices = option.Forms("choices", 25);
        foreach (var choice in choices)
        {
            choice.Text("name", 100, 1, isRequired: true);
            choice.Require("value");
            CommandForm.Localized(choice, "name_localizations", 100);
            if (type is Text)
            {
                if (choice.Json["value"] is { } value && value.GetValueKind() is not JsonValueKind.String)
                {
                    choice.Fail("value", "STRING_TYPE_CONVERT", "Could not interpret value as string.");
                }
                else
                {
                    choice.Text("value", 100, 1);
                }
            }
            else if (type is Integer or Number && choice.Json["value"] is { } number && number.GetValueKind() is not JsonValueKind.Number)
            {
                choice.Fail("value", "NUMBER_TYPE_COERCE", $"Value \"{number}\" is not a number.");
            }
        }

        if (option.Flag("autocomplete") == true && choices.Count > 0)
        {
            option.Fail("", "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_INVALID", "Autocomplete and choices cannot both be used");
        }
        else if (option.Flag("autocomplete") == true && type is not (Text or Integer or Number))
        {
            option.Fail("autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_TYPE_INVALID", "Only string, integer and number options can be completed");
        }
    }

    private static void Bounds(Form option, long? type)
    {
        var min = option.Number("min_length", 0, 6000);
        var max = option.Number("max_length", 1, 6000);
        if (min > max)
        {
            option.Fail("min_length", "APPLICATION_COMMAND_OPTIONS_MIN_LENGTH_TOO_LARGE", "min_length must be less than or equal to max_length");
        }

        if (type is not Text && (option.HasValue("min_length") || option.HasValue("max_length")))
        {
            option.Fail("", "APPLICATION_COMMAND_OPTIONS_LENGTH_INVALID", "min_length and max_length are for string options");
        }

        if (type is not (Integer or Number) && (option.HasValue("min_value") || option.HasValue("max_value")))
        {
            option.Fail("", "APPLICATION_COMMAND_OPTIONS_VALUE_INVALID", "min_value and max_value are for integer and number options");
        }

        if (type is ChannelOption)
        {
            option.List("channel_types", 20);
        }
    }
}
