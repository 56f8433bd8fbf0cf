using MedTechBot.Answers.Understanding;
using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Deciding;

/// <summary>Searches for the words of a question and says how likely each entry found answers it.</summary>
internal sealed class CandidateSearch(KnowledgeBase knowledge, SearchIndex index)
{
    // Entries looked at after a search; the right one is nearly always among them.
    private const int Looked = 10;

    public IReadOnlyList<Candidate> Find(Understood question)
    {
        var candidates = new List<Candidate>();
        foreach (var hit in index.Search(question.All, Looked))
        {
            if (knowledge.FindEntry(hit.EntryId) is { } entry && !question.Excluded.Contains(entry))
            {
                var features = Confidence.Features.Measure(index, hit, question.All, question.Content);
                candidates.Add(new Candidate(entry, hit, features.Wording, Confidence.Of(features)));
            }
        }

        candidates.Sort((one, other) => other.Confidence.CompareTo(one.Confidence));
        return candidates;
    }
}
