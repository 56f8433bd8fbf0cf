using System.Text.RegularExpressions;

namespace MedTechBot.Knowledge;

/// <summary>What an id of an entry, a comment or a source may look like.</summary>
internal static partial class KnowledgeId
{
    public const string Rule = "Use lower-case letters, digits and single dashes, at most 60: `medical-lab`";

    // An id travels in the 100 characters that Discord gives a button, beside a verb and a section.
    private const int Longest = 60;

    public static bool IsValid(string id) => id.Length <= Longest && Pattern().IsMatch(id);

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
