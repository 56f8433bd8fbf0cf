namespace MedTechBot.CommandLine;

/// <summary>Settings on the command line, under the names that they have everywhere: <c>--Discord:ApiBase=http://…</c>.</summary>
/// <param name="Rest">What is left for the verbs.</param>
/// <param name="Settings">What was set.</param>
internal sealed record SettingArguments(IReadOnlyList<string> Rest, IReadOnlyList<KeyValuePair<string, string?>> Settings)
{
    private static readonly string[] Sections = ["Discord", "Safety", "Limits", "Logging"];

    /// <exception cref="UsageException">A setting has no value.</exception>
    public static SettingArguments Of(IReadOnlyList<string> args)
    {
        var rest = new List<string>();
        var settings = new List<KeyValuePair<string, string?>>();
        for (var index = 0; index < args.Count; index++)
        {
            if (args[index] == "--")
            {
                rest.AddRange(args.Skip(index));
                break;
            }

            if (!IsSetting(args[index]))
            {
                rest.Add(args[index]);
                continue;
            }

            var (name, value) = args[index].IndexOf('=', StringComparison.Ordinal) is > 0 and var sign
                ? (args[index][2..sign], args[index][(sign + 1)..])
                : (args[index][2..], ++index < args.Count ? args[index] : throw new UsageException($"{args[^1]} has no value."));
            settings.Add(new(name, value));
        }

        return new SettingArguments(rest, settings);
    }

    private static bool IsSetting(string arg) =>
        arg.StartsWith("--", StringComparison.Ordinal) && Array.Exists(Sections, section => arg.AsSpan(2).StartsWith($"{section}:", StringComparison.OrdinalIgnoreCase));
}
