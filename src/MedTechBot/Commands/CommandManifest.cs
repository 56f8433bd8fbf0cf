using MedTechBot.Discord.Models;

namespace MedTechBot.Commands;

/// <summary>Every command as it is registered with Discord.</summary>
internal static class CommandManifest
{
    public const string Ask = "ask";
    public const string Compare = "compare";
    public const string Help = "help";
    public const string AnswerThis = "Answer this";
    public const string Profession = "profession";
    public const string Show = "show";
    public const string List = "list";

    public const string Question = "question";
    public const string Name = "name";
    public const string Section = "section";
    public const string Private = "private";

    /// <summary>Longer than any question that people ask, and short enough to be read as one.</summary>
    public const int LongestQuestion = 1000;

    /// <summary>The careers that a comparison takes.</summary>
    public static IReadOnlyList<string> Places { get; } = ["first", "second", "third", "fourth"];

    private const int InstalledToGuild = 0;

    private static readonly InteractionContextType[] Everywhere = [InteractionContextType.Guild, InteractionContextType.BotDirectMessage];

    public static IReadOnlyList<ApplicationCommand> All { get; } =
    [
        new()
        {
            Type = CommandType.ChatInput,
            Name = Ask,
            Description = "Answers a career question, for you alone.",
            Options = [new() { Type = CommandOptionType.Text, Name = Question, Description = "What you would like to know", Required = true, MinLength = 1, MaxLength = LongestQuestion }],
            Contexts = Everywhere,
            IntegrationTypes = [InstalledToGuild],
        },
        new()
        {
            Type = CommandType.ChatInput,
            Name = Compare,
            Description = "Puts two to four careers side by side, for you alone.",
            Options = [.. Careers],
            Contexts = Everywhere,
            IntegrationTypes = [InstalledToGuild],
        },
        new()
        {
            Type = CommandType.ChatInput,
            Name = Help,
            Description = "What I can answer, and how to ask.",
            Contexts = Everywhere,
            IntegrationTypes = [InstalledToGuild],
        },
        new()
        {
            Type = CommandType.ChatInput,
            Name = Profession,
            Description = "Looks careers up in the knowledge base.",
            // Discord cannot gate a subcommand; an owner may let others read in the server's settings.
            DefaultMemberPermissions = Permissions.ManageMessages,
            Options =
            [
                new()
                {
                    Type = CommandOptionType.Subcommand,
                    Name = Show,
                    Description = "Shows a career, or one section of it, to all in the channel.",
                    Options =
                    [
                        Career(Name, "The career", isRequired: true),
                        new() { Type = CommandOptionType.Text, Name = Section, Description = "The section, as in pay", Autocomplete = true },
                        new() { Type = CommandOptionType.YesOrNo, Name = Private, Description = "Show it to me alone" },
                    ],
                },
                new() { Type = CommandOptionType.Subcommand, Name = List, Description = "Lists all careers, to you alone." },
                new() { Type = CommandOptionType.Subcommand, Name = Compare, Description = "Puts two to four careers side by side, for all in the channel.", Options = [.. Careers] },
            ],
            Contexts = [InteractionContextType.Guild],
            IntegrationTypes = [InstalledToGuild],
        },
        new()
        {
            Type = CommandType.MessageMenu,
            Name = AnswerThis,
            Contexts = Everywhere,
            IntegrationTypes = [InstalledToGuild],
        },
    ];

    private static IEnumerable<CommandOption> Careers => Places.Select((place, number) => Career(place, $"The {place} career", isRequired: number < 2));

    private static CommandOption Career(string name, string description, bool isRequired) =>
        new() { Type = CommandOptionType.Text, Name = name, Description = description, Required = isRequired, Autocomplete = true };
}
