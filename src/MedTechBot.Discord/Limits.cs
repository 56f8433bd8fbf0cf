using MedTechBot.Discord.Models;

namespace MedTechBot.Discord;

/// <summary>
/// What Discord takes at most. Text that is too long is shortened; what cannot be cut without changing its meaning, as the id of a button,
/// is an error of the program. Lengths are counted as .NET counts them, which is never less than Discord does.
/// </summary>
public static class Limits
{
    public const int Content = 2000;
    public const int Nonce = 25;
    public const int Files = 10;
    public const int Embeds = 10;
    public const int Rows = 5;
    public const int RowWidth = 5;
    public const int CustomId = 100;
    public const int ButtonLabel = 80;
    public const int SelectOptions = 25;
    public const int SelectText = 100;
    public const int Placeholder = 150;
    public const int Choices = 25;
    public const int ChoiceText = 100;
    public const int ModalTitle = 45;
    public const int ModalParts = 5;
    public const int LabelText = 45;
    public const int LabelDescription = 100;
    public const int InputText = 4000;
    public const int InputPlaceholder = 100;

    /// <summary>The message as it can be sent.</summary>
    /// <exception cref="ArgumentException">Something in it does not fit and cannot be shortened.</exception>
    public static MessageBody Fit(MessageBody body)
    {
        Require(body.Nonce is not { Length: > Nonce }, $"a nonce of at most {Nonce} characters");
        Require(body.Files.Count <= Files, $"at most {Files} files");
        return body with
        {
            Content = body.Content is { } content ? TextCutter.Shorten(content, Content) : null,
            Embeds = body.Embeds is { } embeds ? EmbedLimits.Fit(embeds) : null,
            Components = body.Components is { } components ? Rowed(components) : null,
        };
    }

    /// <summary>The first suggestions that fit. One whose value is too long is left out: shortened, it would mean something else.</summary>
    public static IReadOnlyList<Choice> Fit(IEnumerable<Choice> choices) =>
    [
        .. choices.Where(choice => choice is { Name.Length: > 0, Value.Length: > 0 and <= ChoiceText })
            .Take(Choices)
            .Select(choice => choice with { Name = TextCutter.Shorten(choice.Name, ChoiceText) }),
    ];

    public static Modal Fit(Modal modal)
    {
        Require(modal.Components.Count is > 0 and <= ModalParts, $"1 to {ModalParts} fields in a modal");
        RequireIds([modal.CustomId]);
        RequireIds(modal.Components.SelectMany(Ids));
        return modal with { Title = TextCutter.Shorten(modal.Title, ModalTitle), Components = [.. modal.Components.Select(Fit)] };
    }

    private static IReadOnlyList<Component> Rowed(IReadOnlyList<Component> components)
    {
        Require(components.Count <= Rows && components.All(row => row is ActionRow), $"at most {Rows} rows, and nothing outside of them");
        RequireIds(components.SelectMany(Ids));
        return [.. components.Select(Fit)];
    }

    private static Component Fit(Component component)
    {
        switch (component)
        {
            case ActionRow row:
                Require(row.Components.Count is > 0 and <= RowWidth, $"1 to {RowWidth} buttons in a row");
                Require(row.Components is [StringSelect] || row.Components.All(inner => inner is Button), "a row of buttons, or of one select");
                return row with { Components = [.. row.Components.Select(Fit)] };
            case Button button:
                Require(button.Style is ButtonStyle.Link == button.Url is not null && button.Url is null == button.CustomId is not null, "a button with a custom id, or a link with an address");
                return button with { Label = Shorten(button.Label, ButtonLabel) };
            case StringSelect select:
                Require(select.Options.Count > 0 && select.Options.All(option => option.Value.Length is > 0 and <= SelectText), $"options with values of 1 to {SelectText} characters");
                return select with { Placeholder = Shorten(select.Placeholder, Placeholder), Options = [.. select.Options.Take(SelectOptions).Select(Fit)] };
            case TextInput input:
                return input with { Placeholder = Shorten(input.Placeholder, InputPlaceholder), Value = Shorten(input.Value, InputText) };
            case Label label:
                return label with { Text = TextCutter.Shorten(label.Text, LabelText), Description = Shorten(label.Description, LabelDescription), Component = Fit(label.Component) };
            default:
                return component;
        }
    }

    private static SelectOption Fit(SelectOption option) =>
        option with { Label = TextCutter.Shorten(option.Label, SelectText), Description = Shorten(option.Description, SelectText) };

    private static string? Shorten(string? text, int limit) => text is null ? null : TextCutter.Shorten(text, limit);

    private static IEnumerable<string> Ids(Component component) => component switch
    {
        ActionRow row => row.Components.SelectMany(Ids),
        Label label => Ids(label.Component),
        Button { CustomId: { } id } => [id],
        StringSelect select => [select.CustomId],
        TextInput input => [input.CustomId],
        _ => [],
    };

    private static void RequireIds(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            Require(id.Length is > 0 and <= CustomId, $"custom ids of 1 to {CustomId} characters");
            Require(seen.Add(id), "each custom id once");
        }
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new ArgumentException($"Discord wants {what}.");
        }
    }
}
