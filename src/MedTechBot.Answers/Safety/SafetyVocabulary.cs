namespace MedTechBot.Answers.Safety;

/// <summary>
/// The words of all patterns as numbers, and what people type for them: letters repeated ("heeelp"), figures for letters
/// ("su1cide"), one slip in a long word ("unconcious").
/// </summary>
internal sealed class SafetyVocabulary
{
    /// <summary>A word that no pattern knows.</summary>
    public const int Unknown = 0;

    /// <summary>A word that begins with a figure and that no pattern knows otherwise: "3", "500mg", "9yo".</summary>
    public const int Number = 1;

    // Shorter words have too many neighbours: "pain" and "paid", "dying" and "drying".
    private const int ShortestToMend = 6;

    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _squeezed = new(StringComparer.Ordinal);
    private readonly OneOffForms _oneOff = new();
    private readonly List<string> _words = ["", "#"];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _exactLookup;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _squeezedLookup;

    public SafetyVocabulary()
    {
        _exactLookup = _exact.GetAlternateLookup<ReadOnlySpan<char>>();
        _squeezedLookup = _squeezed.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>One more than the greatest number.</summary>
    public int Count => _words.Count;

    public string this[int id] => _words[id];

    /// <summary>The number of a folded word of a pattern. Only while the gate is built.</summary>
    public int Add(ReadOnlySpan<char> folded)
    {
        if (_exactLookup.TryGetValue(folded, out var known))
        {
            return known;
        }

        var (id, word) = (_words.Count, folded.ToString());
        _words.Add(word);
        _exact.Add(word, id);
        var squeezed = Squeeze(word, stackalloc char[WordReader.LongestWord]);
        _squeezed.TryAdd(squeezed.Length == word.Length ? word : squeezed.ToString(), id);

        if (word.Length >= ShortestToMend)
        {
            _oneOff.Add(HashOf(word, gone: -1), id);

            for (var gone = 0; gone < word.Length; gone++)
            {
                _oneOff.Add(HashOf(word, gone), id);
            }
        }

        return id;
    }

    /// <summary>The number of a folded word of a text, or <see cref="Unknown"/>.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (_exactLookup.TryGetValue(word, out var id))
        {
            return id;
        }

        // Emoji and letters of other scripts have no typing mistakes that could be mended here.
        if (!IsMendable(word, out var hasFigures))
        {
            return Unknown;
        }

        return hasFigures ? FindWithFigures(word) : FindMisspelt(word);
    }

    private int FindWithFigures(ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            return Number;
        }

        var letters = ReadFigures(word, stackalloc char[WordReader.LongestWord]);

        return _exactLookup.TryGetValue(letters, out var id) ? id : FindMisspelt(letters);
    }

    private int FindMisspelt(ReadOnlySpan<char> word)
    {
        var squeezed = Squeeze(word, stackalloc char[WordReader.LongestWord]);

        if (squeezed.Length < word.Length && _squeezedLookup.TryGetValue(squeezed, out var id))
        {
            return id;
        }

        return word.Length >= ShortestToMend - 1 ? FindOneOff(word) : Unknown;
    }

    private static bool IsMendable(ReadOnlySpan<char> word, out bool hasFigures)
    {
        hasFigures = false;

        foreach (var letter in word)
        {
            if (char.IsAsciiDigit(letter))
            {
                hasFigures = true;
            }
            else if (letter != '*' && !char.IsAsciiLetterLower(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> ReadFigures(ReadOnlySpan<char> word, Span<char> buffer)
    {
        for (var index = 0; index < word.Length; index++)
        {
            buffer[index] = word[index] switch
            {
                '0' => 'o',
                '1' => 'i',
                '3' => 'e',
                '4' => 'a',
                '5' => 's',
                '7' => 't',
                var other => other,
            };
        }

        return buffer[..word.Length];
    }

    private static ReadOnlySpan<char> Squeeze(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;

        foreach (var letter in word)
        {
            if (length == 0 || buffer[length - 1] != letter)
            {
                buffer[length++] = letter;
            }
        }

        return buffer[..length];
    }

    // FNV-1a of the word without one of its letters.
    private static int HashOf(ReadOnlySpan<char> word, int gone)
    {
        var hash = 2166136261u;

        for (var index = 0; index < word.Length; index++)
        {
            hash = index == gone ? hash : (hash ^ word[index]) * 16777619u;
        }

        return (int)hash;
    }

    // Two words are at most one slip apart when they meet after at most one letter is taken out of each (and not by chance).
    private int FindOneOff(ReadOnlySpan<char> word)
    {
        var best = FindAmong(HashOf(word, gone: -1), word);

        for (var gone = 0; gone < word.Length && best == Unknown; gone++)
        {
            best = FindAmong(HashOf(word, gone), word);
        }

        return best;
    }

    private int FindAmong(int form, ReadOnlySpan<char> word)
    {
        for (var at = _oneOff.First(form); at >= 0; at = _oneOff.Next(at))
        {
            var id = _oneOff.WordAt(at);

            // People seldom miss the first letter; other words often differ there: "eating" and "beating".
            if (_words[id][0] == word[0] && IsOneSlip(_words[id], word))
            {
                return id;
            }
        }

        return Unknown;
    }

    private static bool IsOneSlip(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var start = left.CommonPrefixLength(right);
        var tailOfLeft = left[start..];
        var tailOfRight = right[start..];

        if (tailOfLeft.Length != tailOfRight.Length)
        {
            return tailOfLeft.Length > tailOfRight.Length ? tailOfLeft[1..].SequenceEqual(tailOfRight) : tailOfRight[1..].SequenceEqual(tailOfLeft);
        }

        return tailOfLeft[1..].SequenceEqual(tailOfRight[1..])
            || (tailOfLeft.Length > 1 && tailOfLeft[0] == tailOfRight[1] && tailOfLeft[1] == tailOfRight[0] && tailOfLeft[2..].SequenceEqual(tailOfRight[2..]));
    }
}
