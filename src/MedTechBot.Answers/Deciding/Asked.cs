using MedTechBot.Answers.Understanding;

namespace MedTechBot.Answers.Deciding;

/// <summary>One question on its way to a decision: what was understood, what was said before, and what a search finds, which is made at most once.</summary>
internal sealed class Asked(Understood question, Memory memory, CandidateSearch search)
{
    public Understood Question { get; } = question;

    public Memory Memory { get; } = memory;

    /// <summary>The entries that the words may mean, likeliest first.</summary>
    public IReadOnlyList<Candidate> Candidates => field ??= search.Find(Question);

    /// <summary>The same question with its subject settled.</summary>
    public Asked About(IReadOnlyList<Knowledge.KnowledgeEntry> named) => new(Question with { Named = named, Ambiguous = [] }, Memory, search);
}
