namespace MedTechBot.Knowledge;

/// <summary>How to mend a section name that is none.</summary>
internal static class SectionHint
{
    public static string For(string wrong) =>
        Nearest.To(wrong, SectionName.All) is { } near ? $"Did you mean `{near}`?" : $"Use one of {string.Join(", ", SectionName.All)}";
}
