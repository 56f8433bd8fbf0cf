using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>Finds facts and senses that are not covered by all the words of one of their names, in any order: "what does the course cost", "course cost".</summary>
internal sealed class UncoveredPhrases
{
    private readonly Dictionary<string, List<(string[] Terms, int Weight, UncoveredSubject Subject)>> _byTerm = new(StringComparer.Ordinal);

    public UncoveredPhrases(KnowledgeBase knowledge, IReadOnlySet<string> cueWords)
    {
        foreach (var subject in knowledge.Uncovered.Where(subject => subject.Kind != UncoveredKind.Career))
        {
            foreach (var name in subject.Names)
            {
                var tokens = CareerAnalyzer.Split(name).Where(token => !StopWords.Contains(token.Word)).ToArray();
                var key = tokens.FirstOrDefault(token => !FillerWords.Contains(token));
                // Torn apart, a single meaningful word proves too little, and so do words that ask for sections; as typed they are found as a name.
                var meaningful = tokens.Where(token => !FillerWords.Contains(token)).ToArray();
                // A sense has one of our own words in it, which is meaning enough.
                if ((meaningful.Length >= 2 || (subject.Kind == UncoveredKind.Sense && tokens.Length >= 2)) && !meaningful.All(token => cueWords.Contains(token.Word)) && key?.Term is { } term)
                {
                    if (!_byTerm.TryGetValue(term, out var phrases))
                    {
                        _byTerm.Add(term, phrases = []);
                    }

                    phrases.Add(([.. tokens.Select(token => token.Term).Distinct()], tokens.Count(token => !FillerWords.Contains(token)), subject));
                }
            }
        }
    }

    /// <summary>The subject whose longest name is all there, outside the tokens in <paramref name="taken"/> for at least one word; null where none is.</summary>
    public (UncoveredSubject Subject, int Weight)? Find(IReadOnlyList<Token> tokens, Func<int, bool> taken)
    {
        var terms = tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        (UncoveredSubject Subject, int Weight)? best = null;
        for (var index = 0; index < tokens.Count; index++)
        {
            if (taken(index) || !_byTerm.TryGetValue(tokens[index].Term, out var phrases))
            {
                continue;
            }

            foreach (var (needed, weight, subject) in phrases)
            {
                if (weight > (best?.Weight ?? 0) && Array.TrueForAll(needed, terms.Contains) && (subject.Kind == UncoveredKind.Fact || AreNear(tokens, needed)))
                {
                    best = (subject, weight);
                }
            }
        }

        return best;
    }

    // A word in another sense is told by the word beside it; at the other end of the question that word is about something else.
    private static bool AreNear(IReadOnlyList<Token> tokens, string[] needed)
    {
        var places = Enumerable.Range(0, tokens.Count).Where(place => needed.Contains(tokens[place].Term)).ToArray();
        return places[^1] - places[0] <= needed.Length + 1;
    }
}
