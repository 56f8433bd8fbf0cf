namespace MedTechBot.Knowledge;

/// <summary>Reads <c>uncovered.yaml</c>.</summary>
internal static class UncoveredFile
{
    // In the order of UncoveredKind.
    private static readonly string[] ListKeys = ["careers", "facts", "senses"];
    private static readonly string[] ItemKeys = ["names", "say", "near", "instead"];

    /// <returns>Null when the file cannot be read; then the problems say why.</returns>
    public static ReadUncovered? Parse(string path, string text, ICollection<KnowledgeProblem> problems)
    {
        if (YamlMap.Parse(path, text, lineOffset: 0, problems) is not { } map)
        {
            return null;
        }

        map.WarnOfKeysOtherThan(ListKeys);
        var subjects = new List<UncoveredSubject>();
        var mentions = new List<Mention>();
        for (var kind = 0; kind < ListKeys.Length; kind++)
        {
            foreach (var item in map.Maps(ListKeys[kind]))
            {
                if (ReadSubject(item, (UncoveredKind)kind, mentions) is { } subject)
                {
                    subjects.Add(subject);
                }
            }
        }

        return new ReadUncovered(subjects, mentions);
    }

    private static UncoveredSubject? ReadSubject(YamlMap item, UncoveredKind kind, List<Mention> mentions)
    {
        item.WarnOfKeysOtherThan(ItemKeys);
        var names = item.LinedTexts("names");
        if (names.Count == 0)
        {
            item.Report("names", "the item has no names", "Write `names: [all the ways, people say it]`");
        }

        var near = item.LinedTexts("near");
        var say = item.RequiredText("say");
        var instead = item.SectionName("instead");
        mentions.AddRange(names.Select(name => new Mention(MentionKind.Name, name.Text, name.Line)));
        mentions.AddRange(near.Select(id => new Mention(MentionKind.Entry, id.Text, id.Line)));
        if (names.Count == 0 || say is null)
        {
            return null;
        }

        return new UncoveredSubject
        {
            Kind = kind,
            Names = [.. names.Select(name => name.Text)],
            Say = say,
            Near = [.. near.Select(id => id.Text)],
            Instead = instead,
        };
    }
}

/// <summary>What is not covered, and the names in it that other files must bear out.</summary>
internal sealed record ReadUncovered(IReadOnlyList<UncoveredSubject> Subjects, IReadOnlyList<Mention> Mentions);
