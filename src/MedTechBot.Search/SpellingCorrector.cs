namespace MedTechBot.Search;

/// <summary>Reads misspelt, torn, run-together and misheard words as the words that the knowledge has.</summary>
/// <remarks>
/// A word is touched only when neither the knowledge nor a list of general English knows it (torn words aside).
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

    // A start whose first question is well spelt needs neither of these two.
    private readonly Lazy<NearWords> _near;
    private readonly Lazy<Dictionary<string, List<string>>> _sounds;
    private readonly HashSet<string> _known;
    private readonly HashSet<string> _knownTerms;
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _asking;

    /// <param name="vocabulary">The words of the knowledge and of the language of questions, folded.</param>
    /// <param name="names">The words among them that stand in names; torn words are only read as these.</param>
    /// <param name="asking">The words among them that questions are made of, whatever they are about; a slip most likely meant one of these.</param>
    public SpellingCorrector(IEnumerable<string> vocabulary, IEnumerable<string> names, IEnumerable<string> asking)
    {
        _asking = asking.ToHashSet(StringComparer.Ordinal);
        _known = vocabulary.Where(word => word.Length >= 2).ToHashSet(StringComparer.Ordinal);
        _knownTerms = _known.Select(TermFolding.Term).ToHashSet(StringComparer.Ordinal);
        _names = names.Where(_known.Contains).ToHashSet(StringComparer.Ordinal);
        _near = new Lazy<NearWords>(() => new NearWords(_known, word => _names.Contains(word) || _asking.Contains(word)));
        _sounds = new Lazy<Dictionary<string, List<string>>>(NamesBySound);
    }

    /// <summary>True for a word that needs no correction: the knowledge has it, in this or another grammatical form.</summary>
    public bool Knows(Token token) => _known.Contains(token.Word) || _knownTerms.Contains(token.Term);

    /// <summary>Makes the first misspelt word as quick as any other.</summary>
    public void WarmUp()
    {
        GeneralWords.Contains("warming");
        _ = _near.Value;
        _ = _sounds.Value;
    }

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

        var (nearest, cost) = _near.Value.Find(token.Word);
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
                && Heard(joined) is { } heard && !IsOneOf(tokens, index, taken, heard) && (heard.Length >= LongName || !AreEnglish(tokens, index, taken)))
            {
                found ??= (taken, heard, "sound");
            }
        }

        return found;
    }

    private Dictionary<string, List<string>> NamesBySound()
    {
        var sounds = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var word in _names.Where(word => word.Length >= 6).Order(StringComparer.Ordinal))
        {
            var key = SoundKey.Of(word);
            if (!sounds.TryGetValue(key, out var alike))
            {
                sounds.Add(key, alike = []);
            }

            alike.Add(word);
        }

        return sounds;
    }

    // The name that sounds the same and is written most alike.
    private string? Heard(string joined)
    {
        var key = SoundKey.Of(joined);
        if (key.Length < 3 || !_sounds.Value.TryGetValue(key, out var alike))
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
        Enumerable.Range(index, taken).Any(place => tokens[place].Word.Length >= 5 && _near.Value.Find(tokens[place].Word).Word == heard);

    // "before they're born too" is plain English; only a long name is no accident there.
    private bool AreEnglish(IReadOnlyList<Token> tokens, int index, int taken)
    {
        for (var place = index; place < index + taken; place++)
        {
            if (!Knows(tokens[place]) && !GeneralWords.Contains(tokens[place].Word))
            {
                return false;
            }
        }

        return true;
    }

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
}
