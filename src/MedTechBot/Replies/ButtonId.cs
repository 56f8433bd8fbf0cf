namespace MedTechBot.Replies;

/// <summary>All that a button carries: <c>v1:verb:entry:section</c>. It comes back years later and from anyone, so nothing in it is trusted.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="Entry">The entry, or several with a plus between them; for <see cref="Remove"/> the asker's id.</param>
/// <param name="Section">The section; empty for none.</param>
internal sealed record ButtonId(string Verb, string Entry, string Section)
{
    public const string Show = "show";
    public const string More = "more";
    public const string Pick = "pick";
    public const string Share = "share";
    public const string FollowUp = "follow";
    public const string Remove = "remove";
    public const string Chart = "chart";
    public const string Browse = "browse";
    public const string Family = "family";

    private const string Version = "v1";
    private const char Together = '+';

    public IReadOnlyList<string> Entries => Entry.Split(Together, StringSplitOptions.RemoveEmptyEntries);

    public static string Prefix(string verb) => $"{Version}:{verb}";

    public static string For(string verb, string entry = "", string? section = null) => $"{Version}:{verb}:{entry}:{section}";

    public static string For(string verb, IEnumerable<string> entries) => For(verb, string.Join(Together, entries));

    public static ButtonId Read(string? text) => text?.Split(':') switch
    {
        [Version, var verb, var entry, var section, ..] => new ButtonId(verb, entry, section),
        [Version, var verb, var entry] => new ButtonId(verb, entry, ""),
        _ => new ButtonId("", "", ""),
    };
}
