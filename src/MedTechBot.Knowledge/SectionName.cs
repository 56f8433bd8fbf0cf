namespace MedTechBot.Knowledge;

/// <summary>The fixed names of a profession's sections, in the order in which they stand in a file and in an answer.</summary>
public static class SectionName
{
    public const string Summary = "summary";
    public const string Duties = "duties";
    public const string Settings = "settings";
    public const string Education = "education";
    public const string Certification = "certification";
    public const string License = "license";
    public const string Hours = "hours";
    public const string Pay = "pay";
    public const string Outlook = "outlook";
    public const string Advancement = "advancement";
    public const string Blood = "blood";
    public const string Supervision = "supervision";
    public const string Titles = "titles";

    public static IReadOnlyList<string> All { get; } =
        [Summary, Duties, Settings, Education, Certification, License, Hours, Pay, Outlook, Advancement, Blood, Supervision, Titles];
}
