using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Safety;

/// <summary>
/// Up to 127 neighbouring words of a text, as sets of places: bit n stands for the n-th word, so a pattern is tried at
/// all places at once. A longer text passes through in overlapping windows, which keeps the work linear in its length.
/// </summary>
internal sealed class SafetyWindow(int words, int lists, int longestPhrase)
{
    // One bit is left over for "after the last word".
    public const int Size = 127;

    /// <summary>How many words two neighbouring windows share: no pattern may be longer.</summary>
    public const int Overlap = 64;

    private readonly int[] _ids = new int[Size];
    private readonly int[] _starts = new int[Size];
    private readonly int[] _ends = new int[Size];
    private readonly Places[] _placesOfWord = new Places[words];
    private readonly Places[] _placesOfPhrase = new Places[lists * longestPhrase];
    private Places _clauseStarts;
    private Places _sentenceStarts;

    public int Count { get; private set; }

    public bool IsFull => Count == Size;

    /// <summary>Words, as against the ends of sentences, which take a place of their own.</summary>
    public Places Words { get; private set; }

    /// <summary>Words that begin with a figure, whether a pattern names them ("911") or not.</summary>
    public Places Numbers { get; private set; }

    /// <summary>Where a clause begins or ends.</summary>
    public Places Edges { get; private set; }

    /// <summary>Every place at which a pattern may begin.</summary>
    public Places All => Places.Before(Count);

    public int LongestPhrase => longestPhrase;

    public Places PlacesOf(int word) => _placesOfWord[word];

    /// <summary>Where phrases of a list begin that have so many words.</summary>
    public ref Places PlacesOf(int list, int length) => ref _placesOfPhrase[(list * longestPhrase) + length - 1];

    public int WordAt(int place) => place < Count ? _ids[place] : SafetyVocabulary.Unknown;

    public int StartOf(int place) => _starts[place];

    public int EndOf(int place) => _ends[place];

    public void Add(int id, bool isNumber, WordBoundary before, int start, int end)
    {
        if (before == WordBoundary.Sentence && Count > 0)
        {
            _ids[Count] = SafetyVocabulary.Unknown;
            _starts[Count] = start;
            _ends[Count] = start;
            Edges |= Places.At(Count);
            Count++;

            if (IsFull)
            {
                return;
            }
        }

        var bit = Places.At(Count);
        _ids[Count] = id;
        _starts[Count] = start;
        _ends[Count] = end;
        Words |= bit;

        if (id != SafetyVocabulary.Unknown)
        {
            _placesOfWord[id] |= bit;
        }

        if (isNumber)
        {
            Numbers |= bit;
        }

        if (before != WordBoundary.None || Count == 0)
        {
            _clauseStarts |= bit;
            Edges |= bit;
        }

        if (before == WordBoundary.Sentence || Count == 0)
        {
            _sentenceStarts |= bit;
        }

        Count++;
    }

    /// <summary>The end of the text is the end of a clause.</summary>
    public void Close() => Edges |= Places.At(Count);

    /// <summary>Forgets all words but the last few, which the next window begins with.</summary>
    public void Slide()
    {
        var gone = Count - Overlap;
        ForgetPlaces();
        Array.Copy(_ids, gone, _ids, 0, Overlap);
        Array.Copy(_starts, gone, _starts, 0, Overlap);
        Array.Copy(_ends, gone, _ends, 0, Overlap);
        Words >>= gone;
        Numbers >>= gone;
        Edges >>= gone;
        _clauseStarts >>= gone;
        _sentenceStarts >>= gone;
        Count = Overlap;

        for (var place = 0; place < Overlap; place++)
        {
            if (_ids[place] != SafetyVocabulary.Unknown)
            {
                _placesOfWord[_ids[place]] |= Places.At(place);
            }
        }
    }

    /// <summary>Makes it ready for another text.</summary>
    public void Clear()
    {
        ForgetPlaces();
        Count = 0;
        Words = Numbers = Edges = _clauseStarts = _sentenceStarts = Places.None;
    }

    /// <summary>The places around some words that a veto of that reach clears.</summary>
    public Places Around(Places places, SafetyReach reach)
    {
        if (reach == SafetyReach.Message)
        {
            return places.IsEmpty ? places : All;
        }

        var starts = reach == SafetyReach.Clause ? _clauseStarts : _sentenceStarts;
        var around = Places.None;

        for (var left = places; !left.IsEmpty;)
        {
            var upTo = Places.Before(left.First + 1);
            var from = Math.Max((starts & upTo).Last, 0);
            var end = Math.Min((starts & ~upTo).First, Count);
            var part = Places.Before(end) & ~Places.Before(from);
            around |= part;
            left &= ~part;
        }

        return around;
    }

    private void ForgetPlaces()
    {
        for (var place = 0; place < Count; place++)
        {
            _placesOfWord[_ids[place]] = Places.None;
        }

        Array.Clear(_placesOfPhrase);
    }
}
