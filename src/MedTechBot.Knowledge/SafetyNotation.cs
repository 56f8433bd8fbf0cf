namespace MedTechBot.Knowledge;

/// <summary>Reads a safety pattern: words, <c>{lists}</c>, <c>(one|other)</c>, <c>[maybe]</c>, <c>..3</c>, <c>#</c>, <c>^</c> and <c>$</c>.</summary>
internal sealed class SafetyNotation
{
    private const int WidestGap = 9;
    private const int DeepestNesting = 8;

    private readonly string _text;
    private readonly Func<string, SafetyTerm?> _named;
    private int _at;

    private SafetyNotation(string text, Func<string, SafetyTerm?> named)
    {
        _text = text;
        _named = named;
    }

    /// <summary>The pattern; null, and what is wrong with it, where it cannot be read.</summary>
    public static SafetyTerm? Parse(string text, Func<string, SafetyTerm?> named, out string? wrong)
    {
        try
        {
            var notation = new SafetyNotation(text, named);
            var term = notation.ReadChoice(depth: 0);

            if (notation._at < text.Length)
            {
                throw new FormatException($"'{notation.Here}' closes nothing");
            }

            wrong = term.CanBeNothing ? "it would match without any word" : null;

            return wrong is null ? term : null;
        }
        catch (FormatException failure)
        {
            wrong = failure.Message;

            return null;
        }
    }

    private char Here => _at < _text.Length ? _text[_at] : '\0';

    private SafetyTerm ReadChoice(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new FormatException("brackets stand too deep in each other");
        }

        var first = ReadSequence(depth);

        if (Here != '|')
        {
            return first;
        }

        List<SafetyTerm> choices = [first];

        while (Here == '|')
        {
            _at++;
            choices.Add(ReadSequence(depth));
        }

        return new SafetyTerm.Choice(choices);
    }

    private SafetyTerm ReadSequence(int depth)
    {
        if (IsAtEnd())
        {
            throw new FormatException("a part of it is empty");
        }

        var first = ReadTerm(depth);

        if (IsAtEnd())
        {
            return first;
        }

        List<SafetyTerm> terms = [first];

        while (!IsAtEnd())
        {
            terms.Add(ReadTerm(depth));
        }

        return new SafetyTerm.Sequence(terms);
    }

    private bool IsAtEnd()
    {
        while (Here == ' ')
        {
            _at++;
        }

        return Here is '\0' or '|' or ')' or ']';
    }

    private SafetyTerm ReadTerm(int depth)
    {
        switch (Here)
        {
            case '(':
                return ReadBracket(')', depth);
            case '[':
                return new SafetyTerm.Optional(ReadBracket(']', depth));
            case '{':
                return ReadList();
            case '.':
                return ReadGap();
            case '#':
                _at++;
                return new SafetyTerm.Number();
            case '^' or '$':
                _at++;
                return new SafetyTerm.Edge();
            default:
                return ReadWord();
        }
    }

    private SafetyTerm ReadBracket(char close, int depth)
    {
        _at++;
        var term = ReadChoice(depth + 1);

        if (Here != close)
        {
            throw new FormatException($"a '{close}' is missing");
        }

        _at++;

        return term;
    }

    private SafetyTerm ReadList()
    {
        var end = _text.IndexOf('}', _at);

        if (end < 0)
        {
            throw new FormatException("a '}' is missing");
        }

        var name = _text[(_at + 1)..end];
        _at = end + 1;

        return _named(name) ?? throw new FormatException($"there is no word list '{name}' above");
    }

    private SafetyTerm.Gap ReadGap()
    {
        var start = _at;

        while (Here is '.' or (>= '0' and <= '9'))
        {
            _at++;
        }

        var digits = _text.AsSpan(start, _at - start).TrimStart('.');
        var dots = _at - start - digits.Length;

        // One digit at most, for the widest gap is nine.
        if (dots is not (2 or 3) || digits is not [>= '1' and <= '9'])
        {
            throw new FormatException($"a gap is written ..1 to ..{WidestGap}, or with three dots");
        }

        return new SafetyTerm.Gap(digits[0] - '0', dots == 3);
    }

    private SafetyTerm.Word ReadWord()
    {
        var start = _at;


        while (Here is not ('\0' or ' ' or '|' or '(' or ')' or '[' or ']' or '{' or '}' or '.' or '#' or '^' or '$'))
        {
            _at++;
        }

        if (_at == start)
        {
            throw new FormatException($"'{Here}' stands where a word should");
        }

        var word = _text[start.._at];

        return IsWord(word) ? new SafetyTerm.Word(word) : throw new FormatException($"'{word}' has no letter");
    }

    /// <summary>True where something is left when signs are not counted; an emoji is a word.</summary>
    public static bool IsWord(string text)
    {
        foreach (var letter in text)
        {
            if (letter is >= 'a' and <= 'z' || char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                return true;
            }
        }

        return false;
    }
}
