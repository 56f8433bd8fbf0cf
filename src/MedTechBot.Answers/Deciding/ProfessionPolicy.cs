using MedTechBot.Answers.Understanding;
using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Deciding;

/// <summary>Decides what to tell of one profession: the section asked for, the whole, or that the fact is missing.</summary>
internal sealed class ProfessionPolicy(SearchIndex index, Topics topics)
{
    // Of the rest of a question, what the profession must have for the rest to be about it; the name itself is certain.
    private const double Enough = 0.4;

    public Decision Decide(KnowledgeEntry profession, IReadOnlyList<string> sections, Understood question)
    {
        if (sections.Count == 0)
        {
            return DecideRest(profession, question);
        }

        var parts = new List<Decision.Part>();
        foreach (var section in sections)
        {
            parts.AddRange(PartsFor(profession, section));
        }

        return parts.Count > 0
            ? new Decision.Tell([.. parts.Distinct()]) { Confidence = 0.96 }
            : new Decision.MissingFact(profession, sections[0]) { Confidence = 0.9 };
    }

    /// <summary>"I'm an advanced EMT, can I go to paramedic school now?" asks of the step from the one to the other, which the first one's entry tells of; null where nothing of the kind is asked.</summary>
    public Decision.Tell? Step(IReadOnlyList<KnowledgeEntry> professions, IReadOnlyList<string> sections, Understood question) =>
        professions is [var from, var to] && !question.Compares && question.SpeaksOfStep && from.Facts.Next.Any(step => step.To == to.Id) && from.Find(SectionName.Advancement) is not null
            && sections.All(section => section is SectionName.Education or SectionName.Advancement)
            ? new([new Decision.Part(from, SectionName.Advancement), .. sections.Contains(SectionName.Education) ? PartsFor(to, SectionName.Education) : []]) { Confidence = 0.85 }
            : null;

    private List<Decision.Part> PartsFor(KnowledgeEntry profession, string section)
    {
        var parts = new List<Decision.Part>();
        if (profession.Find(section) is not null || (section == SectionName.Pay && profession.Facts.Pay is not null))
        {
            parts.Add(new Decision.Part(profession, section));
        }

        parts.AddRange(topics.Covering(profession, section).Select(topic => new Decision.Part(topic, null)));
        if (parts.Count == 0)
        {
            if (section == SectionName.Duties)
            {
                parts.Add(new Decision.Part(profession, null));
            }
        }

        return parts;
    }

    // No section was asked for: the rest of the question says whether the whole is wanted, or something the entry has, or something it lacks.
    private Decision DecideRest(KnowledgeEntry profession, Understood question)
    {
        var likely = question.LikelySection;
        if (question.Rest.Words.Count == 0)
        {
            // "Do they only take x-rays?" asks what the work is, whatever the answer.
            likely ??= question.IsYesOrNo ? SectionName.Duties : null;
            return likely is not null && profession.Find(likely) is not null
                ? topics.Tell(profession, likely, 0.93)
                : topics.Tell(profession, null, 0.95);
        }

        if (index.WordingMatch(question.All, profession.Id) >= Topics.Same)
        {
            return topics.Tell(profession, likely is not null && profession.Find(likely) is not null ? likely : null, 0.9);
        }

        if (likely is not null && profession.Find(likely) is not null)
        {
            return topics.Tell(profession, likely, 0.7);
        }

        var (section, coverage) = index.BestSection(question.Rest, profession.Id);
        if (coverage >= Enough)
        {
            return topics.Tell(profession, section == SectionName.Summary ? Whole(profession, question) : section, 0.6 + (0.3 * coverage));
        }

        return index.Coverage(question.Rest, profession.Id) >= Enough
            ? topics.Tell(profession, Whole(profession, question), 0.7)
            : question.AsksWhatThatIs
            ? topics.Tell(profession, null, 0.7)
            : new Decision.MissingFact(profession, null) { Confidence = 0.7 };
    }

    // "Do EMTs deal with heart attacks?" is told best by what they do.
    private static string? Whole(KnowledgeEntry profession, Understood question) =>
        question.IsYesOrNo && profession.Find(SectionName.Duties) is not null ? SectionName.Duties : null;
}
