using System.Globalization;

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
            Expect(notation._at == text.Length, $"'{notation.Here}' closes nothing");
            Expect(!CanBeNothing(term), "it would match without any word");
            wrong = null;

            return term;
        }
        catch (FormatException failure)
        {
            wrong = failure.Message;

            return null;
        }
    }

    private char Here => _at < _text.Length ? _text[_at] : '\0';

    private static bool CanBeNothing(SafetyTerm term) => term switch
    {
        SafetyTerm.Sequence sequence => sequence.Terms.All(CanBeNothing),
        SafetyTerm.Choice choice => choice.Terms.Any(CanBeNothing),
        SafetyTerm.Word or SafetyTerm.Phrase or SafetyTerm.Number => false,
        _ => true,
    };

    private SafetyTerm ReadChoice(int depth)
    {
        Expect(depth <= DeepestNesting, "brackets stand too deep in each other");
        List<SafetyTerm> choices = [ReadSequence(depth)];

        while (Here == '|')
        {
            _at++;
            choices.Add(ReadSequence(depth));
        }

        return choices.Count == 1 ? choices[0] : new SafetyTerm.Choice(choices);
    }

    private SafetyTerm ReadSequence(int depth)
    {
        List<SafetyTerm> terms = [];

        while (true)
        {
            while (Here == ' ')
            {
                _at++;
            }

            if (Here is '\0' or '|' or ')' or ']')
            {
                Expect(terms.Count > 0, "a part of it is empty");

                return terms.Count == 1 ? terms[0] : new SafetyTerm.Sequence(terms);
            }

            terms.Add(ReadTerm(depth));
        }
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
        Expect(Here == close, $"a '{close}' is missing");
        _at++;

        return term;
    }

    private SafetyTerm ReadList()
    {
        var end = _text.IndexOf('}', _at);
        Expect(end > 0, "a '}' is missing");
        var name = _text[(_at + 1)..end];
        var term = _named(name);
        Expect(term is not null, $"there is no word list '{name}' above");
        _at = end + 1;

        return term ?? new SafetyTerm.Phrase(name);
    }

    private SafetyTerm.Gap ReadGap()
    {
        var start = _at;

        while (Here is '.' or (>= '0' and <= '9'))
        {
            _at++;
        }

        var digits = _text.AsSpan(start, _at - start).TrimStart('.');
        Expect(
            _at - start - digits.Length is 2 or 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is > 0 and <= WidestGap,
            $"a gap is written ..1 to ..{WidestGap}, or with three dots");

        return new SafetyTerm.Gap(int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), _at - start - digits.Length == 3);
    }

    private SafetyTerm.Word ReadWord()
    {
        var start = _at;

        while (Here is not ('\0' or ' ' or '|' or '(' or ')' or '[' or ']' or '{' or '}' or '.' or '#' or '^' or '$'))
        {
            _at++;
        }

        Expect(_at > start, $"'{Here}' stands where a word should");
        var word = _text[start.._at];
        Expect(IsWord(word), $"'{word}' has no letter");

        return new SafetyTerm.Word(word);
    }

    /// <summary>True where something is left when signs are not counted; an emoji is a word.</summary>
    public static bool IsWord(string text) => text.Any(letter => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter));

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new FormatException(otherwise);
        }
    }
}
