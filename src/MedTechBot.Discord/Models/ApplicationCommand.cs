namespace MedTechBot.Discord.Models;

/// <summary>A command as it is registered, or to be registered.</summary>
public sealed record ApplicationCommand
{
    /// <summary>Given by Discord; absent in what is to be registered.</summary>
    public Snowflake? Id { get; init; }

    public CommandType? Type { get; init; }

    public required string Name { get; init; }

    /// <summary>1 to 100 characters for what is typed; absent for menus.</summary>
    public string? Description { get; init; }

    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>Who sees it without further settings; <see cref="Permissions.None"/> means administrators only, null everyone.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>Where it can be used; only for global commands.</summary>
    public IReadOnlyList<InteractionContextType>? Contexts { get; init; }

    /// <summary>0 installed to a guild, 1 to a user; only for global commands.</summary>
    public IReadOnlyList<int>? IntegrationTypes { get; init; }
}

/// <summary>How a command is called up.</summary>
public enum CommandType
{
    ChatInput = 1,
    UserMenu = 2,
    MessageMenu = 3,
}

/// <summary>Where an interaction can happen.</summary>
public enum InteractionContextType
{
    Guild = 0,
    BotDirectMessage = 1,
    PrivateChannel = 2,
}

/// <summary>One thing that a command asks for, or a subcommand.</summary>
public sealed record CommandOption
{
    public required CommandOptionType Type { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public bool? Required { get; init; }

    public IReadOnlyList<Choice>? Choices { get; init; }

    public IReadOnlyList<CommandOption>? Options { get; init; }

    public bool? Autocomplete { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public double? MinValue { get; init; }

    public double? MaxValue { get; init; }
}

/// <summary>What kind of value an option takes; 1 and 2 are not values but levels.</summary>
public enum CommandOptionType
{
    Subcommand = 1,
    SubcommandGroup = 2,
    Text = 3,
    WholeNumber = 4,
    YesOrNo = 5,
    User = 6,
    Channel = 7,
    Role = 8,
    Mentionable = 9,
    Number = 10,
    Attachment = 11,
}

/// <summary>One value offered to the user; name and value have at most 100 characters each.</summary>
public sealed record Choice(string Name, string Value);
