namespace MedTechBot.Answers.Safety;

/// <summary>
/// The words of all patterns as numbers, and what people type for them: letters repeated ("heeelp"), figures for letters
/// ("su1cide"), one slip in a long word ("unconcious").
/// </summary>
internal sealed class SafetyVocabulary
{
    /// <summary>A word that no pattern knows.</summary>
    public const int Unknown = 0;

    // Shorter words have too many neighbours: "pain" and "paid", "dying" and "drying".
    private const int ShortestToMend = 6;

    private const int LetterCount = 26;

    private readonly List<string> _words = new() { "" };

    private readonly WordTable _exact = new();

    // Words with repeated letters, as they are without.
    private readonly WordTable _squeezed = new();

    // Words that can be mended, by their first letter and length.
    private readonly List<int>?[] _mendable = new List<int>?[(LetterCount * (WordReader.LongestWord + 2)) + 1];

    /// <summary>One more than the greatest number.</summary>
    public int Count => _words.Count;

    public string this[int id] => _words[id];

    /// <summary>The number of a folded word of a pattern. Only while the gate is built.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        if (_exact.Find(word) is var known and not Unknown)
        {
            return known;
        }

        var id = _words.Count;
        var text = word.ToString();
        _words.Add(text);
        _exact.Add(text, id);
        var squeezed = Squeeze(word, stackalloc char[WordReader.LongestWord]);

        if (squeezed.Length < word.Length && _squeezed.Find(squeezed) == Unknown)
        {
            _squeezed.Add(squeezed.ToString(), id);
        }

        if (word.Length >= ShortestToMend && char.IsAsciiLetterLower(word[0]))
        {
            (_mendable[BucketOf(word[0], word.Length)] ??= []).Add(id);
        }

        return id;
    }

    /// <summary>The number of a folded word of a text, or <see cref="Unknown"/>.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (_exact.Find(word) is var id and not Unknown)
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
            return Unknown;
        }

        var letters = ReadFigures(word, stackalloc char[WordReader.LongestWord]);

        return _exact.Find(letters) is var id and not Unknown ? id : FindMisspelt(letters);
    }

    private int FindMisspelt(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[WordReader.LongestWord];
        var squeezed = Squeeze(word, buffer);

        if (squeezed.Length < word.Length)
        {
            var id = _exact.Find(squeezed) is var plain and not Unknown ? plain : _squeezed.Find(squeezed);

            if (id != Unknown)
            {
                return id;
            }
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

    // People seldom miss the first letter; other words often differ there: "eating" and "beating".
    private int FindOneOff(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiLetterLower(word[0]))
        {
            return Unknown;
        }

        var id = FindOneOff(word, word.Length);

        if (id == Unknown)
        {
            id = FindOneOff(word, word.Length + 1);
        }

        return id != Unknown ? id : FindOneOff(word, word.Length - 1);
    }

    private int FindOneOff(ReadOnlySpan<char> word, int length)
    {
        if (_mendable[BucketOf(word[0], length)] is { } ids)
        {
            foreach (var id in ids)
            {
                if (IsOneSlip(_words[id], word))
                {
                    return id;
                }
            }
        }

        return Unknown;
    }

    private static int BucketOf(char first, int length) => ((length - 1) * LetterCount) + (first - 'a');

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
