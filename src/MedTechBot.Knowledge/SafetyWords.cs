namespace MedTechBot.Knowledge;

/// <summary>
/// The word lists of <c>safety.yaml</c>: plain ones, and those whose items are patterns themselves and stand in a pattern
/// as if they were written there.
/// </summary>
internal sealed class SafetyWords
{
    private readonly Dictionary<string, IReadOnlyList<string>> _plain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SafetyTerm> _terms = new(StringComparer.Ordinal);

    public SafetyWords(YamlMap? map)
    {
        foreach (var name in map?.Keys ?? [])
        {
            Read(map, name);
        }
    }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Plain => _plain;

    /// <summary>What a name in braces stands for; null where no list above has it.</summary>
    public SafetyTerm? Find(string name) => _terms.GetValueOrDefault(name);

    private void Read(YamlMap? map, string name)
    {
        var items = map?.LinedTexts(name) ?? [];

        if (items.Count == 0)
        {
            map?.Report(name, $"the word list `{name}` is empty", "Give it a word, or take it out");
        }
        else if (ReadPlain(items) is { } phrases)
        {
            _plain.Add(name, phrases);
            _terms.Add(name, new SafetyTerm.Phrase(name, LongestOf(phrases)));
            return;
        }

        List<SafetyTerm> choices = [];

        foreach (var item in items)
        {
            if (SafetyNotation.Parse(item.Text, Find, out var wrong) is { } term)
            {
                choices.Add(term);
            }
            else
            {
                map?.ReportAt(item.Line, $"'{item.Text}' in the word list `{name}` cannot be read, {wrong}", "The notation is explained at the top of the file");
            }
        }

        if (choices.Count > 0)
        {
            _terms.Add(name, new SafetyTerm.Choice(choices));
        }
    }

    private static bool HasNotation(string text)
    {
        foreach (var letter in text)
        {
            if (letter is '{' or '}' or '(' or ')' or '[' or ']' or '|' or '#' or '^' or '$' or '.')
            {
                return true;
            }
        }

        return false;
    }

    private static int LongestOf(List<string> phrases)
    {
        var longest = 1;

        foreach (var phrase in phrases)
        {
            longest = Math.Max(longest, phrase.AsSpan().Count(' ') + 1);
        }

        return longest;
    }

    // Null where an item is more than words.
    private static List<string>? ReadPlain(IReadOnlyList<YamlText> items)
    {
        var phrases = new List<string>(items.Count);

        foreach (var item in items)
        {
            if (HasNotation(item.Text) || !SafetyNotation.IsWord(item.Text))
            {
                return null;
            }

            phrases.Add(item.Text);
        }

        return phrases;
    }
}
