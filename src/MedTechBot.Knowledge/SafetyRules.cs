namespace MedTechBot.Knowledge;

/// <summary><c>safety.yaml</c>: how to tell that somebody is in danger or asks for medical advice, and what to say then.</summary>
public sealed record SafetyRules
{
    /// <summary>Named lists of plain words and phrases that patterns refer to.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; }

    /// <summary>What takes a concern back, by name.</summary>
    public required IReadOnlyDictionary<string, SafetyVeto> Vetoes { get; init; }

    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<SafetyPattern> Patterns { get; init; }

    /// <summary>Words that begin a new clause in the middle of a sentence.</summary>
    public IReadOnlyList<string> ClauseWords { get; init; } = [];

    /// <summary>Words that are right as they stand, though one letter away from a word of a pattern.</summary>
    public IReadOnlyList<string> NotTypos { get; init; } = [];

    /// <summary>What to say to each concern but <see cref="SafetyConcern.None"/>.</summary>
    public required IReadOnlyList<SafetyReply> Replies { get; init; }

    /// <summary>Help lines by ISO 3166 country code, upper case.</summary>
    public required IReadOnlyDictionary<string, HelpLines> Countries { get; init; }

    /// <summary>Wordings for the tests; never matched against.</summary>
    public IReadOnlyList<SafetyExample> MustFire { get; init; } = [];

    /// <summary>Wordings for the tests; never matched against.</summary>
    public IReadOnlyList<SafetyExample> MustNotFire { get; init; } = [];

    /// <summary>The words for a concern in a country; a country that is not listed gets words without a number.</summary>
    public string Say(SafetyConcern concern, string country)
    {
        var lines = Countries.GetValueOrDefault(country.Trim().ToUpperInvariant());

        return Replies.Single(reply => reply.Concern == concern).Say(lines);
    }
}
