using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>Reads a question: spelling, names, sections, comparison, negation, and what is left over.</summary>
internal sealed class QuestionReader
{
    // More words than this are a story; names and cues are looked for in these.
    private const int MostWords = 120;

    // A word in the names of this share of professions says "a job of this kind" and no more: technician, medical.
    private const double CommonShare = 0.2;

    private readonly CareerAnalyzer _analyzer;
    private readonly SpellingCorrector _spelling;
    private readonly NameLexicon _names;
    private readonly UncoveredPhrases _phrases;
    private readonly SectionCues _sections;
    private readonly Languages _languages = new();
    private readonly RankingReader _rankings = new();
    private readonly CredentialNames _credentials;
    private readonly HashSet<string> _common;

    /// <param name="knowledge">What is asked about.</param>
    /// <param name="analyzer">The analyzer that the knowledge went through.</param>
    /// <param name="names">The names in the knowledge.</param>
    /// <param name="sections">The words that ask for sections.</param>
    /// <param name="words">All words of the entries, folded.</param>
    public QuestionReader(KnowledgeBase knowledge, CareerAnalyzer analyzer, NameLexicon names, SectionCues sections, IEnumerable<string> words)
    {
        (_analyzer, _names, _sections) = (analyzer, names, sections);
        _phrases = new UncoveredPhrases(knowledge, _sections.Words);
        _spelling = Vocabulary.Corrector(knowledge, names.Words, words, _sections);
        _credentials = new CredentialNames(knowledge);
        _common = CommonWords(knowledge);
        General = knowledge.Entries.FirstOrDefault(entry => entry.Kind == EntryKind.Topic && entry.Aliases.Any(alias => CareerAnalyzer.Split(alias) is { Count: > 0 } words && words.All(word => _common.Contains(word.Term))));
    }

    /// <summary>The topic on the careers as a whole: one of its names consists of words that all of them share. Null where there is none.</summary>
    public KnowledgeEntry? General { get; }

    /// <summary>Makes the first misspelt word as quick as any other.</summary>
    public void WarmUp() => _spelling.WarmUp();

    /// <summary>The words of a text as the knowledge spells them.</summary>
    public SpelledText Words(string text)
    {
        var tokens = ChatSpelling.WithoutNow(CareerAnalyzer.Split(text, MostWords), text);
        if (_languages.Foreign(tokens) is { } foreign)
        {
            return new SpelledText(text, tokens, [], foreign);
        }

        var (corrected, corrections) = _spelling.Correct(ChatSpelling.Read(tokens));
        return new SpelledText(text, corrected, corrections, null);
    }

