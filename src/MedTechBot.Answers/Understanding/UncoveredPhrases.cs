using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>Finds facts and senses that are not covered by all the words of one of their names, in any order: "what does the course cost", "course cost".</summary>
internal sealed class UncoveredPhrases
{
    private const string Gap = "..";

    // "How much is the whole two year EMT course": what may stand in a gap.
    private const int LongestGap = 5;

    private readonly Dictionary<string, List<(string[][] Runs, int Weight, UncoveredSubject Subject)>> _gapped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Terms, int Weight, UncoveredSubject Subject)>> _byTerm = new(StringComparer.Ordinal);

    public UncoveredPhrases(KnowledgeBase knowledge, IReadOnlySet<string> cueWords)
    {
        foreach (var subject in knowledge.Uncovered.Where(subject => subject.Kind != UncoveredKind.Career))
        {
            foreach (var name in subject.Names)
            {
                if (HasGap(name))
                {
                    AddGapped(name, subject);
                    continue;
                }

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

    /// <summary>True for a name between whose words others may stand: <c>how much is .. course</c>.</summary>
    public static bool HasGap(string name) => name.Contains(Gap, StringComparison.Ordinal);

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

        for (var start = 0; start < tokens.Count; start++)
        {
            foreach (var (runs, weight, subject) in _gapped.GetValueOrDefault(tokens[start].Term) ?? [])
            {
                if (weight > (best?.Weight ?? 0) && Fits(tokens, start, runs))
                {
                    best = (subject, weight);
                }
            }
        }

        return best;
    }

    private void AddGapped(string name, UncoveredSubject subject)
    {
        string[][] runs = [.. name.Split(Gap).Select(run => CareerAnalyzer.Split(run).Select(token => token.Term).ToArray()).Where(run => run.Length > 0)];
        if (runs.Length == 0)
        {
            return;
        }

        if (!_gapped.TryGetValue(runs[0][0], out var names))
        {
            _gapped.Add(runs[0][0], names = []);
        }

        names.Add((runs, Array.ConvertAll(runs, run => run.Length).Sum(), subject));
    }

    private static bool Fits(IReadOnlyList<Token> tokens, int start, string[][] runs)
    {
        var place = start;
        for (var run = 0; run < runs.Length; run++)
        {
            var latest = run == 0 ? start : place + LongestGap;
            while (place <= latest && !IsAt(tokens, place, runs[run]))
            {
                place++;
            }

            if (place > latest)
            {
                return false;
            }

            place += runs[run].Length;
        }

        return true;
    }

    private static bool IsAt(IReadOnlyList<Token> tokens, int place, string[] run)
    {
        for (var index = 0; index < run.Length; index++)
        {
            if (place + index >= tokens.Count || tokens[place + index].Term != run[index])
            {
                return false;
            }
        }

        return true;
    }

    // A word in another sense is told by the word beside it; at the other end of the question that word is about something else.
    private static bool AreNear(IReadOnlyList<Token> tokens, string[] needed)
    {
        var places = Enumerable.Range(0, tokens.Count).Where(place => needed.Contains(tokens[place].Term)).ToArray();
        return places[^1] - places[0] <= needed.Length + 1;
    }
}
