using System.Text;

namespace MedTechBot.Knowledge;

/// <summary>
/// Reads the YAML that our files consist of, keys and lists by indentation, lists and maps in brackets, plain words and words in
/// double quotes, and leaves all else to <see cref="YamlReader"/>, which takes many times as long.
/// </summary>
/// <remarks>It accepts only what cannot mean anything else; a test holds both readers side by side.</remarks>
internal sealed class PlainYaml
{
    // As deep as the full parser goes.
    private const int DeepestNesting = 16;

    private readonly string _text;
    private int _at;
    private int _line;

    // Where the keys or dashes of the innermost block stand: what belongs to a value stands further in.
    private int _column;

    private PlainYaml(string text, int lineOffset)
    {
        _text = text;
        _line = lineOffset + 1;
    }

    private char Here => CharAt(_at);

    /// <returns>Null when the text needs the full parser.</returns>
    public static YamlNode? Read(string text, int lineOffset)
    {
        var unix = text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text;

        foreach (var letter in unix)
        {
            // Control characters, and line ends that only YAML knows.
            if (letter is (< ' ' and not '\n') or (>= '\u007f' and <= '\u00a0') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
            {
                return null;
            }
        }

        var reader = new PlainYaml(unix, lineOffset);

        return reader.SkipToContent() && reader.Block(depth: 1) is { } node && !reader.SkipToContent() ? node : null;
    }

    // Past empty lines and comments, to the first sign of the next line that holds something; false at the end.
    private bool SkipToContent()
    {
        while (_at < _text.Length)
        {
            var start = _at;

            while (Here == ' ')
            {
                start = ++_at;
            }

            if (Here == '#')
            {
                SkipToLineEnd();
                start = _at;
            }

            if (Here != '\n')
            {
                return start < _text.Length;
            }

            NextLine();
        }

        return false;
    }

    private YamlNode? Block(int depth)
    {
        if (depth > DeepestNesting)
        {
            return null;
        }

        return Here == '-' ? List(depth) : Map(depth);
    }

    private YamlNode.Sequence? List(int depth)
    {
        var (column, line) = (Column(), _line);
        List<YamlNode> items = [];

        while (Here == '-' && CharAt(_at + 1) == ' ' && Column() == column)
        {
            _at += 2;
            _column = column;

            // A comment or nothing after the dash is for the full parser.
            if (Here is ' ' or '#' or '\n' || (IsKeyAhead() ? Map(depth + 1) : Value()) is not { } item)
            {
                return null;
            }

            items.Add(item);

            if (!SkipToContent() || Column() < column)
            {
                break;
            }

            if (Column() > column)
            {
                return null;
            }
        }

        return items.Count == 0 || (Column() == column && Here == '-' && CharAt(_at + 1) != ' ') ? null : new YamlNode.Sequence(line, items);
    }

    private YamlNode.Mapping? Map(int depth)
    {
        var (column, line) = (Column(), _line);
        var pairs = new OrderedDictionary<string, YamlPair>(StringComparer.Ordinal);

        do
        {
            var keyLine = _line;
            _column = column;

            if (!IsKeyAhead() || Key() is not { } key || PairValue(column, depth) is not { } value || !pairs.TryAdd(key, new YamlPair(keyLine, value)))
            {
                return null;
            }
        }
        while (SkipToContent() && Column() == column && Here != '-');

        // A line that stands further out ends the mapping; one further in, or a dash under a key, belongs to nothing.
        return _at < _text.Length && (Column() > column || (Column() == column && Here == '-')) ? null : new YamlNode.Mapping(line, pairs);
    }

    // After the colon: on the same line, or indented below.
    private YamlNode? PairValue(int column, int depth)
    {
        SkipSpaces();

        if (Here is not ('\n' or '#' or '\0'))
        {
            return Value();
        }

        // A key without a value, or a list no further in than its key, is for the full parser.
        if (!SkipToContent() || Column() <= column)
        {
            return null;
        }

        return Here is '[' or '{' or '"' ? Value() : Block(depth + 1);
    }

    // A value that ends with its line, but for a comment.
    private YamlNode? Value()
    {
        YamlNode? value = Here switch
        {
            '[' or '{' => Bracket(depth: 1),
            '"' => Quoted(),
            _ => Plain(inBracket: false),
        };

        return value is not null && EndsLine() ? value : null;
    }

    private bool EndsLine()
    {
        var before = _at;
        SkipSpaces();

        if (Here == '#' && _at > before)
        {
            SkipToLineEnd();
        }

        return _at == _text.Length || Here == '\n';
    }

    private YamlNode? Bracket(int depth) => depth > DeepestNesting / 2 ? null : Here == '[' ? BracketList(depth) : BracketMap(depth);

    private YamlNode.Sequence? BracketList(int depth)
    {
        var line = _line;
        List<YamlNode> items = [];
        _at++;

        if (!SkipInBracket())
        {
            return null;
        }

        while (Here != ']')
        {
            if (BracketValue(depth) is not { } item || !NextInBracket(']'))
            {
                return null;
            }

            items.Add(item);
        }

        _at++;

        return new YamlNode.Sequence(line, items);
    }

    private YamlNode.Mapping? BracketMap(int depth)
    {
        var line = _line;
        var pairs = new OrderedDictionary<string, YamlPair>(StringComparer.Ordinal);
        _at++;

        if (!SkipInBracket())
        {
            return null;
        }

        while (Here != '}')
        {
            var keyLine = _line;

            if (!IsKeyAhead() || Here == '"' || Key() is not { } key)
            {
                return null;
            }

            SkipSpaces();

            if (Here is '\n' or '#' || BracketValue(depth) is not { } value || !pairs.TryAdd(key, new YamlPair(keyLine, value)) || !NextInBracket('}'))
            {
                return null;
            }
        }

        _at++;

        return pairs.Count == 0 ? null : new YamlNode.Mapping(line, pairs);
    }

    private YamlNode? BracketValue(int depth) => Here switch
    {
        '[' or '{' => Bracket(depth + 1),
        '"' => Quoted(),
        _ => Plain(inBracket: true),
    };

    // To the next item or the closing bracket.
    private bool NextInBracket(char close)
    {
        if (!SkipInBracket())
        {
            return false;
        }

        if (Here == close)
        {
            return true;
        }

        if (Here != ',')
        {
            return false;
        }

        _at++;

        // A comma before the bracket is for the full parser.
        return SkipInBracket() && Here != close;
    }

    private bool SkipInBracket()
    {
        while (_at < _text.Length)
        {
            SkipSpaces();

            if (Here != '\n')
            {
                return _at < _text.Length && Here != '#';
            }

            NextLine();

            if (Here != '\n' && ColumnOfLine() <= _column)
            {
                return false;
            }
        }

        return false;
    }

    private YamlNode.Scalar? Plain(bool inBracket)
    {
        var (start, line) = (_at, _line);

        if (!IsLetter(Here))
        {
            return null;
        }

        SkipWordLetters();

        // Outside of brackets a comma or an exclamation mark means nothing.
        while (!inBracket && Here is ',' or '!' or ':' or '#')
        {
            if ((Here == ':' && CharAt(_at + 1) is ' ' or '\n' or '\0') || (Here == '#' && CharAt(_at - 1) == ' '))
            {
                break;
            }

            _at++;
            SkipWordLetters();
        }

        var words = _text.AsSpan(start, _at - start).TrimEnd(' ');
        _at = start + words.Length;

        // Words may go on over the end of the line; that is for the full parser.
        return words is not ("null" or "Null" or "NULL") && (inBracket ? IsWholeInBracket() : IsWholeOnLine()) ? new YamlNode.Scalar(line, words.Trim().ToString()) : null;
    }

    // In the middle of words these have no meaning of their own; at their beginning some have.
    private void SkipWordLetters()
    {
        while (_at < _text.Length
            && _text[_at] is var letter
            && (IsLetter(letter)
                || letter is ' ' or '.' or '\'' or '(' or ')' or '/' or '-' or '+' or '_' or '*' or '?' or '=' or ';' or '$' or '%' or '&' or '~'
                || (letter > '\u00a0' && !char.IsSurrogate(letter))))
        {
            _at++;
        }
    }

    private bool IsWholeInBracket()
    {
        var next = _text.AsSpan(_at).TrimStart(" \n");

        return next is [',' or ']' or '}', ..];
    }

    // Nothing that stands further in follows.
    private bool IsWholeOnLine()
    {
        var (at, line) = (_at, _line);
        var whole = EndsLine() && (!SkipToContent() || Column() <= _column);
        (_at, _line) = (at, line);

        return whole;
    }

    private YamlNode.Scalar? Quoted()
    {
        var line = _line;
        var start = ++_at;
        StringBuilder? joined = null;

        while (true)
        {
            while (_at < _text.Length && _text[_at] is not ('"' or '\\' or '\n'))
            {
                _at++;
            }

            switch (Here)
            {
                case '"':
                    var last = _text.AsSpan(start, _at - start);
                    _at++;
                    return new YamlNode.Scalar(line, (joined is null ? last.ToString() : joined.Append(last).ToString()).Trim());
                case '\\' when CharAt(_at + 1) is '"' or '\\' or 'n':
                    joined = (joined ?? new StringBuilder()).Append(_text, start, _at - start).Append(CharAt(_at + 1) == 'n' ? '\n' : CharAt(_at + 1));
                    _at += 2;
                    break;
                case '\n':
                    // A line break and the spaces around it are one space.
                    joined = (joined ?? new StringBuilder()).Append(_text.AsSpan(start, _at - start).TrimEnd(' ')).Append(' ');
                    NextLine();

                    if (ColumnOfLine() <= _column)
                    {
                        return null;
                    }

                    SkipSpaces();

                    if (Here is '\n')
                    {
                        return null;
                    }

                    break;
                default:
                    return null;
            }

            start = _at;
        }
    }

    // A key and its colon, on this line.
    private bool IsKeyAhead()
    {
        var at = _at;

        if (Here == '"')
        {
            at++;
        }

        if (!IsLetter(CharAt(at)))
        {
            return false;
        }

        while (IsLetter(CharAt(at)) || CharAt(at) is '_' or '-')
        {
            at++;
        }

        if (Here == '"')
        {
            if (CharAt(at) != '"')
            {
                return false;
            }

            at++;
        }

        return CharAt(at) == ':' && CharAt(at + 1) is ' ' or '\n';
    }

    // The key that is ahead; past its colon afterwards.
    private string? Key()
    {
        var end = _text.IndexOf(':', _at);
        var key = _text.AsSpan(_at, end - _at).Trim('"');
        _at = end + 1;

        return key is "null" or "Null" or "NULL" ? null : key.ToString();
    }

    private int Column() => _at - LineStart();

    private int ColumnOfLine()
    {
        var start = LineStart();
        var column = 0;

        while (CharAt(start + column) == ' ')
        {
            column++;
        }

        return column;
    }

    private int LineStart() => _at == 0 ? 0 : _text.LastIndexOf('\n', _at - 1) + 1;

    private void SkipSpaces()
    {
        while (Here == ' ')
        {
            _at++;
        }
    }

    private void SkipToLineEnd()
    {
        var length = _text.AsSpan(_at).IndexOf('\n');
        _at = length < 0 ? _text.Length : _at + length;
    }

    private void NextLine()
    {
        _at++;
        _line++;
    }

    // The like of it in the runtime would be a call for every letter.
    private static bool IsLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private char CharAt(int at) => at >= 0 && at < _text.Length ? _text[at] : '\0';
}
