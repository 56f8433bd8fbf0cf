using MedTechBot.Answers.Language;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>Tells which section of a profession a question asks for.</summary>
internal sealed class SectionCues
{
    private readonly Dictionary<string, List<Cue>> _byFirstTerm = new(StringComparer.Ordinal);

    /// <param name="file">The list of cues, by what each asks for.</param>
    public SectionCues(string file = "sections.txt")
    {
        foreach (var (section, cues) in LanguageFile.Lists(file))
        {
            foreach (var cue in cues)
            {
                Add(section, cue);
            }
        }
    }

    /// <summary>All words that stand in cues, folded.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>The cues in a text that lie outside the tokens in <paramref name="taken"/>, strongest first.</summary>
    public IReadOnlyList<SectionMatch> Find(IReadOnlyList<Token> tokens, string source, Func<int, bool> taken)
    {
        var matches = new List<SectionMatch>();
        for (var start = 0; start < tokens.Count; start++)
        {
            if (!_byFirstTerm.TryGetValue(tokens[start].Term, out var cues))
            {
                continue;
            }

            foreach (var cue in cues)
            {
                if (cue.Match(tokens, source, start, taken) is { } positions)
                {
                    matches.Add(new SectionMatch(cue.Section, cue.IsWeak ? SectionMatch.Weak : positions.Count, positions));
                }
            }
        }

        // A longer cue explains its words; a shorter one inside it says nothing of its own.
        matches.Sort((one, other) => other.Weight.CompareTo(one.Weight));
        var chosen = new List<SectionMatch>();
        foreach (var match in matches)
        {
            // The same words may ask for two sections: "who do they work for" means the boss, or the employer.
            if (!match.Positions.All(position => chosen.Exists(other => other.Positions.Contains(position)))
                || (!match.IsWeak && chosen.Exists(other => other.Weight == match.Weight && other.Section != match.Section && other.Positions.SequenceEqual(match.Positions))))
            {
                chosen.Add(match);
            }
        }

        return chosen;
    }

    private void Add(string section, string text)
    {
        var isWeak = text[0] == '~';
        var isAtEnd = text[^1] == '$';
        var runs = text.Trim('~', '$', ' ').Split("..", StringSplitOptions.TrimEntries)
            .Select(run => CareerAnalyzer.Split(run).ToArray()).ToArray();
        Words.UnionWith(runs.SelectMany(run => run.Select(token => token.Word)));
        var cue = new Cue(section, isWeak, isAtEnd, [.. runs.Select(run => run.Select(token => token.Term).ToArray())]);
        if (!_byFirstTerm.TryGetValue(cue.Runs[0][0], out var cues))
        {
            _byFirstTerm.Add(cue.Runs[0][0], cues = []);
        }

        cues.Add(cue);
    }

    private sealed record Cue(string Section, bool IsWeak, bool IsAtEnd, string[][] Runs)
    {
        public List<int>? Match(IReadOnlyList<Token> tokens, string source, int start, Func<int, bool> taken)
        {
            var positions = new List<int>();
            var from = start;
            for (var run = 0; run < Runs.Length; run++)
            {
                var place = run == 0 ? (Fits(tokens, from, Runs[run], taken) ? from : -1) : Next(tokens, from, Runs[run], taken);
                while (run > 0 && run == Runs.Length - 1 && IsAtEnd && place >= 0 && !EndsClause(tokens, source, place + Runs[run].Length))
                {
                    place = Next(tokens, place + 1, Runs[run], taken);
                }

                if (place < 0)
                {
                    return null;
                }

                for (var index = 0; index < Runs[run].Length; index++)
                {
                    positions.Add(place + index);
                }

                from = place + Runs[run].Length;
            }

            return IsAtEnd && !EndsClause(tokens, source, from) ? null : positions;
        }

        private static bool EndsClause(IReadOnlyList<Token> tokens, string source, int next) =>
            next == tokens.Count || HasClauseEnd(source.AsSpan(tokens[next - 1].End, Math.Max(0, tokens[next].Start - tokens[next - 1].End)));

        private static bool HasClauseEnd(ReadOnlySpan<char> between)
        {
            foreach (var letter in between)
            {
                if (letter is ',' or ';' or ':' or '.' or '!' or '?' or '(' or ')')
                {
                    return true;
                }
            }

            return false;
        }

        private static int Next(IReadOnlyList<Token> tokens, int from, string[] run, Func<int, bool> taken)
        {
            for (var place = from; place + run.Length <= tokens.Count; place++)
            {
                if (Fits(tokens, place, run, taken))
                {
                    return place;
                }
            }

            return -1;
        }

        private static bool Fits(IReadOnlyList<Token> tokens, int place, string[] run, Func<int, bool> taken)
        {
            if (place + run.Length > tokens.Count)
            {
                return false;
            }

            for (var index = 0; index < run.Length; index++)
            {
                if (tokens[place + index].Term != run[index] || taken(place + index))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
