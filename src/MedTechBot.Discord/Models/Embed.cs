namespace MedTechBot.Discord.Models;

/// <summary>A framed block of text in a message.</summary>
public sealed record Embed
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public Uri? Url { get; init; }

    public int? Color { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public EmbedAuthor? Author { get; init; }

    public IReadOnlyList<EmbedField>? Fields { get; init; }

    public EmbedImage? Image { get; init; }

    public EmbedFooter? Footer { get; init; }
}

/// <summary>The small line above an embed's title.</summary>
public sealed record EmbedAuthor(string Name);

/// <summary>A heading with text inside an embed.</summary>
public sealed record EmbedField(string Name, string Value)
{
    public bool? Inline { get; init; }
}

/// <summary>A picture, by its address or as <c>attachment://name</c>.</summary>
public sealed record EmbedImage(Uri Url);

/// <summary>The small line below an embed.</summary>
public sealed record EmbedFooter(string Text);
