using MedTechBot.Answers.Understanding;
using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Deciding;

/// <summary>Decides for questions that name no profession, by what their words find.</summary>
internal sealed class WordsPolicy(SearchIndex index, Topics topics, KnowledgeEntry? general)
{
    // Two candidates whose log odds differ by less are a tie.
    private const double NearTie = 0.2;

    public Decision Decide(Asked asked)
    {
        if (asked.Question.IsForeign && asked.Question.Named.Count == 0)
        {
            return new Decision.OtherLanguage();
        }

        var candidates = asked.Candidates;
        var subject = asked.Question.Named.FirstOrDefault(entry => entry != general && entry.Covers is null) ?? asked.Question.Named.FirstOrDefault(entry => entry != general);
        if (asked.Question.Content.Words.Count == 0 || asked.Question.Named.Count > 0)
        {
            if (Topics.SameQuestion(candidates, subject is null ? 0.7 : 0.9) is { } same)
            {
                return topics.Tell(same.Entry, null, Math.Max(same.Confidence, same.Wording));
            }

            if (subject is not null)
            {
                return topics.Tell(subject, null, 0.85);
            }

            if (asked.Question.Rest.Words.Count <= 1 && asked.Question.LikelySection is { } section && topics.General(section) is { } covering)
            {
                return topics.Tell(covering, null, 0.85);
            }

            if (asked.Question.Named.Count > 0 && asked.Question.Rest.Words.Count == 0)
            {
                return topics.Tell(asked.Question.Named[0], null, 0.85);
            }
        }

        if (candidates is not [var best, ..])
        {
            return new Decision.NotUnderstood();
        }

        if (best.Confidence < Confidence.Threshold)
        {
            return new Decision.NotUnderstood { Confidence = 1 - best.Confidence, RunnerUp = best.Entry.Id };
        }

        if (candidates is [_, var second, ..] && second.Confidence > 0.5 && Confidence.Odds(best.Confidence) - Confidence.Odds(second.Confidence) < NearTie
            && (best.Entry.Kind, second.Entry.Kind) is (EntryKind.Profession, EntryKind.Profession) && best.Wording < Topics.Same)
        {
            return new Decision.Pick("", [best.Entry, second.Entry]) { Confidence = best.Confidence };
        }

        return topics.Tell(best.Entry, SectionOf(best, asked.Question), best.Confidence) with { RunnerUp = candidates.Count > 1 ? candidates[1].Entry.Id : null };
    }

    /// <summary>"Which technicians draw blood?", "which jobs use ultrasound?": the topic on all of them, or each that has what is asked for; null where neither is clear.</summary>
    public Decision? Several(Asked asked)
    {
        if (asked.Question.Sections is [var section, ..] && asked.Question.Rest.Words.Count == 0)
        {
            return topics.General(section) is { } topic ? topics.Tell(topic, null, 0.8) : null;
        }

        if (asked.Question.Content.Words.Count == 0)
        {
            return null;
        }

        var having = asked.Candidates
            .Where(candidate => candidate.Entry.Kind == EntryKind.Profession && candidate.Confidence >= (asked.Question.Content.Words.Count <= 2 ? 0.1 : Confidence.Threshold) && index.Coverage(asked.Question.Content, candidate.Entry.Id) > 0.99)
            .Select(candidate => candidate.Entry).Take(4).ToArray();
        return having.Length >= 2 ? new Decision.Compare(having, []) { Confidence = 0.7 } : null;
    }

    private static string? SectionOf(Candidate best, Understood question)
    {
        if (best.Entry.Kind != EntryKind.Profession)
        {
            return null;
        }

        if (question.LikelySection is { } likely && best.Entry.Find(likely) is not null && question.Cues[0].Section != SectionName.Blood)
        {
            return likely;
        }

        // "Who slices tissue?" names the work; who does it is told best by what they do.
        return question is { Cues.Count: 0, AsksWho: true } && best.Entry.Find(SectionName.Duties) is not null ? SectionName.Duties : null;
    }
}
