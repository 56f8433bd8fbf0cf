using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>The names in one question, sorted by the part they play in it, and the tokens they take up.</summary>
internal sealed class NamesFound
{
    private readonly List<FieldMatch> _fields = [];
    private int _asideEnd = -1;

    /// <param name="tokens">The words of the question.</param>
    /// <param name="matches">The names in the order of the text.</param>
    /// <param name="source">The text that the tokens point into.</param>
    /// <param name="isCommon">Whether the token at a place stands in the names of many careers.</param>
    public NamesFound(IReadOnlyList<Token> tokens, IReadOnlyList<NameMatch> matches, string source, Func<int, bool> isCommon)
    {
        (InEntry, InField, InExcluded) = (new bool[tokens.Count], new bool[tokens.Count], new bool[tokens.Count]);
        foreach (var match in matches)
        {
            Add(tokens, match, source, isCommon);
        }

        // "Ultrasound but not hearts": a word that is no name is set aside as well.
        for (var place = 2; place < tokens.Count; place++)
        {
            InExcluded[place] |= tokens[place - 2].Word == "but" && tokens[place - 1].Word == "not";
        }
    }

    public bool[] InEntry { get; }

    public bool[] InField { get; }

    public bool[] InExcluded { get; }

    public List<KnowledgeEntry> Named { get; } = [];

    public List<KnowledgeEntry> Excluded { get; } = [];

    public List<KnowledgeEntry> Ambiguous { get; } = [];

    public List<KnowledgeEntry> Rivals { get; } = [];

    public List<KnowledgeEntry> Contrasted { get; } = [];

    public List<UncoveredMention> NotCovered { get; } = [];

    public IEnumerable<KnowledgeEntry> Fields => _fields.Select(place => place.Entry).Distinct().Except(Named).Except(Excluded);

    public string AmbiguousName { get; private set; } = "";

    public bool IsGeneric { get; private set; }

    /// <summary>The fields that are named beside, and not by, the words that ask for a section.</summary>
    public IEnumerable<KnowledgeEntry> FieldsOutside(bool[] inCue) =>
        _fields.Where(field => Count(field.Match, place => inCue[place]) < field.Match.Length).Select(field => field.Entry).Distinct();

    private void Add(IReadOnlyList<Token> tokens, NameMatch match, string source, Func<int, bool> isCommon)
    {
        var (people, work) = Split(match);
        if (people.Length + work.Length > 0)
        {
            // A topic's name is often the very cue of the section that it covers.
            var isSubject = Array.Exists(people, entry => entry.Kind == EntryKind.Profession || entry.Covers is null);
            Array.Fill(isSubject ? InEntry : InField, true, match.Start, match.Length);
        }

        var isSetAside = Speech.IsSetAside(tokens, match.Start);
        if (people.Length + work.Length > 0 && (isSetAside || Speech.GoesOn(tokens, _asideEnd, match.Start)))
        {
            // "Not the vet" sets a word aside, not all who work there.
            _asideEnd = match.End;
            Excluded.AddRange(people);
            Array.Fill(InExcluded, true, match.Start, match.Length);
        }
        else if (people.Length == 1)
        {
            Named.Add(people[0]);
            IsGeneric |= Count(match, isCommon) == match.Length;
        }
        else if (people.Length > 1)
        {
            Ambiguous.AddRange(people);
            AmbiguousName = source[tokens[match.Start].Start..tokens[match.End - 1].End];
        }
        else
        {
            _fields.AddRange(work.Select(entry => new FieldMatch(entry, match)));
        }

        if (Speech.IsBeside(tokens, match.Start, match.End, Speech.Linking))
        {
            Rivals.AddRange(people.Length > 0 ? people : work);
        }

        if (Speech.IsBeside(tokens, match.Start, match.Start, Speech.Contrasting))
        {
            Contrasted.AddRange(people.Length > 0 ? people : work);
        }

        if (!isSetAside)
        {
            var weight = Count(match, place => !FillerWords.Contains(tokens[place]));
            NotCovered.AddRange(match.Subjects.OfType<Subject.NotCovered>()
                .Select(subject => new UncoveredMention(subject.Value, Speech.IsAim(tokens, match.Start), Speech.IsBeside(tokens, match.Start, match.End, Speech.Rivaling), weight)));
        }
    }

    private static int Count(NameMatch match, Func<int, bool> isSo)
    {
        var count = 0;
        for (var place = match.Start; place < match.End; place++)
        {
            count += isSo(place) ? 1 : 0;
        }

        return count;
    }

    private static (KnowledgeEntry[] People, KnowledgeEntry[] Work) Split(NameMatch match)
    {
        KnowledgeEntry[] people = [.. match.Subjects.OfType<Subject.Entry>().Where(subject => !subject.IsField).Select(subject => subject.Value)];
        KnowledgeEntry[] work = [.. match.Subjects.OfType<Subject.Entry>().Where(subject => subject.IsField).Select(subject => subject.Value)];

        // A subject that is also somebody's work: the topic on it is found by what is asked.
        return people.Length > 1 && Array.Exists(people, entry => entry.Kind == EntryKind.Profession) && Array.Exists(people, entry => entry.Kind == EntryKind.Topic)
            ? ([], [.. people.Where(entry => entry.Kind == EntryKind.Profession), .. work])
            : (people, work);
    }

    private sealed record FieldMatch(KnowledgeEntry Entry, NameMatch Match);
}
