namespace MedTechBot.Discord.Interactions;

/// <summary>One part of a submitted modal: a field with its value, or what holds fields.</summary>
public sealed record ModalField
{
    public int Type { get; init; }

    public string? CustomId { get; init; }

    public string? Value { get; init; }

    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>The field inside a label.</summary>
    public ModalField? Component { get; init; }

    /// <summary>The fields inside a row, as older clients send them.</summary>
    public IReadOnlyList<ModalField>? Components { get; init; }

    internal static Dictionary<string, string> Flatten(IEnumerable<ModalField> parts)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            part.CollectInto(fields);
        }

        return fields;
    }

    private void CollectInto(Dictionary<string, string> fields)
    {
        if (CustomId is { } id && (Value ?? (Values is { } values ? string.Join('\n', values) : null)) is { } value)
        {
            fields[id] = value;
        }

        Component?.CollectInto(fields);
        foreach (var inner in Components ?? [])
        {
            inner.CollectInto(fields);
        }
    }
}
