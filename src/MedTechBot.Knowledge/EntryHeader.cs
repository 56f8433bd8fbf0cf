using MedTechBot.Knowledge.Careers;

namespace MedTechBot.Knowledge;

/// <summary>Reads the YAML header of an entry.</summary>
internal static class EntryHeader
{
    private static readonly string[] ForAll = ["title", "aliases", "questions", "related", "differs", "reviewed"];
    private static readonly string[] ForProfessions = [.. ForAll, "field", "family", .. FactsHeader.Keys];
    private static readonly string[] ForTopics = [.. ForAll, "about", "section", "compares"];

    /// <returns>Null when there is no title. Id, path, header and sections are for the caller to set.</returns>
    public static KnowledgeEntry? Read(YamlMap map, EntryKind kind, List<Mention> mentions)
    {
        map.WarnOfKeysOtherThan(kind == EntryKind.Topic ? ForTopics : ForProfessions);
        var title = map.RequiredText("title");
        if (title is not null)
        {
            mentions.Add(new Mention(MentionKind.Title, title, map.LineOf("title")));
        }

        var entry = new KnowledgeEntry
        {
            Id = "",
            Path = "",
            Header = "",
            Sections = [],
            Kind = kind,
            Title = title ?? "",
            Aliases = Names(map, title, mentions),
            Field = map.Texts("field"),
            Family = kind == EntryKind.Profession ? map.Text("family") : null,
            Questions = map.Texts("questions"),
            Related = Ids(map, "related", MentionKind.Entry, mentions),
            About = Ids(map, "about", MentionKind.Profession, mentions),
            Covers = map.SectionName("section"),
            Compares = map.Texts("compares"),
            Differs = map.Texts("differs"),
            Reviewed = map.Date("reviewed"),
            Facts = kind == EntryKind.Profession ? new FactsHeader(map, mentions).Read() : new CareerFacts(),
        };
        if (entry.Compares.Count is not (0 or 2))
        {
            map.Report("compares", "`compares` does not hold two names", "Write the two names compared: `compares: [technician, technologist]`");
        }

        return title is null ? null : entry;
    }

    private static List<string> Names(YamlMap map, string? title, List<Mention> mentions)
    {
        var names = new List<string>();
        var seen = new HashSet<string> { NameKey.Of(title ?? "") };
        foreach (var alias in map.LinedTexts("aliases"))
        {
            names.Add(alias.Text);
            if (seen.Add(NameKey.Of(alias.Text)))
            {
                mentions.Add(new Mention(MentionKind.Name, alias.Text, alias.Line));
            }
            else
            {
                map.ReportAt(alias.Line, $"the alias \"{alias.Text}\" stands here a second time, or is the title", "Take it out");
            }
        }

        return names;
    }

    private static List<string> Ids(YamlMap map, string key, MentionKind kind, List<Mention> mentions)
    {
        var ids = map.LinedTexts(key);
        mentions.AddRange(ids.Select(id => new Mention(kind, id.Text, id.Line)));
        return [.. ids.Select(id => id.Text)];
    }
}
