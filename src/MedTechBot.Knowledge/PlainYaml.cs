namespace MedTechBot.Knowledge;

/// <summary>
/// Reads the YAML that nearly every file consists of, nested keys, lists, and texts with and without quotes, and leaves all
/// else to <see cref="YamlReader"/>. The full parser takes half of the time that a start has, and a third of what a folder of 50,000 entries takes.
/// </summary>
/// <remarks>It accepts only what cannot mean anything else; a test holds both readers side by side.</remarks>
internal sealed class PlainYaml
{
    // The full parser has a bound of its own, far above.
    private const int LongestKey = 100;

    private readonly PlainYamlText _text;

    private PlainYaml(PlainYamlText text) => _text = text;

    /// <returns>Null when the text needs the full parser.</returns>
    public static YamlNode? Read(string text, int lineOffset)
    {
        var plain = text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text;
        foreach (var letter in plain)
        {
            if (IsStrange(letter))
            {
                return null;
            }
        }

        var lines = new PlainYamlText(plain, lineOffset + 1);
        return lines.NextLine() && lines.Column == 0 && new PlainYaml(lines).ReadBlock(depth: 1) is { } root && lines.IsAtEnd ? root : null;
    }

    private YamlNode? ReadBlock(int depth) =>
        depth > YamlReader.DeepestNesting ? null
        : _text.IsDash ? ReadSequence(depth)
        : ReadMapping(depth);

    private YamlNode.Sequence? ReadSequence(int depth)
    {
        var (column, line, items) = (_text.Column, _text.Line, new List<YamlNode>());
        while (!_text.IsAtEnd && _text.Column == column)
        {
            if (!_text.SkipDash() || (StartsPair() ? ReadMapping(depth + 1) : ReadText(column, depth)) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return _text.IsAtEnd || _text.Column < column ? new YamlNode.Sequence(line, items) : null;
    }

    private YamlNode.Mapping? ReadMapping(int depth)
    {
        var (column, line, pairs) = (_text.Column, _text.Line, new OrderedDictionary<string, YamlPair>(StringComparer.Ordinal));
        while (!_text.IsAtEnd && _text.Column == column)
        {
            var keyLine = _text.Line;
            if (ReadKey() is not { } key || ReadValue(column, depth) is not { } value || !pairs.TryAdd(key, new YamlPair(keyLine, value)))
            {
                return null;
            }
        }

        return _text.IsAtEnd || _text.Column < column ? new YamlNode.Mapping(line, pairs) : null;
    }

    private YamlNode? ReadValue(int column, int depth)
    {
        if (!_text.IsAtLineEnd)
        {
            return ReadText(column, depth);
        }

        if (!_text.NextLine() || _text.Column <= column)
        {
            return null;
        }

        return _text.Here is '[' or '{' or '"' or '\'' ? ReadText(column, depth) : ReadBlock(depth + 1);
    }

    // A value up to the end of its last line, and on to the next one that says something.
    private YamlNode? ReadText(int column, int depth)
    {
        var isWords = _text.Here is not ('[' or '{' or '"' or '\'');
        var value = isWords ? _text.ReadLine() : ReadInline(column, depth + 1);
        if (value is null || !_text.IsAtLineEnd)
        {
            return null;
        }

        // Words may go on in the next line; nothing else may stand that deep.
        return _text.NextLine() && _text.Column > column ? null : value;
    }

    private YamlNode? ReadInline(int column, int depth) => depth > YamlReader.DeepestNesting ? null : _text.Here switch
    {
        '[' => ReadInlineSequence(column, depth),
        '{' => ReadInlineMapping(column, depth),
        '"' or '\'' => _text.ReadQuoted(column),
        _ => _text.ReadWords(),
    };

    private YamlNode.Sequence? ReadInlineSequence(int column, int depth)
    {
        var (line, items) = (_text.Line, new List<YamlNode>());
        if (_text.Rest is ['[', ']', ..])
        {
            _text.SkipKey("[]".Length);
            return new YamlNode.Sequence(line, items);
        }

        do
        {
            if (!_text.SkipInside(column) || ReadInline(column, depth + 1) is not { } item || !_text.GoOnInside(column))
            {
                return null;
            }

            items.Add(item);
        }
        while (_text.Here == ',');

        return _text.Skip(']') ? new YamlNode.Sequence(line, items) : null;
    }

    private YamlNode.Mapping? ReadInlineMapping(int column, int depth)
    {
        var (line, pairs) = (_text.Line, new OrderedDictionary<string, YamlPair>(StringComparer.Ordinal));
        do
        {
            if (!_text.SkipInside(column))
            {
                return null;
            }

            var keyLine = _text.Line;
            if (ReadKey() is not { } key || _text.IsAtLineEnd || ReadInline(column, depth + 1) is not { } value
                || !pairs.TryAdd(key, new YamlPair(keyLine, value)) || !_text.GoOnInside(column))
            {
                return null;
            }
        }
        while (_text.Here == ',');

        return _text.Skip('}') ? new YamlNode.Mapping(line, pairs) : null;
    }

    // What may be a line break, be invisible, or stand for nothing: the full parser knows.
    private static bool IsStrange(char letter) =>
        letter is not (>= ' ' and <= '~') and ((< ' ' and not '\n') or '\u007f' or '\u0085' or '\u00a0' or '\u2028' or '\u2029' or '\ufeff');

    // How many letters of a key stand here; -1 where nothing follows them. A plain loop: SearchValues would be compiled at each start.
    private static int KeyLength(ReadOnlySpan<char> rest)
    {
        for (var length = 0; length < rest.Length; length++)
        {
            if (!char.IsAsciiLetterOrDigit(rest[length]) && rest[length] is not ('_' or '-'))
            {
                return length;
            }
        }

        return -1;
    }

    private bool StartsPair()
    {
        var rest = _text.Rest;
        var length = KeyLength(rest);
        return length > 0 && rest[length..] is [':', ' ' or '\n', ..];
    }

    // A key with its colon, and the spaces behind it.
    private string? ReadKey()
    {
        var rest = _text.Rest;
        var quote = rest is ['"', ..] ? 1 : 0;
        var length = KeyLength(rest[quote..]);
        if (length is <= 0 or > LongestKey || (quote == 1 && rest[length + 1] != '"') || (quote == 0 && !char.IsAsciiLetterOrDigit(rest[0])) || rest[(length + (2 * quote))..] is not [':', ' ' or '\n', ..])
        {
            return null;
        }

        var key = rest.Slice(quote, length).ToString();
        _text.SkipKey(length + (2 * quote) + 1);
        return key == "null" ? null : key;
    }
}
