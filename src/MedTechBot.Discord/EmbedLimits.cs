using MedTechBot.Discord.Models;

namespace MedTechBot.Discord;

/// <summary>Brings embeds within their limits: each part within its own, and all parts of all embeds within one.</summary>
public static class EmbedLimits
{
    public const int Title = 256;
    public const int Description = 4096;
    public const int Author = 256;
    public const int Footer = 2048;
    public const int Fields = 25;
    public const int FieldName = 256;
    public const int FieldValue = 1024;
    public const int Total = 6000;

    internal static IReadOnlyList<Embed> Fit(IReadOnlyList<Embed> embeds)
    {
        var left = Total;
        return [.. embeds.Take(Limits.Embeds).Select(embed => Fit(embed, ref left))];
    }

    // Who stands first is served first; the last embed is cut off where the room ends.
    private static Embed Fit(Embed embed, ref int left)
    {
        var title = Take(embed.Title, Title, ref left);
        var author = Take(embed.Author?.Name, Author, ref left);
        var footer = Take(embed.Footer?.Text, Footer, ref left);
        var description = Take(embed.Description, Description, ref left);
        return embed with
        {
            Title = title,
            Author = author is null ? null : new EmbedAuthor(author),
            Description = description,
            Fields = embed.Fields is { } fields ? Fit(fields, ref left) : null,
            Footer = footer is null ? null : new EmbedFooter(footer),
        };
    }

    private static List<EmbedField> Fit(IReadOnlyList<EmbedField> fields, ref int left)
    {
        var fitting = new List<EmbedField>();
        foreach (var field in fields.Take(Fields))
        {
            // A name without a value is refused, so both find room or neither.
            var room = left;
            if (Take(field.Name, FieldName, ref room) is { } name && Take(field.Value, FieldValue, ref room) is { } value)
            {
                fitting.Add(field with { Name = name, Value = value });
                left = room;
            }
        }

        return fitting;
    }

    private static string? Take(string? text, int limit, ref int left)
    {
        if (string.IsNullOrWhiteSpace(text) || left <= 0)
        {
            return null;
        }

        var taken = TextCutter.Shorten(text, Math.Min(limit, left));
        left -= taken.Length;
        return taken;
    }
}
