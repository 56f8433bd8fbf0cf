using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Deciding;

/// <summary>Decides when something that is named as not covered is what the question is about.</summary>
internal static class UncoveredPolicy
{
    /// <summary>What is not covered in what a question asks; null where nothing is, or where an entry's own wording answers just that.</summary>
    public static Decision? Decide(Asked asked)
    {
        if (asked.Question.NotCovered.Count == 0)
        {
            return null;
        }

        var entry = asked.Question.Named.Concat(asked.Question.SpeaksOfJobs ? asked.Question.Fields : []).FirstOrDefault(named => named.Kind == EntryKind.Profession);
        // "From paramedic to nurse?" is a step that the paramedic's entry tells of, and so is "I'm a paramedic. Any bridge to RN?".
        var from = entry ?? (asked.Question.Named.Count == 0 && asked.Memory.Entries is [{ Kind: EntryKind.Profession } before] ? before : null);
        if (from is not null && asked.Question.NotCovered.Any(mention => mention.Subject.Kind == UncoveredKind.Career && LeadsTo(from, mention.Subject))
            && (entry is not null || asked.Question.Sections.Contains(SectionName.Advancement)))
        {
            return new Decision.Tell([new Decision.Part(from, SectionName.Advancement)]) { Confidence = 0.85 };
        }

        foreach (var mention in asked.Question.NotCovered.OrderByDescending(mention => mention.Weight).ThenByDescending(mention => mention.Subject.Kind))
        {
            var counts = mention.Subject.Kind switch
            {
                UncoveredKind.Career => entry is null || (mention.IsAim && mention.IsRival),
                UncoveredKind.Sense => entry is null,
                _ => true,
            };
            if (!counts)
            {
                continue;
            }

            // Somebody met at work in passing leaves the asked.Question to what the rest of it says.
            var enough = mention switch
            {
                { IsAim: false, Subject.Kind: UncoveredKind.Career } => 0,
                { Subject.Kind: UncoveredKind.Career } when !asked.Question.IsGeneric => Topics.Same + 0.05,
                { Subject.Kind: UncoveredKind.Career } => 0.55,
                { Subject.Kind: UncoveredKind.Sense } => 0.95,
                _ => 0.8,
            };
            return asked.Candidates is [var best, ..] && best.Confidence >= Confidence.Threshold && best.Wording >= enough && (enough > 0 || entry is null)
                ? null
                : new Decision.NotCovered(mention.Subject, entry) { Confidence = 0.95 };
        }

        return null;
    }

    private static bool LeadsTo(KnowledgeEntry entry, UncoveredSubject subject) =>
        entry.Find(SectionName.Advancement) is not null
        && entry.Facts.Next.Any(step => step.Name is { } name && subject.Names.Any(other => string.Equals(name, other, StringComparison.OrdinalIgnoreCase)));
}
