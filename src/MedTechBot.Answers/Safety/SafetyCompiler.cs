using System.Diagnostics;
using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Safety;

/// <summary>Turns the words of <c>safety.yaml</c> into numbers and its patterns into matchers, once at the start.</summary>
/// <remarks>What a word list stands for is in many patterns and compiled once: they share that choice.</remarks>
internal sealed class SafetyCompiler
{
    private readonly Dictionary<string, int[][]> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<SafetyTerm.Choice, SafetyMatcher> _choices = new(ReferenceEqualityComparer.Instance);

    public SafetyCompiler(SafetyRules rules)
    {
        foreach (var (name, phrases) in rules.Words)
        {
            var numbered = new List<int[]>(phrases.Count);

            foreach (var phrase in phrases)
            {
                if (Number(phrase) is { Length: > 0 } words)
                {
                    numbered.Add(words);
                }
            }

            _phrases[name] = [.. numbered];
            Lists.Add(name, _phrases[name]);
        }

        foreach (var word in rules.NotTypos)
        {
            Number(word);
        }

        foreach (var word in rules.ClauseWords)
        {
            foreach (var number in Number(word))
            {
                ClauseWords.Add(number);
            }
        }
    }

    public SafetyVocabulary Vocabulary { get; } = new();

    public PhraseLists Lists { get; } = new();

    public List<int> ClauseWords { get; } = [];

    public int[][] PhrasesOf(string list) => _phrases[list];

    public SafetyMatcher Compile(SafetyTerm term) => term switch
    {
        SafetyTerm.Word word => IsOneWord(word.Text, out var number) ? new SafetyMatcher.Word(number) : CompileWords(Number(word.Text)),
        SafetyTerm.Phrase phrase => new SafetyMatcher.Phrase(Lists[phrase.List], LongestOf(_phrases[phrase.List])),
        SafetyTerm.Number => new SafetyMatcher.Number(),
        SafetyTerm.Gap gap => new SafetyMatcher.Gap(gap.Most, gap.OverSentences),
        SafetyTerm.Edge => new SafetyMatcher.Edge(),
        SafetyTerm.Sequence sequence => new SafetyMatcher.Sequence(CompileAll(sequence.Terms)),
        SafetyTerm.Choice choice => CompileChoice(choice),
        SafetyTerm.Optional optional => new SafetyMatcher.Optional(Compile(optional.Term)),
        _ => throw new UnreachableException(),
    };

    /// <summary>The numbers of the words of a phrase.</summary>
    public int[] Number(string phrase)
    {
        var numbers = new List<int>(4);
        var reader = new WordReader(phrase, stackalloc char[WordReader.LongestWord]);

        while (reader.Next())
        {
            numbers.Add(Vocabulary.Add(reader.Word));
        }

        return [.. numbers];
    }

    /// <summary>The number of a word of a pattern; false for "self-harm", which is one word in a pattern and two in a text.</summary>
    public bool IsOneWord(string text, out int number)
    {
        var reader = new WordReader(text, stackalloc char[WordReader.LongestWord]);
        number = reader.Next() ? Vocabulary.Add(reader.Word) : SafetyVocabulary.Unknown;

        return number != SafetyVocabulary.Unknown && !reader.Next();
    }

    private static SafetyMatcher.Sequence CompileWords(int[] words)
    {
        var parts = new SafetyMatcher[words.Length];

        for (var index = 0; index < words.Length; index++)
        {
            parts[index] = new SafetyMatcher.Word(words[index]);
        }

        return new SafetyMatcher.Sequence(parts);
    }

    // The single words of a choice are looked up together.
    private SafetyMatcher CompileChoice(SafetyTerm.Choice choice)
    {
        if (_choices.TryGetValue(choice, out var known))
        {
            return known;
        }

        var words = new List<int>();
        var parts = new List<SafetyMatcher>();

        foreach (var term in choice.Terms)
        {
            if (term is SafetyTerm.Word word && IsOneWord(word.Text, out var number))
            {
                words.Add(number);
            }
            else
            {
                parts.Add(Compile(term));
            }
        }

        if (words.Count > 0)
        {
            parts.Add(new SafetyMatcher.AnyWord([.. words]));
        }

        var matcher = parts.Count == 1 ? parts[0] : new SafetyMatcher.Choice([.. parts]);
        _choices.Add(choice, matcher);

        return matcher;
    }

    private SafetyMatcher[] CompileAll(IReadOnlyList<SafetyTerm> terms)
    {
        var matchers = new SafetyMatcher[terms.Count];

        for (var index = 0; index < matchers.Length; index++)
        {
            matchers[index] = Compile(terms[index]);
        }

        return matchers;
    }

    private static int LongestOf(int[][] phrases)
    {
        var longest = 1;

        foreach (var phrase in phrases)
        {
            longest = Math.Max(longest, phrase.Length);
        }

        return longest;
    }
}
