using System.Numerics;

namespace MedTechBot.Search;

/// <summary>Reads misspelt, torn, run-together and misheard words as the words that the knowledge has.</summary>
/// <remarks>
/// A word is touched only when neither the knowledge nor a list of general English knows it (torn words aside). Candidates are found by a
/// scan over letter sets: two words within two edits differ in at most four letters of their sets, which leaves a few dozen to
/// measure. That needs no index to build and stays far below the cost of one fuzzy query.
/// </remarks>
public sealed class SpellingCorrector
{
    private const int LongestTear = 4;
    private const int LongestRun = 40;
    private const int MostParts = 7;

    // "cardio vascular": so long a name in two known words is no accident; "med tech" may be.
    private const int LongName = 9;

    // One slip of a finger is likelier than a forgotten space.
    private const float Slip = 0.8f;

    private static readonly Dictionary<string, string> LetterNames = string.Join(
        ' ',
        "ay=a bee=b see=c sea=c dee=d ee=e eff=f gee=g aitch=h eye=i jay=j kay=k el=l ell=l",
        "em=m en=n oh=o pee=p pea=p cue=q ar=r are=r ess=s tee=t tea=t vee=v ex=x why=y zee=z",
        "c=c e=e i=i m=m n=n r=r t=t l=l s=s k=k g=g p=p d=d h=h x=x v=v b=b")
        .Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private readonly string[] _words;
    private readonly uint[] _letters;

    // By place in the words: whether it is likely meant, and how it sounds, which is found out when it is first asked for.
    private readonly bool[] _likely;
    private readonly string?[] _soundKeys;
    private readonly int[] _lengthStarts;
    private readonly HashSet<string> _known;
    private readonly HashSet<string> _knownTerms;
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _asking;
    private readonly Dictionary<string, List<string>> _sounds = new(StringComparer.Ordinal);

