namespace MedTechBot.Knowledge;

/// <summary>One YAML mapping as the file readers ask for it: every wrong value becomes a problem with the line it stands on.</summary>
internal sealed class YamlMap
{
    private readonly string _path;
    private readonly YamlNode.Mapping _node;
    private readonly ICollection<KnowledgeProblem> _problems;

    private YamlMap(string path, YamlNode.Mapping node, ICollection<KnowledgeProblem> problems)
    {
        _path = path;
        _node = node;
        _problems = problems;
    }

    /// <summary>The file line of the mapping's first key.</summary>
    public int Line => _node.Line;

    /// <summary>The keys in the order of the file.</summary>
    public IReadOnlyList<string> Keys => _node.Pairs.Keys;

    /// <summary>Reads a text whose root is a mapping.</summary>
    /// <param name="path">The file that problems name.</param>
    /// <param name="text">The YAML.</param>
    /// <param name="lineOffset">How many lines of the file stand above the text.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>Null when it cannot be read at all.</returns>
    public static YamlMap? Parse(string path, string text, int lineOffset, ICollection<KnowledgeProblem> problems)
    {
        var root = PlainYaml.Read(text, lineOffset) ?? new YamlReader(path, text, lineOffset, problems).Read();
        if (root is YamlNode.Mapping mapping)
        {
            return new YamlMap(path, mapping, problems);
        }

        if (root is not null)
        {
            problems.Add(new KnowledgeProblem(path, root.Line, "`key: value` lines are expected here", "Begin each line with a key and a colon"));
        }

        return null;
    }

    /// <summary>Reads a text whose root is a list of mappings.</summary>
    /// <inheritdoc cref="Parse"/>
    public static IReadOnlyList<YamlMap>? ParseList(string path, string text, int lineOffset, ICollection<KnowledgeProblem> problems)
    {
        var root = PlainYaml.Read(text, lineOffset) ?? new YamlReader(path, text, lineOffset, problems).Read();
        if (root is YamlNode.Sequence sequence)
        {
            return MapsIn(path, sequence.Items, problems);
        }

        if (root is not null)
        {
            problems.Add(new KnowledgeProblem(path, root.Line, "a list is expected here", "Begin each item with `- `"));
        }

        return null;
    }

    public bool Has(string key) => _node.Pairs.ContainsKey(key);

    /// <summary>The file line of a key; of the mapping where the key is missing.</summary>
    public int LineOf(string key) => _node.Pairs.TryGetValue(key, out var pair) ? pair.Line : Line;

    /// <summary>A text; null where it is missing or empty.</summary>
    public string? Text(string key)
    {
        switch (Value(key))
        {
            case null or YamlNode.Scalar { Value: "" }:
                return null;
            case YamlNode.Scalar scalar:
                return scalar.Value;
            default:
                Report(key, $"`{key}` must be one text", $"Write `{key}: text`, in quotes if it begins with `[` or `{{`");
                return null;
        }
    }

    /// <summary>A text whose absence is a problem.</summary>
    public string? RequiredText(string key)
    {
        if (Value(key) is null or YamlNode.Scalar { Value: "" })
        {
            Report(key, Has(key) ? $"`{key}` is empty" : $"`{key}` is missing", $"Write `{key}: …`");
        }

        return Text(key);
    }

    /// <summary>A list of texts; one text counts as a list of one, a missing key as an empty list.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. LinedTexts(key).Select(item => item.Text)];

    /// <inheritdoc cref="Texts"/>
    public IReadOnlyList<YamlText> LinedTexts(string key)
    {
        switch (Value(key))
        {
            case null or YamlNode.Scalar { Value: "" }:
                return [];
            case YamlNode.Scalar scalar:
                return [new YamlText(scalar.Value, scalar.Line)];
            case YamlNode.Sequence sequence:
                return TextsIn(key, sequence);
            default:
                Report(key, $"`{key}` must be a list of texts", $"Write `{key}: [one, two]`, and quotes around a text that holds `: `");
                return [];
        }
    }

    /// <summary>A nested mapping; null where it is missing or empty.</summary>
    public YamlMap? Map(string key)
    {
        switch (Value(key))
        {
            case null or YamlNode.Scalar { Value: "" }:
                return null;
            case YamlNode.Mapping mapping:
                return new YamlMap(_path, mapping, _problems);
            default:
                Report(key, $"`{key}` must hold keys of its own", $"Write `{key}: {{key: value, …}}`");
                return null;
        }
    }

    /// <summary>A list of mappings; a missing key counts as an empty list.</summary>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        switch (Value(key))
        {
            case null or YamlNode.Scalar { Value: "" }:
                return [];
            case YamlNode.Sequence sequence:
                return MapsIn(_path, sequence.Items, _problems);
            default:
                Report(key, $"`{key}` must be a list", "Begin each item with `- `");
                return [];
        }
    }

    /// <summary>Warns of every key that nobody asks for: a misspelt key would otherwise be silently without effect.</summary>
    public void WarnOfKeysOtherThan(IReadOnlyList<string> known)
    {
        foreach (var (key, pair) in _node.Pairs)
        {
            if (!known.Contains(key))
            {
                var mend = Nearest.To(key, known) is { } near ? $"Did you mean `{near}`?" : $"Take it out; known here: {string.Join(", ", known)}";
                ReportAt(pair.Line, $"the key `{key}` is not known here and has no effect", mend, isWarning: true);
            }
        }
    }

    /// <summary>Reports a problem on the line of a key.</summary>
    public void Report(string key, string what, string mend, bool isWarning = false) => ReportAt(LineOf(key), what, mend, isWarning);

    public void ReportAt(int line, string what, string mend, bool isWarning = false) =>
        _problems.Add(new KnowledgeProblem(_path, line, what, mend, isWarning));

    private YamlNode? Value(string key) => _node.Pairs.TryGetValue(key, out var pair) ? pair.Value : null;

    private List<YamlText> TextsIn(string key, YamlNode.Sequence sequence)
    {
        var texts = new List<YamlText>(sequence.Items.Count);
        foreach (var item in sequence.Items)
        {
            if (item is YamlNode.Scalar { Value.Length: > 0 } scalar)
            {
                texts.Add(new YamlText(scalar.Value, scalar.Line));
            }
            else
            {
                ReportAt(
                    item.Line,
                    item is YamlNode.Scalar ? $"`{key}` has an empty item" : $"an item of `{key}` is not a text",
                    "Write a text, in quotes if it holds `: ` or begins with a sign, or take the item out");
            }
        }

        return texts;
    }

    private static List<YamlMap> MapsIn(string path, IReadOnlyList<YamlNode> items, ICollection<KnowledgeProblem> problems)
    {
        var maps = new List<YamlMap>(items.Count);
        foreach (var item in items)
        {
            if (item is YamlNode.Mapping mapping)
            {
                maps.Add(new YamlMap(path, mapping, problems));
            }
            else
            {
                problems.Add(new KnowledgeProblem(path, item.Line, "this item must hold keys", "Write `- key: value`"));
            }
        }

        return maps;
    }
}
