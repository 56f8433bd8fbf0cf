using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>Finds facts and senses that are not covered by all the words of one of their names, in any order: "what does the course cost", "course cost".</summary>
internal sealed class UncoveredPhrases
{
    private readonly Dictionary<string, List<(string[] Terms, UncoveredSubject Subject)>> _byTerm = new(StringComparer.Ordinal);

    public UncoveredPhrases(KnowledgeBase knowledge)
    {
        foreach (var subject in knowledge.Uncovered.Where(subject => subject.Kind != UncoveredKind.Career))
        {
            foreach (var name in subject.Names)
            {
                var tokens = CareerAnalyzer.Split(name).Where(token => !StopWords.Contains(token.Word)).ToArray();
                var key = tokens.FirstOrDefault(token => !FillerWords.Contains(token));
                if (tokens.Length >= 2 && key.Term is { } term)
                {
                    if (!_byTerm.TryGetValue(term, out var phrases))
                    {
                        _byTerm.Add(term, phrases = []);
                    }

                    phrases.Add(([.. tokens.Select(token => token.Term).Distinct()], subject));
                }
            }
        }
    }

    /// <summary>The subject whose longest name is all there, outside the tokens in <paramref name="taken"/> for at least one word; null where none is.</summary>
    public (UncoveredSubject Subject, int Length)? Find(IReadOnlyList<Token> tokens, Func<int, bool> taken)
    {
        var terms = tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        (UncoveredSubject Subject, int Length)? best = null;
        for (var index = 0; index < tokens.Count; index++)
        {
            if (taken(index) || !_byTerm.TryGetValue(tokens[index].Term, out var phrases))
            {
                continue;
            }

            foreach (var (needed, subject) in phrases)
            {
                if (needed.Length > (best?.Length ?? 0) && Array.TrueForAll(needed, terms.Contains))
                {
                    best = (subject, needed.Length);
                }
            }
        }

        return best;
    }
}
