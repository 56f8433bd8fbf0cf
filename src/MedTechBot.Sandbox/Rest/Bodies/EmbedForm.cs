using System.Globalization;

namespace MedTechBot.Sandbox.Rest.Bodies;

/// <summary>Checks embeds against their documented limits.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#embed-object-embed-limits</remarks>
internal static class EmbedForm
{
    public const int MostEmbeds = 10;
    private const int MostText = 6000;

    public static void Check(Form message)
    {
        var embeds = message.Forms("embeds", MostEmbeds);
        var total = 0;
        foreach (var embed in embeds)
        {
            total += CheckOne(embed);
            if (total > MostText)
            {
                embed.Fail("", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
                return;
            }
        }
    }

    /// <summary>The characters that count towards the sum of a message.</summary>
    private static int CheckOne(Form embed)
    {
        var length = Length(embed.Text("title", 256)) + Length(embed.Text("description", 4096));
        embed.Url("url", 2048, "http", "https");
        embed.Number("color", 0, 0xFFFFFF);
        Time(embed);
        foreach (var field in embed.Forms("fields", 25))
        {
            length += Length(field.Text("name", 256, 1, isRequired: true)) + Length(field.Text("value", 1024, 1, isRequired: true));
            field.Flag("inline");
        }

        if (embed.Object("footer") is { } footer)
        {
            length += Length(footer.Text("text", 2048, 1, isRequired: true));
            footer.Url("icon_url", 2048, "http", "https", "attachment");
        }

        if (embed.Object("author") is { } author)
        {
            length += Length(author.Text("name", 256, 1, isRequired: true));
            author.Url("url", 2048, "http", "https");
            author.Url("icon_url", 2048, "http", "https", "attachment");
        }

        embed.Object("image")?.Url("url", 2048, "http", "https", "attachment");
        embed.Object("thumbnail")?.Url("url", 2048, "http", "https", "attachment");
        return length;
    }

    private static void Time(Form embed)
    {
        if (embed.Text("timestamp", 64) is { } time && !DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            embed.Fail("timestamp", "DATE_TIME_TYPE_PARSE", $"Could not parse {time}. Should be ISO8601.");
        }
    }

    private static int Length(string? text) => text is null ? 0 : Form.CodePoints(text.Trim());
}