    public Understood Read(SpelledText spelled)
    {
        var (text, tokens, corrections, foreign) = spelled;
        var words = _analyzer.Analyze(tokens);
        bool IsCommon(int index) => _common.Contains(tokens[index].Term);
        var names = new NamesFound(tokens, _names.Find(words, text), text, IsCommon);
        var cues = _sections.Find(tokens, text, index => names.InEntry[index]);
        KnowledgeEntry[] credentialed = [];
        if (_credentials.Find(tokens).FirstOrDefault(found => !names.InEntry[found.Position]) is { Entries: { } holders } credential)
        {
            // "Who can sit for the VTNE?" says neither "certification" nor whose.
            cues = [.. cues, new SectionMatch(SectionName.Certification, SectionMatch.Weak, [credential.Position])];
            credentialed = names.Named.Count > 0 || names.Ambiguous.Count > 0 || holders is not [_] ? [] : [.. holders];
        }

        cues = WithCredentials(cues, tokens, names);
        if (names.Named.Count > 1 && (Speech.Compares(tokens) || text.Contains('=', StringComparison.Ordinal)) && names.Named.TrueForAll(entry => entry == names.Named[0]) && cues.All(cue => cue.IsWeak))
        {
            // "Is a scrub tech the same as an OR tech?" sets two names of one career side by side.
            cues = [new SectionMatch(SectionName.Titles, 1, []), .. cues];
        }

        var inCue = new bool[tokens.Count];
        foreach (var cue in cues)
        {
            foreach (var position in cue.Positions)
            {
                inCue[position] = true;
            }
        }

        var uncovered = names.NotCovered;
        if (_phrases.Find(tokens, index => names.InEntry[index]) is { } phrase)
        {
            uncovered.Add(new UncoveredMention(phrase.Subject, IsAim: true, IsRival: false, phrase.Weight));
        }

        bool IsContent(int index) => !names.InExcluded[index] && !IsCommon(index)
            && !FillerWords.Contains(tokens[index]) && !StopWords.Contains(tokens[index].Word) && foreign?.Contains(tokens[index].Word) != true;
        return new Understood
        {
            Words = words,
            Corrections = corrections,
            IsForeign = foreign is not null,
            Named = [.. names.Named.Distinct()],
            Fields = [.. names.Fields.Union(credentialed)],
            ClearFields = [.. names.FieldsOutside(inCue).Union(credentialed)],
            Ambiguous = [.. names.Ambiguous.Distinct().Except(names.Excluded)],
            AmbiguousName = names.AmbiguousName,
            IsAmbiguousOfMany = names.AmbiguousName.EndsWith('s') || (names.AmbiguousName.Length > 0 && Speech.HasKinds(tokens)),
            Excluded = names.Excluded,
            Rivals = names.Rivals,
            Contrasted = names.Contrasted,
            IsGeneric = names.IsGeneric,
            NotCovered = uncovered,
            Cues = cues,
            Compares = Speech.Compares(tokens),
            RefersBack = Speech.RefersBack(tokens, names.InEntry),
            HasPronoun = Speech.HasPronoun(tokens),
            Ranking = _rankings.Read(tokens, text),
            AsksForSome = Speech.AsksForSome(tokens),
            IsCorrection = Speech.IsCorrection(tokens),
            Lists = Speech.HasListing(tokens) && (Speech.HasKinds(tokens) || Speech.NamesOneOfMany(tokens) || Enumerable.Range(0, tokens.Count).Any(index => tokens[index].Word[^1] == 's' && IsCommon(index))),
            SpeaksOfJobs = cues.Any(cue => !cue.IsWeak) || Speech.SpeaksOfJobs(tokens) || Enumerable.Range(0, tokens.Count).Any(IsCommon),
            SpeaksOfStep = Speech.SpeaksOfStep(tokens),
            SpeaksOfThings = Speech.SpeaksOfThings(tokens),
            All = QuestionQuery.From(words, index => !names.InExcluded[index]),
            Content = QuestionQuery.From(words, IsContent),
            Rest = QuestionQuery.From(words, index => IsContent(index) && !names.InEntry[index] && !names.InField[index] && !inCue[index]),
        };
    }

    // "My RCIS", "hours for CRCST", "COA vs COT": the letters mean what is earned, and not who has it.
    private IReadOnlyList<SectionMatch> WithCredentials(IReadOnlyList<SectionMatch> cues, IReadOnlyList<Token> tokens, NamesFound names)
    {
        var earned = _credentials.FindEarned(tokens);
        if (earned.Count == 0)
        {
            return cues;
        }

        var isTraining = cues.All(cue => cue.IsWeak || cue.Section is SectionName.Hours or SectionName.Education);
        var isAim = earned.Any(letters => Speech.IsToEarn(tokens, letters.Start, letters.End, isTraining));
        return isAim || Speech.SpeaksOfEarning(tokens) || (earned.Count > 1 && names.Named.Distinct().Count() <= 1)
            ? [new SectionMatch(SectionName.Certification, 1, []), .. cues.Where(cue => !(isAim && cue.Section == SectionName.Hours))]
            : cues;
    }

    private static HashSet<string> CommonWords(KnowledgeBase knowledge)
    {
        var professions = knowledge.Entries.Where(entry => entry.Kind == EntryKind.Profession).ToArray();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in professions)
        {
            foreach (var term in entry.Aliases.Prepend(entry.Title).SelectMany(name => CareerAnalyzer.Split(name)).Select(token => token.Term).Distinct())
            {
                counts[term] = counts.GetValueOrDefault(term) + 1;
            }
        }

        return counts.Keys.Where(term => counts[term] >= 3 && counts[term] >= professions.Length * CommonShare).ToHashSet(StringComparer.Ordinal);
    }
}