    /// <param name="vocabulary">The words of the knowledge and of the language of questions, folded.</param>
    /// <param name="names">The words among them that stand in names; torn words are only read as these.</param>
    /// <param name="asking">The words among them that questions are made of, whatever they are about; a slip most likely meant one of these.</param>
    public SpellingCorrector(IEnumerable<string> vocabulary, IEnumerable<string> names, IEnumerable<string> asking)
    {
        _asking = asking.ToHashSet(StringComparer.Ordinal);
        _known = vocabulary.Where(word => word.Length >= 2).ToHashSet(StringComparer.Ordinal);
        _knownTerms = _known.Select(TermFolding.Term).ToHashSet(StringComparer.Ordinal);
        _names = names.Where(_known.Contains).ToHashSet(StringComparer.Ordinal);
        _words = [.. _known.Where(word => word.Length >= 3 && word.All(char.IsAsciiLetter)).OrderBy(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];
        _letters = Array.ConvertAll(_words, Letters);
        _likely = Array.ConvertAll(_words, word => _names.Contains(word) || _asking.Contains(word));
        _soundKeys = new string?[_words.Length];
        var longest = _words.Length == 0 ? 0 : _words[^1].Length;
        _lengthStarts = new int[longest + 2];
        for (var length = 0; length < _lengthStarts.Length; length++)
        {
            var start = Array.FindIndex(_words, word => word.Length >= length);
            _lengthStarts[length] = start < 0 ? _words.Length : start;
        }

        foreach (var word in _names.Where(word => word.Length >= 6).OrderBy(word => word, StringComparer.Ordinal))
        {
            var key = SoundKey.Of(word);
            if (!_sounds.TryGetValue(key, out var alike))
            {
                _sounds.Add(key, alike = []);
            }

            alike.Add(word);
        }
    }

    /// <summary>True for a word that needs no correction: the knowledge has it, in this or another grammatical form.</summary>
    public bool Knows(Token token) => _known.Contains(token.Word) || _knownTerms.Contains(token.Term);

    /// <summary>The same words, corrected where they need it.</summary>
    public (IReadOnlyList<Token> Tokens, IReadOnlyList<Correction> Corrections) Correct(IReadOnlyList<Token> tokens)
    {
        List<Token>? corrected = null;
        List<Correction>? corrections = null;
        for (var index = 0; index < tokens.Count;)
        {
            var (taken, read, reason) = Read(tokens, index);
            if (reason is not null)
            {
                corrected ??= [.. tokens.Take(index)];
                var (start, end) = (tokens[index].Start, tokens[index + taken - 1].End);
                corrected.AddRange(read.Select(word => new Token(word, TermFolding.Term(word), start, end)));
                (corrections ??= []).Add(new Correction(string.Join(' ', tokens.Skip(index).Take(taken).Select(token => token.Word)), string.Join(' ', read), reason));
            }
            else
            {
                corrected?.Add(tokens[index]);
            }

            index += taken;
        }

        return (corrected ?? tokens, corrections ?? []);
    }

    private (int Taken, IReadOnlyList<string> Read, string? Reason) Read(IReadOnlyList<Token> tokens, int index)
    {
        var token = tokens[index];
        if (Spelled(tokens, index) is { } spelled)
        {
            return (spelled.Taken, [spelled.Word], "sound");
        }

        if (Joined(tokens, index) is { } joined)
        {
            return (joined.Taken, [joined.Word], joined.Reason);
        }

        if (token.Word.Length < 3 || Knows(token) || GeneralWords.Contains(token.Word) || !token.Word.All(char.IsAsciiLetterOrDigit) || token.Word.Any(char.IsAsciiDigit))
        {
            return (1, [], null);
        }

        var (nearest, cost) = Nearest(token.Word);
        if (nearest is not null && token.Word.Length >= 6 && cost <= Slip)
        {
            return (1, [nearest], "spelling");
        }

        if (Parted(token.Word) is { } parts)
        {
            return (1, parts, "split");
        }

        return nearest is not null ? (1, [nearest], "spelling") : (1, [], null);
    }

    // "see tee", "em are eye": what voice input makes of an abbreviation.
    private (int Taken, string Word)? Spelled(IReadOnlyList<Token> tokens, int index)
    {
        var letters = "";
        (int Taken, string Word)? found = null;
        for (var taken = 1; taken <= LongestTear && index + taken <= tokens.Count; taken++)
        {
            if (!LetterNames.TryGetValue(tokens[index + taken - 1].Word, out var letter))
            {
                break;
            }

            letters += letter;
            if (taken >= 2 && _names.Contains(letters) && !Enumerable.Range(index, taken).All(place => tokens[place].Word.Length == 1))
            {
                found = (taken, letters);
            }
        }

        return found;
    }

    // "ultra sound", "e m t", "flea bottomist": two to four words that together are, or sound like, one of ours.
    private (int Taken, string Word, string Reason)? Joined(IReadOnlyList<Token> tokens, int index)
    {
        var joined = tokens[index].Word;
        var isEachLetter = joined.Length == 1;
        var strange = IsStrange(tokens[index]);
        (int Taken, string Word, string Reason)? found = null;
        for (var taken = 2; taken <= LongestTear && index + taken <= tokens.Count; taken++)
        {
            var next = tokens[index + taken - 1];
            joined += next.Word;
            isEachLetter &= next.Word.Length == 1;
            strange |= IsStrange(next);
            if (joined.Length > 30)
            {
                break;
            }

            if (_names.Contains(joined) && (isEachLetter ? !IsArticleBefore(tokens, index, taken) : joined.Length >= (strange ? 5 : LongName)))
            {
                found = (taken, joined, "joined");
            }
            else if (strange && joined.Length >= 6 && !StopWords.Contains(tokens[index].Word) && (!StopWords.Contains(next.Word) || (taken >= 3 && next.Word.Length == 2))
                && Heard(joined) is { } heard && !IsOneOf(tokens, index, taken, heard))
            {
                found ??= (taken, heard, "sound");
            }
        }

        return found;
    }

    // The name that sounds the same and is written most alike.
    private string? Heard(string joined)
    {
        var key = SoundKey.Of(joined);
        if (key.Length < 3 || !_sounds.TryGetValue(key, out var alike))
        {
            return null;
        }

        // So few consonants are shared by many words; then the letters must agree as well.
        var share = key.Length == 3 ? 0.35f : 0.5f;
        return alike.Select(name => (Name: name, Distance: EditDistance.Between(joined, name, name.Length * share)))
            .Where(pair => pair.Distance <= pair.Name.Length * share)
            .OrderBy(pair => pair.Distance).Select(pair => pair.Name).FirstOrDefault();
    }

    // "phelbotomist do" sounds like a phlebotomist because its first word already is one.
    private bool IsOneOf(IReadOnlyList<Token> tokens, int index, int taken, string heard) =>
        Enumerable.Range(index, taken).Any(place => tokens[place].Word.Length >= 5 && Nearest(tokens[place].Word).Word == heard);

    // "can a e m t" is an EMT, no AEMT.
    private bool IsArticleBefore(IReadOnlyList<Token> tokens, int index, int taken) =>
        taken >= 3 && tokens[index].Word is "a" or "i" && _names.Contains(string.Concat(Enumerable.Range(index + 1, taken - 1).Select(place => tokens[place].Word)));

    // A word that has no business in a question about our subjects: a general word that the knowledge does not use, or no word at all.
    private bool IsStrange(Token token) => token.Word.Length >= 2 && !Knows(token);

    // "xraytech", "whatdoesanemtdo": known words run together, as few as possible, one of them a name.
    private List<string>? Parted(string word)
    {
        if (word.Length is < 5 or > LongestRun)
        {
            return null;
        }

        // The fewest parts that end at each place, and where the last of them begins.
        Span<int> parts = stackalloc int[word.Length + 1];
        Span<int> starts = stackalloc int[word.Length + 1];
        parts.Fill(int.MaxValue);
        parts[0] = 0;
        for (var end = 1; end <= word.Length; end++)
        {
            for (var start = 0; start < end; start++)
            {
                if (parts[start] < MostParts && parts[start] + 1 < parts[end] && IsPart(word[start..end]))
                {
                    (parts[end], starts[end]) = (parts[start] + 1, start);
                }
            }
        }

        if (parts[^1] is < 2 or > MostParts)
        {
            return null;
        }

        var found = new List<string>();
        for (var end = word.Length; end > 0; end = starts[end])
        {
            found.Insert(0, word[starts[end]..end]);
        }

        return found.Exists(_names.Contains) || (found.Count == 2 && word.Length <= 8) ? found : null;
    }

    private bool IsPart(string part) => part is "a" || (_known.Contains(part) && (part.Length >= 3 || StopWords.Contains(part) || _names.Contains(part) || part is "do" or "me" or "my" or "we" or "he" or "so"));

    private (string? Word, float Cost) Nearest(string word)
    {
        var limit = word.Length switch
        {
            3 => 0.7f,
            4 => 1f,
            5 => 1.2f,
            6 or 7 => 1.7f,
            8 or 9 => 2.2f,
            _ => 2.8f,
        };
        var edits = word.Length switch
        {
            <= 4 => 1,
            <= 9 => 2,
            _ => 3,
        };
        var (letters, sound) = (Letters(word), SoundKey.Of(word));
        var (best, bestCost) = ((string?)null, float.PositiveInfinity);
        var first = _lengthStarts[Math.Clamp(word.Length - edits, 0, _lengthStarts.Length - 1)];
        var last = word.Length + edits + 1 >= _lengthStarts.Length ? _words.Length : _lengthStarts[word.Length + edits + 1];
        for (var index = first; index < last; index++)
        {
            // Vowel and neighbor slips are cheap, so as many letters may differ as the dearest path has edits, and one more.
            if (BitOperations.PopCount(letters ^ _letters[index]) > (2 * edits) + 2)
            {
                continue;
            }

            var known = _words[index];
            var heardSame = word.Length >= 5 && (_soundKeys[index] ??= SoundKey.Of(known)) == sound;
            var allowed = heardSame ? MathF.Max(limit, known.Length * 0.4f) : limit;
            var (heard, likely, other) = (heardSame ? 0.8f : 0, _likely[index] ? 0.3f : 0, known[0] == word[0] || (known[0] == word[1] && known[1] == word[0]) ? 0 : 0.4f);
            // What comes out dearer than the best so far need not be measured to the end.
            var cost = EditDistance.Between(word, known, MathF.Min(allowed, bestCost + heard + likely - other + EditDistance.Slack)) - heard - likely + other;
            if (cost < bestCost)
            {
                (best, bestCost) = (known, cost);
            }
        }

        return bestCost <= limit ? (best, bestCost) : (null, bestCost);
    }

    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            if (char.IsAsciiLetterLower(letter))
            {
                letters |= 1u << (letter - 'a');
            }
        }

        return letters;
    }
}
