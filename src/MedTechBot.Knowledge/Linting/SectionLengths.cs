namespace MedTechBot.Knowledge.Linting;

/// <summary>A section is short enough to be shown whole.</summary>
internal static class SectionLengths
{
    // An answer shows a section in a field of 1,024 characters with its sources.
    private const int Longest = 900;

    public static IEnumerable<KnowledgeProblem> Check(LintedEntry entry) =>
        from section in entry.Entry.Sections
        let length = section.Text.Length
        where length > Longest
        select entry.Problem(section.Line, $"the section \"{section.Name}\" is {length} characters long", $"Bring it under {Longest}, so that an answer can show it whole");
}
