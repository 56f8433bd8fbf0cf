namespace MedTechBot.Knowledge;

/// <summary>Reads <c>safety.yaml</c>: so far only that it is there and is YAML, and the help lines.</summary>
internal static class SafetyFile
{
    /// <returns>Null when the file cannot be read; then the problems say why.</returns>
    public static SafetyRules? Parse(string path, string text, ICollection<KnowledgeProblem> problems)
    {
        if (YamlMap.Parse(path, text, lineOffset: 0, problems) is not { } map)
        {
            return null;
        }

        var countries = new Dictionary<string, HelpLines>();
        var lines = map.Map("countries");
        foreach (var country in lines?.Keys ?? [])
        {
            if (lines?.Map(country) is { } numbers && numbers.RequiredText("emergency") is { } emergency)
            {
                countries[country] = new HelpLines(emergency, numbers.Text("crisis"));
            }
        }

        return new SafetyRules { Words = new Dictionary<string, IReadOnlyList<string>>(), Patterns = [], Replies = [], Countries = countries };
    }
}
