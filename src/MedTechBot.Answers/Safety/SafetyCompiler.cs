using System.Diagnostics;
using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Safety;

/// <summary>Turns the words of <c>safety.yaml</c> into numbers and its patterns into matchers, once at the start.</summary>
internal sealed class SafetyCompiler
{
    private readonly Dictionary<string, int[][]> _phrases = new(StringComparer.Ordinal);

    // A matcher keeps nothing of a text, so that patterns which name the same word list share one.
    private readonly Dictionary<SafetyTerm, SafetyMatcher> _compiled = new(ReferenceEqualityComparer.Instance);

    public SafetyCompiler(SafetyRules rules)
    {
        foreach (var (name, phrases) in rules.Words)
        {
            _phrases[name] = [.. phrases.Select(Number).Where(phrase => phrase.Length > 0)];
            Lists.Add(name, _phrases[name]);
        }

        foreach (var word in rules.NotTypos)
        {
            Number(word);
        }

        ClauseWords = [.. rules.ClauseWords.SelectMany(Number)];
    }

    public SafetyVocabulary Vocabulary { get; } = new();

    public PhraseLists Lists { get; } = new();

    public HashSet<int> ClauseWords { get; }

    public IReadOnlyList<int[]> PhrasesOf(string list) => _phrases[list];

    public SafetyMatcher Compile(SafetyTerm term)
    {
        if (!_compiled.TryGetValue(term, out var matcher))
        {
            _compiled.Add(term, matcher = CompileNew(term));
        }

        return matcher;
    }

    /// <summary>The numbers of the words of a phrase.</summary>
    public int[] Number(string phrase)
    {
        List<int> numbers = [];
        var reader = new WordReader(phrase, stackalloc char[WordReader.LongestWord]);

        while (reader.Next())
        {
            numbers.Add(Vocabulary.Add(reader.Word));
        }

        return [.. numbers];
    }

    private SafetyMatcher CompileNew(SafetyTerm term) => term switch
    {
        SafetyTerm.Word word => CompileWords(Number(word.Text)),
        SafetyTerm.Phrase phrase => new SafetyMatcher.Phrase(Lists[phrase.List], _phrases[phrase.List].Max(words => words.Length)),
        SafetyTerm.Number => new SafetyMatcher.Word(SafetyVocabulary.Number),
        SafetyTerm.Gap gap => new SafetyMatcher.Gap(gap.Most, gap.OverSentences),
        SafetyTerm.Edge => new SafetyMatcher.Edge(),
        SafetyTerm.Sequence sequence => new SafetyMatcher.Sequence([.. sequence.Terms.Select(Compile)]),
        SafetyTerm.Choice choice => new SafetyMatcher.Choice([.. choice.Terms.Select(Compile)]),
        SafetyTerm.Optional optional => new SafetyMatcher.Optional(Compile(optional.Term)),
        _ => throw new UnreachableException(),
    };

    // "self-harm" is one word in a pattern and two in a text.
    private static SafetyMatcher CompileWords(int[] words) => words.Length == 1
        ? new SafetyMatcher.Word(words[0])
        : new SafetyMatcher.Sequence([.. words.Select(word => new SafetyMatcher.Word(word))]);
}
