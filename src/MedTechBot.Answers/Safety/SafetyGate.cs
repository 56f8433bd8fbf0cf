using System.Numerics;
using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Safety;

/// <summary>Hears in a question whether somebody is in danger, or asks for medical advice, before anything else is done with it.</summary>
public sealed class SafetyGate
{
    private readonly SafetyVocabulary _vocabulary;
    private readonly PhraseLists _lists;
    private readonly bool[] _isClauseWord;
    private readonly Rule[] _rules;
    private readonly Veto[] _vetoes;
    private readonly SafetyTriggers _triggers;

    // Judging needs some kilobytes to write on; they are used again, by one question at a time. Who comes meanwhile brings his own.
    private SafetyWindow? _idle;

    public SafetyGate(SafetyRules rules)
    {
        var compiler = new SafetyCompiler(rules);
        _vocabulary = compiler.Vocabulary;
        _lists = compiler.Lists;
        string[] names = [.. rules.Vetoes.Keys];
        _vetoes = new Veto[names.Length];

        for (var index = 0; index < names.Length; index++)
        {
            var veto = rules.Vetoes[names[index]];
            _vetoes[index] = new Veto(veto.Reach, CompileAll(veto.Terms, compiler));
        }

        var patterns = Ordered(rules.Patterns);
        _rules = new Rule[patterns.Count];

        for (var index = 0; index < _rules.Length; index++)
        {
            var unless = new int[patterns[index].Unless.Count];

            for (var veto = 0; veto < unless.Length; veto++)
            {
                unless[veto] = Array.IndexOf(names, patterns[index].Unless[veto]);
            }

            _rules[index] = new Rule(patterns[index], compiler.Compile(patterns[index].Term), unless);
        }

        _triggers = new SafetyTriggers(patterns, compiler);
        _isClauseWord = new bool[_vocabulary.Count];

        foreach (var word in compiler.ClauseWords)
        {
            _isClauseWord[word] = true;
        }
    }

    /// <summary>Judges a whole text, however long: nothing beyond the length of a question is cut off before.</summary>
    public SafetyVerdict Judge(string cleanedText)
    {
        var window = Interlocked.Exchange(ref _idle, null) ?? new SafetyWindow(_vocabulary.Count, _lists.Count, _lists.Longest);
        window.Clear();
        var verdict = Judge(cleanedText, window);
        _idle = window;

        return verdict;
    }

    private SafetyVerdict Judge(string text, SafetyWindow window)
    {
        var reader = new WordReader(text, stackalloc char[WordReader.LongestWord]);
        var gravest = SafetyVerdict.None;
        var isMore = reader.Next();

        while (isMore)
        {
            while (isMore && window.Count < SafetyWindow.Size - 1)
            {
                var id = _vocabulary.Find(reader.Word);
                var boundary = reader.Boundary == WordBoundary.None && _isClauseWord[id] ? WordBoundary.Clause : reader.Boundary;
                window.Add(id, char.IsAsciiDigit(reader.Word[0]), boundary, reader.Start, reader.End);
                isMore = reader.Next();
            }

            if (!isMore)
            {
                window.Close();
            }

            var verdict = JudgeWindow(text, window, above: gravest.Concern);

            if (verdict.Concern > gravest.Concern)
            {
                gravest = verdict;
            }

            if (isMore)
            {
                window.Slide();
            }
        }

        return gravest;
    }

    private SafetyVerdict JudgeWindow(string text, SafetyWindow window, SafetyConcern above)
    {
        Span<ulong> candidates = stackalloc ulong[_triggers.Parts];

        if (!_triggers.Find(window, candidates))
        {
            return SafetyVerdict.None;
        }

        _lists.Mark(window);
        Span<Places> cleared = stackalloc Places[_vetoes.Length];
        Span<bool> isTried = stackalloc bool[_vetoes.Length];

        for (var part = 0; part < candidates.Length; part++)
        {
            for (var left = candidates[part]; left != 0; left &= left - 1)
            {
                var rule = _rules[(part * 64) + BitOperations.TrailingZeroCount(left)];

                if (rule.Pattern.Concern <= above)
                {
                    return SafetyVerdict.None;
                }

                var ends = EndsOf(rule, window, cleared, isTried);

                if (!ends.IsEmpty)
                {
                    return new SafetyVerdict(rule.Pattern.Concern, rule.Pattern, WordsOf(text, window, rule.Matcher, ends));
                }
            }
        }

        return SafetyVerdict.None;
    }

    private Places EndsOf(Rule rule, SafetyWindow window, Span<Places> clearedByVeto, Span<bool> isTried)
    {
        if (rule.Matcher.Advance(window, window.All).IsEmpty)
        {
            return Places.None;
        }

        var cleared = Places.None;

        foreach (var veto in rule.Unless)
        {
            if (!isTried[veto])
            {
                isTried[veto] = true;
                clearedByVeto[veto] = _vetoes[veto].Clears(window);
            }

            cleared |= clearedByVeto[veto];
        }

        // What begins or ends in a cleared clause is cleared.
        return rule.Matcher.Advance(window, window.All & ~cleared) & ~(cleared << 1);
    }

    private static string WordsOf(string text, SafetyWindow window, SafetyMatcher matcher, Places ends)
    {
        for (var start = window.Count - 1; start >= 0; start--)
        {
            var here = matcher.Advance(window, Places.At(start)) & ends;

            if (!here.IsEmpty)
            {
                var end = here.First;

                return text[window.StartOf(start)..window.EndOf(end - 1)];
            }
        }

        return "";
    }

    // The gravest first, and in the order of the file: the first that fires is the verdict.
    private static List<SafetyPattern> Ordered(IReadOnlyList<SafetyPattern> patterns)
    {
        var ordered = new List<SafetyPattern>(patterns.Count);

        for (var concern = SafetyConcern.SelfHarm; concern > SafetyConcern.None; concern--)
        {
            foreach (var pattern in patterns)
            {
                if (pattern.Concern == concern)
                {
                    ordered.Add(pattern);
                }
            }
        }

        return ordered;
    }

    private static SafetyMatcher[] CompileAll(IReadOnlyList<SafetyTerm> terms, SafetyCompiler compiler)
    {
        var matchers = new SafetyMatcher[terms.Count];

        for (var index = 0; index < matchers.Length; index++)
        {
            matchers[index] = compiler.Compile(terms[index]);
        }

        return matchers;
    }

    private sealed record Rule(SafetyPattern Pattern, SafetyMatcher Matcher, int[] Unless);

    private sealed record Veto(SafetyReach Reach, SafetyMatcher[] Matchers)
    {
        public Places Clears(SafetyWindow window)
        {
            var ends = Places.None;

            foreach (var matcher in Matchers)
            {
                ends |= matcher.Advance(window, window.All);
            }

            return window.Around(ends >> 1, Reach);
        }
    }
}
