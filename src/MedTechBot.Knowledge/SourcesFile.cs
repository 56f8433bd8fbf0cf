using System.Globalization;

namespace MedTechBot.Knowledge;

/// <summary>Reads <c>sources.yaml</c>.</summary>
internal static class SourcesFile
{
    private static readonly string[] Keys = ["id", "title", "publisher", "kind", "date", "url", "license", "tier", "short"];
    private static readonly string[] Kinds = ["article", "official", "community", "other"];
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <returns>Null when the file cannot be read; then the problems say why.</returns>
    public static ReadSources? Parse(string path, string text, ICollection<KnowledgeProblem> problems)
    {
        if (YamlMap.ParseList(path, text, lineOffset: 0, problems) is not { } items)
        {
            return null;
        }

        var sources = new List<Source>(items.Count);
        var ids = new List<YamlText>(items.Count);
        foreach (var item in items)
        {
            item.WarnOfKeysOtherThan(Keys);
            var id = item.RequiredText("id");
            if (id is not null)
            {
                ids.Add(new YamlText(id, item.LineOf("id")));
                if (!KnowledgeId.IsValid(id))
                {
                    item.Report("id", $"\"{id}\" is not a valid id", KnowledgeId.Rule);
                }
            }

            if (ReadSource(item, id) is { } source)
            {
                sources.Add(source);
            }
        }

        return new ReadSources(sources, ids);
    }

    private static Source? ReadSource(YamlMap item, string? id)
    {
        var title = item.RequiredText("title");
        var publisher = item.RequiredText("publisher");
        var kind = ReadKind(item);
        var date = ReadDate(item);
        var license = item.RequiredText("license");
        var tier = ReadTier(item);
        var shortName = item.RequiredText("short");
        var url = ReadUrl(item);
        if (id is null || title is null || publisher is null || kind is null || date is null || license is null || tier is null || shortName is null)
        {
            return null;
        }

        return new Source
        {
            Id = id,
            Title = title,
            Publisher = publisher,
            Kind = kind.Value,
            Date = date,
            Url = url,
            License = license,
            Tier = tier.Value,
            ShortName = shortName,
        };
    }

    private static SourceKind? ReadKind(YamlMap item)
    {
        var text = item.RequiredText("kind");
        switch (text)
        {
            case null:
                return null;
            case "article":
                return SourceKind.Article;
            case "official":
                return SourceKind.Official;
            case "community":
                return SourceKind.Community;
            case "other":
                return SourceKind.Other;
            default:
                var mend = Nearest.To(text, Kinds) is { } near ? $"Did you mean `{near}`?" : $"Use one of {string.Join(", ", Kinds)}";
                item.Report("kind", $"there is no kind of source \"{text}\"", mend);
                return null;
        }
    }

    private static string? ReadDate(YamlMap item)
    {
        var text = item.RequiredText("date");
        if (text is null or "undated" || DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return text;
        }

        item.Report("date", $"`date: {text}` is not a date", "Write 2024-03-02, 2025-08, 2025 or undated");
        return null;
    }

    private static char? ReadTier(YamlMap item)
    {
        var text = item.RequiredText("tier");
        if (text is "A" or "B" or "C")
        {
            return text[0];
        }

        if (text is not null)
        {
            item.Report("tier", $"there is no tier \"{text}\"", "Write A (a government or the certifying body), B (a college, a hospital, a copy of an official text) or C (weak)");
        }

        return null;
    }

    private static Uri? ReadUrl(YamlMap item)
    {
        var text = item.Text("url");
        if (text is null)
        {
            return null;
        }

        if (WebAddress.Parse(text) is { } url)
        {
            return url;
        }

        item.Report("url", $"\"{text}\" is not a web address", "Write it whole, from `https://` on, or leave `url` out");
        return null;
    }
}

/// <summary>The sources, and every id that the file declares, also those of items that are not in order.</summary>
internal sealed record ReadSources(IReadOnlyList<Source> Sources, IReadOnlyList<YamlText> Ids);
