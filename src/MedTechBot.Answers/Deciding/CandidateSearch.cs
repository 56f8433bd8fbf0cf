using MedTechBot.Answers.Understanding;
using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Deciding;

/// <summary>Searches for the words of a question and says how likely each entry found answers it.</summary>
internal sealed class CandidateSearch(KnowledgeBase knowledge, SearchIndex index)
{
    // Entries looked at after a search; the right one is nearly always among them.
    private const int Looked = 10;

    // The confidence was fitted on a folder of some forty entries.
    private const int SmallFolder = 20;

    // So alike, question and wording differ in nothing that counts.
    private const double SameWords = 0.9;

    public IReadOnlyList<Candidate> Find(Understood question)
    {
        var candidates = new List<Candidate>();
        foreach (var hit in index.Search(question.All, Looked))
        {
            if (knowledge.FindEntry(hit.EntryId) is { } entry && !question.Excluded.Contains(entry))
            {
                var features = Confidence.Features.Measure(index, hit, question.All, question.Content);

                // A question in the very words of an entry needs no further proof, in a small folder or a large one.
                var confidence = features.Wording >= SameWords ? Math.Max(features.Wording * SameWords, Confidence.Of(features)) : Confidence.Of(features);
                candidates.Add(new Candidate(entry, hit, features.Wording, confidence));
            }
        }

        // Scores grow with the folder. In a small one, that an entry alone has every word that matters is as much as there can be.
        if (knowledge.Entries.Count < SmallFolder)
        {
            var complete = candidates.FindAll(candidate => index.Coverage(question.Content, candidate.Entry.Id) > 0.99);
            if (complete is [var only] && only.Confidence < Confidence.Threshold)
            {
                candidates[candidates.IndexOf(only)] = only with { Confidence = Confidence.Threshold };
            }
        }

        candidates.Sort((one, other) => other.Confidence.CompareTo(one.Confidence));
        return candidates;
    }
}
