using MedTechBot.Answers.Understanding;
using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Deciding;

/// <summary>What is to be said to one question, before it is put into words.</summary>
internal abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>How likely it is right, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>The entry that came second in a search.</summary>
    public string? RunnerUp { get; init; }

    /// <summary>Tell what an entry says: one section, or the whole.</summary>
    /// <param name="Parts">The parts, best first; those of one profession stand together.</param>
    public sealed record Tell(IReadOnlyList<Part> Parts) : Decision;

    /// <summary>Put two to four entries side by side.</summary>
    /// <param name="Entries">The entries in the order they were named.</param>
    /// <param name="Sections">The sections asked for; empty for all that two of them have.</param>
    public sealed record Compare(IReadOnlyList<KnowledgeEntry> Entries, IReadOnlyList<string> Sections) : Decision;

    /// <summary>Put professions in an order, or sort them out, by their figures.</summary>
    /// <param name="Ranking">By what.</param>
    /// <param name="Entries">All that may have a place.</param>
    /// <param name="Readers">The topic on what readers asked and reported of the same; null where there is none.</param>
    public sealed record Rank(Ranking Ranking, IReadOnlyList<KnowledgeEntry> Entries, KnowledgeEntry? Readers) : Decision;

    /// <summary>Let the asker pick.</summary>
    /// <param name="Name">The ambiguous name as typed; empty where the question is merely near two entries.</param>
    /// <param name="Entries">Two to four entries.</param>
    public sealed record Pick(string Name, IReadOnlyList<KnowledgeEntry> Entries) : Decision;

    /// <summary>The subject is named as not covered.</summary>
    public sealed record NotCovered(UncoveredSubject Subject, KnowledgeEntry? Entry) : Decision;

    /// <summary>The entry exists, but not the fact.</summary>
    /// <param name="Entry">The entry.</param>
    /// <param name="Section">The section asked for; null where the fact belongs to none.</param>
    public sealed record MissingFact(KnowledgeEntry Entry, string? Section) : Decision;

    /// <summary>Nothing was understood well enough.</summary>
    public sealed record NotUnderstood : Decision;

    /// <summary>The question is in another language, and no career was recognized in it.</summary>
    public sealed record OtherLanguage : Decision;

    /// <summary>An entry with the section that is told of it.</summary>
    /// <param name="Entry">The entry.</param>
    /// <param name="Section">A profession's section; null for the whole, and for topics.</param>
    public sealed record Part(KnowledgeEntry Entry, string? Section);
}
