using System.Text;

namespace MedTechBot.Knowledge;

/// <summary>Where <see cref="PlainYaml"/> is in a text, and what it reads there: spaces, comments, and texts with and without quotes.</summary>
/// <param name="text">Line breaks are <c>\n</c>, and there are no tabs.</param>
/// <param name="firstLine">The file line of the text's first line.</param>
internal sealed class PlainYamlText(string text, int firstLine)
{
    private int _at;

    /// <summary>The file line.</summary>
    public int Line { get; private set; } = firstLine;

    /// <summary>How far a line's first word, or the key behind a dash, is indented.</summary>
    public int Column { get; private set; }

    public bool IsAtEnd => _at == text.Length;

    public char Here => _at < text.Length ? text[_at] : '\n';

    public ReadOnlySpan<char> Rest => text.AsSpan(_at);

    public bool IsDash => Here == '-' && _at + 1 < text.Length && text[_at + 1] == ' ';

    /// <summary>True where nothing but a comment follows in this line.</summary>
    public bool IsAtLineEnd
    {
        get
        {
            var next = SpacesEnd(_at);
            return next == text.Length || text[next] == '\n' || (text[next] == '#' && next > 0 && text[next - 1] is ' ' or '\n');
        }
    }

    /// <summary>Goes to the first word of the next line that has any; called at the start, and where a line has nothing more to say.</summary>
    public bool NextLine()
    {
        while (true)
        {
            var lineStart = text.LastIndexOf('\n', Math.Max(_at - 1, 0)) + 1;
            var next = SpacesEnd(_at);
            if (next == text.Length)
            {
                _at = next;
                return false;
            }

            if (text[next] is not ('\n' or '#'))
            {
                (_at, Column) = (next, next - lineStart);
                return true;
            }

            var end = text.IndexOf('\n', next);
            if (end < 0)
            {
                _at = text.Length;
                return false;
            }

            _at = end + 1;
            Line++;
        }
    }

    public bool Skip(char expected)
    {
        if (Here != expected || IsAtEnd)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Goes past a dash to what is listed behind it.</summary>
    public bool SkipDash()
    {
        if (!IsDash)
        {
            return false;
        }

        var next = SpacesEnd(_at + 1);
        Column += next - _at;
        _at = next;
        return !IsAtLineEnd;
    }

    public void SkipKey(int length) => _at = SpacesEnd(_at + length);

    /// <summary>Goes past a bracket or comma to what stands behind it, over comments and line breaks.</summary>
    public bool SkipInside(int column)
    {
        _at++;
        return GoOnInside(column);
    }

    /// <summary>Goes to what stands next inside brackets. False where a line is not indented: then the full parser decides what it is.</summary>
    public bool GoOnInside(int column)
    {
        if (!IsAtLineEnd)
        {
            _at = SpacesEnd(_at);
            return true;
        }

        return NextLine() && Column > column;
    }

    /// <summary>Words without quotes up to the end of the line or a comment.</summary>
    public YamlNode.Scalar? ReadLine()
    {
        var rest = text.AsSpan(_at);
        var length = rest.IndexOf('\n') is >= 0 and var end ? end : rest.Length;
        var words = rest[..length];
        words = words.IndexOf(" #") is >= 0 and var comment ? words[..comment] : words;
        _at += words.Length;
        words = words.TrimEnd(' ');
        return words.IsEmpty || !(char.IsLetterOrDigit(words[0]) || words[0] == '(') || words.Contains(": ", StringComparison.Ordinal) || words[^1] == ':' || words is "null"
            ? null
            : new YamlNode.Scalar(Line, words.ToString());
    }

    /// <summary>Words without quotes inside brackets.</summary>
    public YamlNode.Scalar? ReadWords()
    {
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is ' ' or '.' or '\'' or '(' or ')' or '/' or '-' or '+' or '_' or '&' or '*' or '%' or '@' or '$'))
        {
            _at++;
        }

        var words = text.AsSpan(start, _at - start).TrimEnd(' ');
        return words.IsEmpty || !char.IsLetterOrDigit(words[0]) || words is "null" ? null : new YamlNode.Scalar(Line, words.ToString());
    }

    /// <summary>A text in quotes; where it goes over several lines, a break is a space.</summary>
    public YamlNode.Scalar? ReadQuoted(int column)
    {
        var (quote, line) = (text[_at++], Line);
        var start = _at;
        StringBuilder? pieces = null;
        while (_at < text.Length && text[_at] != quote)
        {
            switch (text[_at])
            {
                case '\n':
                    (pieces ??= new StringBuilder()).Append(text.AsSpan(start, _at - start).TrimEnd(' ')).Append(' ');
                    _at++;
                    Line++;
                    start = _at = SpacesEnd(_at);
                    if (IsAtEnd || text[_at] == '\n' || _at - text.LastIndexOf('\n', _at - 1) - 1 <= column)
                    {
                        return null;
                    }

                    break;
                case '\\' when quote == '"':
                    if (_at + 1 == text.Length || Unescaped(text[_at + 1]) is not { } letter)
                    {
                        return null;
                    }

                    (pieces ??= new StringBuilder()).Append(text, start, _at - start).Append(letter);
                    start = _at += 2;
                    break;
                default:
                    _at++;
                    break;
            }
        }

        var last = text.AsSpan(start, Math.Max(0, _at - start));
        // Two single quotes in a row are one, and in a text that begins on this line there is nothing left to close it.
        return !Skip(quote) || (quote == '\'' && Here == '\'') ? null : new YamlNode.Scalar(line, (pieces is null ? last : pieces.Append(last).ToString()).Trim().ToString());
    }

    private static char? Unescaped(char letter) => letter switch
    {
        '"' or '\\' => letter,
        'n' => '\n',
        _ => null,
    };

    private int SpacesEnd(int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }
}
