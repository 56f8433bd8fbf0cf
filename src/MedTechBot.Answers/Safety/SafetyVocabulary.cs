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
    private readonly Dictionary<string, List<int>> _oneOff = new(StringComparer.Ordinal);
    private readonly List<string> _words = ["", "#"];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _exactLookup;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _squeezedLookup;
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _oneOffLookup;

    public SafetyVocabulary()
    {
        _exactLookup = _exact.GetAlternateLookup<ReadOnlySpan<char>>();
        _squeezedLookup = _squeezed.GetAlternateLookup<ReadOnlySpan<char>>();
        _oneOffLookup = _oneOff.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>One more than the greatest number.</summary>
    public int Count => _words.Count;

    public string this[int id] => _words[id];

    /// <summary>The number of a folded word of a pattern. Only while the gate is built.</summary>
    public int Add(string word)
    {
        if (_exact.TryGetValue(word, out var known))
        {
            return known;
        }

        var id = _words.Count;
        _words.Add(word);
        _exact.Add(word, id);
        Span<char> buffer = stackalloc char[WordReader.LongestWord];
        _squeezed.TryAdd(Squeeze(word, buffer).ToString(), id);

        if (word.Length >= ShortestToMend)
        {
            AddOneOff(word, id);

            for (var gone = 0; gone < word.Length; gone++)
            {
                AddOneOff(Without(word, gone, buffer).ToString(), id);
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
        Span<char> buffer = stackalloc char[WordReader.LongestWord];
        var squeezed = Squeeze(word, buffer);

        if (squeezed.Length < word.Length && _squeezedLookup.TryGetValue(squeezed, out var id))
        {
            return id;
        }

        return word.Length >= ShortestToMend - 1 ? FindOneOff(word, buffer) : Unknown;
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

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> word, int gone, Span<char> buffer)
    {
        word[..gone].CopyTo(buffer);
        word[(gone + 1)..].CopyTo(buffer[gone..]);

        return buffer[..(word.Length - 1)];
    }

    private void AddOneOff(string form, int id)
    {
        if (!_oneOff.TryGetValue(form, out var ids))
        {
            _oneOff.Add(form, ids = []);
        }

        ids.Add(id);
    }

    // Two words are at most one slip apart when they meet after at most one letter is taken out of each (and not by chance).
    private int FindOneOff(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var best = FindAmong(word, word);

        for (var gone = 0; gone < word.Length && best == Unknown; gone++)
        {
            best = FindAmong(Without(word, gone, buffer), word);
        }

        return best;
    }

    private int FindAmong(ReadOnlySpan<char> form, ReadOnlySpan<char> word)
    {
        if (_oneOffLookup.TryGetValue(form, out var ids))
        {
            foreach (var id in ids)
            {
                // People seldom miss the first letter; other words often differ there: "eating" and "beating".
                if (_words[id][0] == word[0] && IsOneSlip(_words[id], word))
                {
                    return id;
                }
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
