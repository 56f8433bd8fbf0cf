using System.Text.Json.Serialization;

namespace MedTechBot.Discord.Models;

/// <summary>A button, a list to choose from, or what holds them; the number is Discord's component type.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), 1)]
[JsonDerivedType(typeof(Button), 2)]
[JsonDerivedType(typeof(StringSelect), 3)]
[JsonDerivedType(typeof(TextInput), 4)]
[JsonDerivedType(typeof(Label), 18)]
public abstract record Component;

/// <summary>A row of up to five buttons, or of one select.</summary>
public sealed record ActionRow(IReadOnlyList<Component> Components) : Component;

/// <summary>A button; a link has an address and no custom id, all others the reverse.</summary>
public sealed record Button : Component
{
    public ButtonStyle Style { get; init; } = ButtonStyle.Secondary;

    public string? Label { get; init; }

    /// <summary>Comes back when the button is pressed, possibly years later and from anyone: not to be trusted.</summary>
    public string? CustomId { get; init; }

    public Uri? Url { get; init; }

    public bool? Disabled { get; init; }
}

/// <summary>How a button looks.</summary>
public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
    Link = 5,
}

/// <summary>A list of up to 25 texts to choose from.</summary>
public sealed record StringSelect(string CustomId, IReadOnlyList<SelectOption> Options) : Component
{
    public string? Placeholder { get; init; }

    public int? MinValues { get; init; }

    public int? MaxValues { get; init; }

    public bool? Disabled { get; init; }
}

/// <summary>One entry of a select.</summary>
public sealed record SelectOption(string Label, string Value)
{
    public string? Description { get; init; }

    public bool? Default { get; init; }
}

/// <summary>A field to type in; only inside a <see cref="Label"/> of a modal.</summary>
public sealed record TextInput(string CustomId) : Component
{
    public TextInputStyle Style { get; init; } = TextInputStyle.Short;

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public bool? Required { get; init; }

    public string? Value { get; init; }

    public string? Placeholder { get; init; }
}

/// <summary>One line or several.</summary>
public enum TextInputStyle
{
    Short = 1,
    Paragraph = 2,
}

/// <summary>A field of a modal with its caption.</summary>
public sealed record Label([property: JsonPropertyName("label")] string Text, Component Component) : Component
{
    public string? Description { get; init; }
}

/// <summary>A form that opens over the chat.</summary>
public sealed record Modal(string CustomId, string Title, IReadOnlyList<Component> Components);
