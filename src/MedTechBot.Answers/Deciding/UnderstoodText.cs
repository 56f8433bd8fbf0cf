using MedTechBot.Answers.Understanding;
using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Deciding;

/// <summary>Says in words what was understood and decided, for maintainers.</summary>
internal static class UnderstoodText
{
    public static IEnumerable<string> Of(Understood question, Decision decision)
    {
        if (question.IsForeign)
        {
            yield return "not in English";
        }

        foreach (var (label, entries) in new (string, IReadOnlyList<KnowledgeEntry>)[]
        {
            ("names", question.Named),
            ("names the work of", question.Fields),
            ("may mean", question.Ambiguous),
            ("sets aside", question.Excluded),
        })
        {
            if (entries.Count > 0)
            {
                yield return $"{label} {string.Join(", ", entries.Select(entry => entry.Id))}";
            }
        }

        foreach (var mention in question.NotCovered)
        {
            yield return $"not covered: {mention.Subject.Kind.ToString().ToLowerInvariant()} \"{mention.Subject.Names[0]}\"{(mention.IsAim ? "" : ", in passing")}";
        }

        if (question.Cues.Count > 0)
        {
            yield return $"asks for {string.Join(", ", question.Cues.Select(cue => cue.IsWeak ? $"{cue.Section} (weak)" : cue.Section).Distinct())}";
        }

        if (question.Ranking is { } ranking)
        {
            yield return $"orders by {ranking.By?.ToString().ToLowerInvariant() ?? "nothing"}{string.Concat(ranking.Criteria.Select(criterion => $", {criterion}"))}";
        }

        if (question.Compares)
        {
            yield return "compares";
        }

        if (question.RefersBack)
        {
            yield return "refers back";
        }

        if (question.Rest.Words.Count > 0)
        {
            yield return $"also says: {string.Join(' ', question.Rest.Words.Select(word => word.Text))}";
        }

        yield return $"decided: {Decided(decision)}";
    }

    private static string Decided(Decision decision) => decision switch
    {
        Decision.Tell tell => "tell " + string.Join(", ", tell.Parts.Select(part => part.Section is null ? part.Entry.Id : $"{part.Entry.Id}/{part.Section}")),
        Decision.Compare compare => "compare " + string.Join(", ", compare.Entries.Select(entry => entry.Id)),
        Decision.Rank rank => $"order {rank.Entries.Count} professions",
        Decision.Pick pick => "offer " + string.Join(", ", pick.Entries.Select(entry => entry.Id)),
        Decision.NotCovered notCovered => $"not covered: {notCovered.Subject.Names[0]}",
        Decision.MissingFact missing => $"{missing.Entry.Id} lacks {missing.Section ?? "this"}",
        Decision.OtherLanguage => "another language",
        _ => "not understood",
    };
}
