using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Deciding;

/// <summary>What is carried from one question to the next of the same asker.</summary>
/// <param name="Entries">What was spoken of.</param>
/// <param name="Section">The section asked for; null where none was.</param>
/// <param name="Choices">What was offered to pick from; empty where nothing was.</param>
internal sealed record Memory(IReadOnlyList<KnowledgeEntry> Entries, string? Section, IReadOnlyList<KnowledgeEntry> Choices)
{
    public static Memory Empty { get; } = new([], null, []);

    /// <summary>What is remembered after a decision. A question that led nowhere does not wipe out what was spoken of.</summary>
    public Memory After(Decision decision, string? askedSection) => decision switch
    {
        Decision.Tell tell => new Memory([.. tell.Parts.Select(part => part.Entry).Distinct().Take(1)], askedSection ?? tell.Parts[0].Section, []),
        Decision.Compare compare => new Memory(compare.Entries, askedSection, []),
        Decision.Rank => new Memory([], askedSection, []),
        Decision.Pick pick => new Memory([], askedSection, pick.Entries),
        Decision.MissingFact missing => new Memory([missing.Entry], askedSection ?? missing.Section, []),
        Decision.NotCovered { Entry: { } entry } => new Memory([entry], askedSection, []),
        _ => this,
    };
}
