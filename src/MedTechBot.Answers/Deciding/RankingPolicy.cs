using MedTechBot.Answers.Understanding;
using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Deciding;

/// <summary>Decides when all professions, or several, are asked to be put in an order or sorted out by their figures.</summary>
internal sealed class RankingPolicy(KnowledgeBase knowledge, Topics topics)
{
    private readonly KnowledgeEntry[] _professions = [.. knowledge.Entries.Where(entry => entry.Kind == EntryKind.Profession)];

    /// <returns>Null where no such thing is asked, or where no header has the figures.</returns>
    public Decision? Decide(Asked asked)
    {
        if (asked is { Question: { Named.Count: 0, Ranking.By: { } by }, Memory.Entries.Count: > 1 and <= 4 } && LeansOnBoth(asked.Question))
        {
            // "Which of them pays more?", "which pays better?"
            return new Decision.Compare(asked.Memory.Entries, [SectionOf(by)]) { Confidence = 0.9 };
        }

        if (asked.Question.Ranking is not { } ranking || Pool(asked, ranking) is not { Length: > 1 } pool)
        {
            return null;
        }

        var ranked = new RankedList(ranking, pool);
        return ranked.IsKnown ? new Decision.Rank(ranking, pool, ReadersOn(ranking)) { Confidence = 0.9 } : null;
    }

    private KnowledgeEntry[] Pool(Asked asked, Ranking ranking)
    {
        var question = asked.Question;
        // "What med tech career has the fewest jobs" puts all of them in an order, not the three that a "med tech" may be.
        var isOfMany = question is { Ranking.By: not null, Lists: true, Ambiguous.Count: > 2 };
        var named = question.Professions.Concat(isOfMany ? [] : question.Ambiguous).Concat(question.ClearFields.Where(entry => entry.Kind == EntryKind.Profession)).Except(question.Excluded).Distinct().ToArray();
        if (named.Length > 1)
        {
            // "Which pays more, x or y" is a comparison of what both have.
            return named.Length > 4 ? named : [];
        }

        if (named.Length == 1 || question.NotCovered.Any(mention => mention.Subject.Kind == UncoveredKind.Fact))
        {
            return [];
        }

        // "How do they get paid the most?" after one job asks about that job.
        if (question.HasPronoun && asked.Memory.Entries is [{ Kind: EntryKind.Profession }] && !question.Lists)
        {
            return [];
        }

        var speaksOfAll = question.Lists || question.IsGeneric || question.AsksForSome || ranking.By is not null || IsNothingElse(asked, ranking);
        // "Draw blood" is one job's work, and here what all are asked about.
        return speaksOfAll && question.ClearFields.Count == 0 ? [.. _professions.Except(question.Excluded)] : [];
    }

    private static bool LeansOnBoth(Understood question) =>
        question.HasPronoun || (question is { Compares: true, Lists: false, IsGeneric: false, Ranking.Criteria.Count: 0 } && question.Content.Words.Count <= 2);

    // "No nights and no degree", "what pays over 90k", said out of the blue, is said of jobs.
    private static bool IsNothingElse(Asked asked, Ranking ranking) =>
        asked.Memory.Entries.Count == 0 && !asked.Question.HasPronoun
        && ((ranking.Criteria.Count > 1 && asked.Question.Rest.Words.Count == 0) || ranking.Criteria.Any(criterion => criterion is Criterion.Wage or Criterion.Length));

    /// <summary>The section whose figures a measure puts in an order.</summary>
    public static string SectionOf(Measure by) => by switch
    {
        Measure.Pay => SectionName.Pay,
        Measure.Training => SectionName.Education,
        _ => SectionName.Outlook,
    };

    // Where readers were asked the same, what they reported belongs to the answer.
    private KnowledgeEntry? ReadersOn(Ranking ranking) => ranking switch
    {
        { By: null, Criteria: [Criterion.DrawsBlood { IsWanted: true }] } => topics.General(SectionName.Blood),
        { By: null, Criteria: [Criterion.Time { IsWanted: true }] } => topics.General(SectionName.Hours),
        { By: null, Criteria: [Criterion.Licensed] } => topics.General(SectionName.License),
        _ => null,
    };
}
