namespace MedTechBot.Knowledge;

/// <summary>What to say to a concern.</summary>
/// <param name="Concern">What it answers.</param>
/// <param name="Wordings">
/// The words, the most specific first, with <c>{emergency}</c> and <c>{crisis}</c> for the country's numbers. The first
/// whose numbers are all known is said; the last needs none.
/// </param>
public sealed record SafetyReply(SafetyConcern Concern, IReadOnlyList<string> Wordings)
{
    public const string Emergency = "{emergency}";

    public const string Crisis = "{crisis}";

    /// <summary>The words for a country with these lines; null stands for a country that is not listed.</summary>
    public string Say(HelpLines? lines)
    {
        var wording = Wordings.First(words => (lines is not null || !words.Contains(Emergency, StringComparison.Ordinal))
            && (lines?.Crisis is not null || !words.Contains(Crisis, StringComparison.Ordinal)));

        return wording
            .Replace(Emergency, lines?.Emergency, StringComparison.Ordinal)
            .Replace(Crisis, lines?.Crisis, StringComparison.Ordinal);
    }
}
