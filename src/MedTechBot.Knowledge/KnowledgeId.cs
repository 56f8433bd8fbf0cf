namespace MedTechBot.Knowledge;

/// <summary>What an id of an entry, a comment or a source may look like.</summary>
internal static class KnowledgeId
{
    public const string Rule = "Use lower-case letters, digits and single dashes, at most 60: `medical-lab`";

    // An id travels in the 100 characters that Discord gives a button, beside a verb and a section.
    private const int Longest = 60;

    public static bool IsValid(string id)
    {
        var wasDash = true;
        foreach (var letter in id)
        {
            if (letter == '-' ? wasDash : !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter))
            {
                return false;
            }

            wasDash = letter == '-';
        }

        return !wasDash && id.Length <= Longest;
    }
}
