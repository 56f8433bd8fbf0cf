using System.Text;

namespace MedTechBot.Answers.Safety;

/// <summary>
/// Walks over a text and gives its words, folded: small letters, no apostrophes ("can't" is "cant"), no letter more than
/// twice in a row. Patterns and questions go through the same reader, so both are written as people write.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Longer words are cut; no word of a pattern comes near.</summary>
    public const int LongestWord = 32;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer[..LongestWord];
    private int _at;
    private int _length;

    public readonly ReadOnlySpan<char> Word => _buffer[.._length];

    /// <summary>What stands between this word and the one before.</summary>
    public WordBoundary Boundary { get; private set; }

    /// <summary>Where the word begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where the word ends in the text; this one is past its last character.</summary>
    public readonly int End => _at;

    public bool Next()
    {
        Boundary = WordBoundary.None;
        _length = 0;

        while (_at < _text.Length)
        {
            Start = _at;

            if (ReadWord())
            {
                return true;
            }

            // Marks that belong to no letter may have led to the end.
            if (_at < _text.Length)
            {
                Raise(SeparatorAt(_at));
                _at++;
            }
        }

        return false;
    }

    private bool ReadWord()
    {
        while (_at < _text.Length)
        {
            var letter = _text[_at];

            if (letter is >= 'a' and <= 'z')
            {
                Put(letter);
                _at++;
                continue;
            }

            if (char.IsSurrogate(letter))
            {
                if (!ReadOutsideBasicPlane())
                {
                    break;
                }

                continue;
            }

            var folded = LetterFolding.Fold(letter);

            if (folded == LetterFolding.Separator)
            {
                if (!Joins(letter, out folded))
                {
                    break;
                }
            }

            Append(letter, folded);
            _at++;
        }

        return _length > 0;
    }

    // A styled letter goes on with the word; any other such character, most often an emoji, is a word of its own.
    private bool ReadOutsideBasicPlane()
    {
        if (Rune.DecodeFromUtf16(_text[_at..], out var rune, out var taken) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        var folded = LetterFolding.Fold(rune);

        if (folded != LetterFolding.Separator)
        {
            Append(folded, folded);
            _at += taken;
            return true;
        }

        if (_length == 0)
        {
            _buffer[0] = _text[_at];
            _buffer[1] = _text[_at + 1];
            _length = 2;
            _at += taken;
        }

        return false;
    }

    private void Append(char letter, char folded)
    {
        switch (letter)
        {
            case 'ß':
                Put('s');
                Put('s');
                break;
            case 'œ' or 'Œ':
                Put('o');
                Put('e');
                break;
            case 'æ' or 'Æ':
                Put('a');
                Put('e');
                break;
            default:
                if (folded != LetterFolding.Nothing)
                {
                    Put(folded);
                }

                break;
        }
    }

    private void Put(char folded)
    {
        var isThird = _length >= 2 && _buffer[_length - 1] == folded && _buffer[_length - 2] == folded && !char.IsAsciiDigit(folded);

        if (!isThird && _length < LongestWord)
        {
            _buffer[_length++] = folded;
        }
    }

    // Signs that do not end a word: can't, k.m.s, s*icide, p@in, $uicide.
    private readonly bool Joins(char sign, out char folded)
    {
        var next = _at + 1 < _text.Length ? LetterFolding.Fold(_text[_at + 1]) : LetterFolding.Separator;
        var followed = char.IsAsciiLetter(next);

        switch (sign)
        {
            case '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '＇' when _length > 0 && followed:
                folded = LetterFolding.Nothing;
                return true;
            case '.' when _length > 0 && followed && _at - Start == (2 * _length) - 1 && (_at + 2 >= _text.Length || !char.IsLetter(_text[_at + 2])):
                folded = LetterFolding.Nothing;
                return true;
            case '*' when _length > 0 && (followed || (_at + 2 < _text.Length && next == LetterFolding.Separator && _text[_at + 1] == '*' && char.IsAsciiLetter(_text[_at + 2]))):
                folded = '*';
                return true;
            case '@' when _length > 0 && followed:
                folded = 'a';
                return true;
            case '$' when followed:
                folded = 's';
                return true;
            default:
                folded = LetterFolding.Separator;
                return false;
        }
    }

    private void Raise(WordBoundary boundary)
    {
        if (boundary > Boundary)
        {
            Boundary = boundary;
        }
    }

    private readonly WordBoundary SeparatorAt(int at)
    {
        switch (_text[at])
        {
            case '\n' or '\r' or '!' or '?' or '！' or '？' or '。' or '\u2028' or '\u2029':
                return WordBoundary.Sentence;
            case '.' when at > 0 && at + 1 < _text.Length && char.IsAsciiDigit(_text[at - 1]) && char.IsAsciiDigit(_text[at + 1]):
                return WordBoundary.None;
            case '.':
                // Three dots are a pause.
                var pause = (at > 0 && _text[at - 1] == '.') || (at + 1 < _text.Length && _text[at + 1] == '.');
                return pause ? WordBoundary.Clause : WordBoundary.Sentence;
            case ',' or ';' or ':' or '(' or ')' or '—' or '–' or '…' or '，' or '、':
                return WordBoundary.Clause;
            case '-' when at > 0 && _text[at - 1] == ' ':
                return WordBoundary.Clause;
            default:
                return WordBoundary.None;
        }
    }
}
