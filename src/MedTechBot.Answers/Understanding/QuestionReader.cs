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

    private static readonly HashSet<string> Comparing = Terms("vs v versus compare compared comparison difference differences differ different better best between than or same similar higher above below beneath under separate separates separated distinct opposed distinguish distinction alike equivalent against contrast apart");
    private static readonly HashSet<string> Pronouns = Terms("they them their theirs it its he she him her hers those these that this one");
    private static readonly HashSet<string> Openers = Terms("and also then but or ok okay so plus what how no wait same meant");
    private static readonly HashSet<string> JobWords = Terms("job career work worker profession occupation role position become hire employ train school study degree salary pay earn wage who people person career field apply interview resume");
    private static readonly HashSet<string> Passing = Terms("with under beside alongside by from near assist assists assisting help helps helping my the his her their your our that before after when while until because behind call calls called tell tells ask asks and");
    private static readonly HashSet<string> Listing = ["list", "all", "which", "what", "every", "show", "name", "give", "some", "other", "else", "different"];
    private static readonly HashSet<string> Kinds = ["jobs", "careers", "professions", "occupations", "kinds", "types", "positions", "roles", "options", "fields", "list"];
    private static readonly HashSet<string> Contrasting = Terms("vs versus from than with against");
    private static readonly HashSet<string> Things = Terms("price cost buy sell rent repair fix broken warranty manual appointment result results hurt painful near nearest open opening closed insurance machine scanner device brand model");
    private static readonly HashSet<string> Linking = Terms("vs versus v or and than from against with between compared");
    private static readonly HashSet<string> Rivaling = Terms("become becoming be being into to versus vs or than compared");
    private static readonly string[][] Setting = [["not"], ["besides"], ["except"], ["excluding"], ["other", "than"], ["apart", "from"], ["aside", "from"], ["instead", "of"], ["rather", "than"], ["without", "being"], ["isnt"], ["arent"], ["but", "not"], ["not", "about"], ["not", "for"], ["dont", "mean"], ["not", "mean"], ["non"], ["isnt", "about"], ["never"], ["have", "to", "be"], ["dont", "want"], ["without"], ["no"]];

    private readonly CareerAnalyzer _analyzer;
    private readonly SpellingCorrector _spelling;
    private readonly NameLexicon _names;
    private readonly UncoveredPhrases _phrases;
    private readonly SectionCues _sections;
    private readonly Languages _languages = new();
    private readonly HashSet<string> _common;

    public QuestionReader(KnowledgeBase knowledge, CareerAnalyzer analyzer)
    {
        (_analyzer, _names, _sections) = (analyzer, new NameLexicon(knowledge, analyzer), new SectionCues());
        _phrases = new UncoveredPhrases(knowledge, _sections.Words);
        _spelling = Vocabulary.Corrector(knowledge, _sections);
        _common = CommonWords(knowledge);
        General = knowledge.Entries.FirstOrDefault(entry => entry.Kind == EntryKind.Topic && entry.Aliases.Any(alias => CareerAnalyzer.Split(alias) is { Count: > 0 } words && words.All(word => _common.Contains(word.Term))));
    }

    /// <summary>The topic on the careers as a whole: one of its names consists of words that all of them share. Null where there is none.</summary>
    public KnowledgeEntry? General { get; }

    /// <summary>The words of a text as the knowledge spells them.</summary>
    public (IReadOnlyList<Token> Tokens, IReadOnlyList<Correction> Corrections, IReadOnlySet<string>? Foreign) Words(string text)
    {
        var tokens = ChatSpelling.WithoutNow(CareerAnalyzer.Split(text, MostWords), text);
        if (_languages.Foreign(tokens) is { } foreign)
        {
            return (tokens, [], foreign);
        }

        var (corrected, corrections) = _spelling.Correct(ChatSpelling.Read(tokens));
        return (corrected, corrections, null);
    }

    public Understood Read(string text)
    {
        var (tokens, corrections, foreign) = Words(text);
        var words = _analyzer.Analyze(tokens);
        var matches = _names.Find(words, text);
        var inEntry = new bool[tokens.Count];
        var inField = new bool[tokens.Count];
        var inExcluded = new bool[tokens.Count];
        var (named, fields, excluded, ambiguous) = (new List<KnowledgeEntry>(), new List<KnowledgeEntry>(), new List<KnowledgeEntry>(), new List<KnowledgeEntry>());
        var uncovered = new List<UncoveredMention>();
        var (ambiguousName, isGeneric) = ("", false);
        var asideEnd = -1;
        var rivals = new List<KnowledgeEntry>();
        var contrasted = new List<KnowledgeEntry>();
        var fieldPlaces = new List<(KnowledgeEntry Entry, NameMatch Match)>();
        foreach (var match in matches)
        {
            var people = match.Subjects.OfType<Subject.Entry>().Where(subject => !subject.IsField).Select(subject => subject.Value).ToArray();
            var work = match.Subjects.OfType<Subject.Entry>().Where(subject => subject.IsField).Select(subject => subject.Value).ToArray();
            if (people.Length > 1 && Array.Exists(people, entry => entry.Kind == EntryKind.Profession) && Array.Exists(people, entry => entry.Kind == EntryKind.Topic))
            {
                // A subject that is also somebody's work: the topic on it is found by what is asked.
                (work, people) = ([.. people.Where(entry => entry.Kind == EntryKind.Profession), .. work], []);
            }

            if (people.Length > 0 || work.Length > 0)
            {
                // A topic's name is often the very cue of the section that it covers.
                Array.Fill(Array.Exists(people, entry => entry.Kind == EntryKind.Profession || entry.Covers is null) ? inEntry : inField, true, match.Start, match.Length);
            }

            if (people.Length + work.Length > 0 && (IsSetAside(tokens, match.Start) || GoesOn(tokens, asideEnd, match.Start)))
            {
                asideEnd = match.End;
                // "Not the vet" sets a word aside, not all who work there.
                excluded.AddRange(people);
                Array.Fill(inExcluded, true, match.Start, match.Length);
            }
            else if (people.Length == 1)
            {
                named.Add(people[0]);
                isGeneric |= Enumerable.Range(match.Start, match.Length).All(index => _common.Contains(tokens[index].Term));
            }
            else if (people.Length > 1)
            {
                ambiguous.AddRange(people);
                ambiguousName = text[tokens[match.Start].Start..tokens[match.End - 1].End];
            }
            else
            {
                fields.AddRange(work);
                fieldPlaces.AddRange(work.Select(entry => (entry, match)));
            }

            if (IsRival(tokens, match.Start, match.End, Linking))
            {
                rivals.AddRange(people.Length > 0 ? people : work);
            }

            if (IsRival(tokens, match.Start, match.Start, Contrasting))
            {
                contrasted.AddRange(people.Length > 0 ? people : work);
            }

            if (!IsSetAside(tokens, match.Start))
            {
                uncovered.AddRange(match.Subjects.OfType<Subject.NotCovered>()
                    .Select(subject => new UncoveredMention(subject.Value, IsAim(tokens, match.Start), IsRival(tokens, match.Start, match.End, Rivaling), Enumerable.Range(match.Start, match.Length).Count(index => !FillerWords.Contains(tokens[index])))));
            }
        }

        var cues = _sections.Find(tokens, text, index => inEntry[index]);
        if (_phrases.Find(tokens, index => inEntry[index]) is { } phrase)
        {
            uncovered.Add(new UncoveredMention(phrase.Subject, IsAim: true, IsRival: false, phrase.Weight));
        }

        var inCue = new bool[tokens.Count];
        foreach (var position in cues.SelectMany(cue => cue.Positions))
        {
            inCue[position] = true;
        }

        bool IsContent(int index) => !FillerWords.Contains(tokens[index]) && !StopWords.Contains(tokens[index].Word) && foreign?.Contains(tokens[index].Word) != true;
        bool IsCommon(int index) => _common.Contains(tokens[index].Term);
        return new Understood
        {
            Words = words,
            Corrections = corrections,
            IsForeign = foreign is not null,
            Named = [.. named.Distinct()],
            Fields = [.. fields.Distinct().Except(named).Except(excluded)],
            ClearFields = [.. fieldPlaces.Where(place => !Enumerable.Range(place.Match.Start, place.Match.Length).All(index => inCue[index])).Select(place => place.Entry).Distinct()],
            Ambiguous = [.. ambiguous.Distinct().Except(excluded)],
            AmbiguousName = ambiguousName,
            IsAmbiguousOfMany = ambiguousName.EndsWith('s') || (ambiguousName.Length > 0 && tokens.Any(token => Kinds.Contains(token.Word))),
            Excluded = excluded,
            Rivals = rivals,
            Contrasted = contrasted,
            SpeaksOfThings = tokens.Any(token => Things.Contains(token.Term)),
            IsGeneric = isGeneric,
            NotCovered = uncovered,
            Cues = cues,
            Compares = tokens.Any(token => Comparing.Contains(token.Term)),
            RefersBack = RefersBackIn(tokens, inEntry),
            IsCorrection = tokens.Any(token => token.Word is "meant" or "mean") && tokens.Any(token => token.Word is "no" or "i" or "not"),
            Lists = tokens.Any(token => Listing.Contains(token.Word)) && tokens.Any(token => Kinds.Contains(token.Word) || (token.Word[^1] == 's' && _common.Contains(token.Term))),
            HasPronoun = tokens.Any(token => Pronouns.Contains(token.Word)),
            SpeaksOfJobs = cues.Any(cue => !cue.IsWeak) || Enumerable.Range(0, tokens.Count).Any(index => JobWords.Contains(tokens[index].Term) || IsCommon(index)),
            All = QuestionQuery.From(words, index => !inExcluded[index]),
            Content = QuestionQuery.From(words, index => IsContent(index) && !IsCommon(index) && !inExcluded[index]),
            Rest = QuestionQuery.From(words, index => IsContent(index) && !IsCommon(index) && !inEntry[index] && !inField[index] && !inCue[index] && !inExcluded[index]),
        };
    }

    private static bool RefersBackIn(IReadOnlyList<Token> tokens, bool[] inEntry)
    {
        if (tokens.Any(token => token.Word is "meant") || (tokens.Count > 0 && Openers.Contains(tokens[0].Term) && (tokens.Count <= 4 || tokens[0].Word is "and" or "same" or "no" or "wait" or "also" or "then" or "but" or "ok" or "okay" or "so" or "plus" || (tokens.Count > 1 && tokens[1].Word == "about"))))
        {
            return true;
        }

        return tokens.Where((token, index) => !inEntry[index]).Any(token => Pronouns.Contains(token.Word));
    }

    // "become a nurse", "nurse salary" aim at the nurse; "working with nurses", "before the doctor comes" do not.
    private static bool IsAim(IReadOnlyList<Token> tokens, int start)
    {
        for (var back = start - 1; back >= 0 && back >= start - 2; back--)
        {
            if (Passing.Contains(tokens[back].Word) || (tokens[back].Word == "for" && back > 0 && !JobWords.Contains(tokens[back - 1].Term)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRival(IReadOnlyList<Token> tokens, int start, int end, HashSet<string> linking)
    {
        for (var place = Math.Max(0, start - 2); place < Math.Min(tokens.Count, end + 1); place++)
        {
            if ((place < start || place >= end) && linking.Contains(tokens[place].Word))
            {
                return true;
            }
        }

        return false;
    }

    // "Besides lab and x-ray": what is joined to a name that is set aside is set aside as well.
    private static bool GoesOn(IReadOnlyList<Token> tokens, int asideEnd, int start) =>
        asideEnd > 0 && start > asideEnd && start - asideEnd <= 3 && Enumerable.Range(asideEnd, start - asideEnd).All(place => tokens[place].Word is "or" or "and" or "nor" or "a" or "an" or "the");

    private static bool IsSetAside(IReadOnlyList<Token> tokens, int start)
    {
        var end = start;
        while (end > 0 && tokens[end - 1].Word is "a" or "an" or "the" or "being" or "just" or "only" or "of")
        {
            end--;
        }

        // "What sets an MRI technician apart from …" compares.
        if (tokens.Take(start).Any(token => token.Term is "set" or "tell"))
        {
            return false;
        }

        return Array.Exists(Setting, words =>
        {
            if (end < words.Length)
            {
                return false;
            }

            for (var index = 0; index < words.Length; index++)
            {
                if (tokens[end - words.Length + index].Word != words[index])
                {
                    return false;
                }
            }

            // "You don't have to be a …" sets aside what "you have to be a …" aims at.
            return words is not ["have", ..] || tokens.Take(end - words.Length).Any(token => token.Word is "dont" or "not" or "without");
        });
    }

    private static HashSet<string> CommonWords(KnowledgeBase knowledge)
    {
        var professions = knowledge.Entries.Where(entry => entry.Kind == EntryKind.Profession).ToArray();
        return professions
            .SelectMany(entry => entry.Aliases.Prepend(entry.Title).SelectMany(name => CareerAnalyzer.Split(name)).Select(token => token.Term).Distinct())
            .CountBy(term => term)
            .Where(count => count.Value >= 3 && count.Value >= professions.Length * CommonShare)
            .Select(count => count.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static HashSet<string> Terms(string words) => CareerAnalyzer.Split(words).SelectMany(token => new[] { token.Term, token.Word }).ToHashSet(StringComparer.Ordinal);
}
