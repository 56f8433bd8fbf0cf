namespace MedTechBot.Knowledge;

/// <summary>Reads <c>synonyms.txt</c>: <c>a, b, c</c> all mean the same; who types <c>a</c> in <c>a, b => c</c> also finds <c>c</c>; <c>ambiguous: a</c> names what is meant to stand for several entries.</summary>
internal sealed class SynonymsFile(string path, ICollection<KnowledgeProblem> problems)
{
    private const string Arrow = "=>";
    private const string Ambiguous = "ambiguous:";

    private readonly Dictionary<string, int> _grouped = [];
    private readonly Dictionary<(string Word, string Target), int> _arrows = [];
    private readonly Dictionary<string, YamlText> _ambiguous = [];

    public static ReadSynonyms Parse(string path, string text, ICollection<KnowledgeProblem> problems) =>
        new SynonymsFile(path, problems).Read(text);

    private ReadSynonyms Read(string text)
    {
        var rules = new List<SynonymRule>();
        var number = 0;
        foreach (var written in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var line = WithoutComment(written).Trim();
            if (line.StartsWith(Ambiguous, StringComparison.Ordinal))
            {
                ReadAmbiguous(line[Ambiguous.Length..].ToString(), number);
            }
            else if (line.Length > 0 && ReadRule(line.ToString(), number) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return new ReadSynonyms(rules, _ambiguous);
    }

    private void ReadAmbiguous(string names, int number)
    {
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries))
        {
            if (name.Length == 0)
            {
                Report(number, "a name is empty", "Take out the comma too many, or write what is missing beside it");
            }
            else if (!_ambiguous.TryAdd(NameKey.Of(name), new YamlText(name, number)))
            {
                Report(number, $"\"{name}\" stands also on line {_ambiguous[NameKey.Of(name)].Line}", "Take one of the two out");
            }
        }
    }

    private SynonymRule? ReadRule(string line, int number)
    {
        var sides = line.Split(Arrow, StringSplitOptions.TrimEntries);
        var words = sides[0].Split(',', StringSplitOptions.TrimEntries);
        var target = sides.Length == 1 ? null : sides[1];
        if (sides.Length > 2 || target?.Contains(',', StringComparison.Ordinal) == true)
        {
            Report(number, "more than one wording stands behind the arrow", "Write one line for each: `a => b`, then `a => c`");
            return null;
        }

        if (target is "" || words.Contains(""))
        {
            Report(number, "a wording is empty", $"Take out the comma or arrow too many, or write what is missing beside it");
            return null;
        }

        if (target is null && words.Length == 1)
        {
            Report(number, $"\"{line}\" stands alone", "Write what means the same behind a comma: `a, b`; or one way: `a => b`");
            return null;
        }

        foreach (var word in words)
        {
            CheckDoubled(word, target, number);
        }

        return new SynonymRule(words, target, number);
    }

    private void CheckDoubled(string word, string? target, int number)
    {
        var key = NameKey.Of(word);
        if (target is null)
        {
            if (!_grouped.TryAdd(key, number))
            {
                var what = _grouped[key] == number ? $"\"{word}\" stands twice on this line" : $"\"{word}\" stands also on line {_grouped[key]}";
                Report(number, what, "Make one line of the two, or take the wording out of one");
            }
        }
        else if (key == NameKey.Of(target))
        {
            Report(number, $"\"{word}\" leads to itself", "Take it out");
        }
        else if (!_arrows.TryAdd((key, NameKey.Of(target)), number))
        {
            Report(number, $"\"{word} => {target}\" stands also on line {_arrows[(key, NameKey.Of(target))]}", "Take one of the two out");
        }
    }

    // A number sign inside a word belongs to it; one at the start of a line or behind a space begins a comment.
    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> line)
    {
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] == '#' && (index == 0 || char.IsWhiteSpace(line[index - 1])))
            {
                return line[..index];
            }
        }

        return line;
    }

    private void Report(int line, string what, string mend) => problems.Add(new KnowledgeProblem(path, line, what, mend));
}

/// <summary>The rules, and the names that are meant to stand for several entries, by their key.</summary>
internal sealed record ReadSynonyms(IReadOnlyList<SynonymRule> Rules, IReadOnlyDictionary<string, YamlText> Ambiguous)
{
    public static ReadSynonyms None { get; } = new([], new Dictionary<string, YamlText>());
}
