namespace MedTechBot.Knowledge;

/// <summary>Reads <c>synonyms.txt</c>: <c>a, b, c</c> all mean the same; who types <c>a</c> in <c>a, b => c</c> also finds <c>c</c>.</summary>
internal sealed class SynonymsFile(string path, ICollection<KnowledgeProblem> problems)
{
    private const string Arrow = "=>";

    private readonly Dictionary<string, int> _grouped = [];
    private readonly Dictionary<(string Word, string Target), int> _arrows = [];

    public static IReadOnlyList<SynonymRule> Parse(string path, string text, ICollection<KnowledgeProblem> problems) =>
        new SynonymsFile(path, problems).Read(text);

    private List<SynonymRule> Read(string text)
    {
        var rules = new List<SynonymRule>();
        var number = 0;
        foreach (var written in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            number++;
            var line = WithoutComment(written).Trim();
            if (line.Length > 0 && ReadRule(line.ToString(), number) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules;
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
