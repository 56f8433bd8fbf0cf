using MedTechBot.Answers.Understanding;
using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Deciding;

/// <summary>One question on its way to a decision: what was understood, what was said before, and what a search finds, which is made at most once.</summary>
internal sealed class Asked(Understood question, Memory memory, CandidateSearch search)
{
    public Understood Question { get; } = question;

    public Memory Memory { get; } = memory;

    /// <summary>The entries that the words may mean, likeliest first.</summary>
    public IReadOnlyList<Candidate> Candidates => field ??= search.Find(Question);

    /// <summary>The same question as a choice among those offered: its words say which, and nothing else.</summary>
    public Asked Picking(KnowledgeEntry entry) => new(Question with { Named = [entry], Ambiguous = [], Rest = new QuestionQuery([]) }, Memory, search);

    /// <summary>The same question with its subject settled.</summary>
    public Asked About(IReadOnlyList<KnowledgeEntry> named) => new(Question with { Named = named, Ambiguous = [] }, Memory, search);
}
