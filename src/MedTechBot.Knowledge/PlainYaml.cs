using System.Buffers;

namespace MedTechBot.Knowledge;

/// <summary>
/// Reads the YAML that nearly every header consists of, one <c>key: words</c> or <c>key: [words, words]</c> a line, and leaves
/// all else to <see cref="YamlReader"/>. In a folder of 50,000 entries the full parser takes a third of the time.
/// </summary>
/// <remarks>It accepts only what cannot mean anything else; a test holds both readers side by side.</remarks>
internal static class PlainYaml
{
    private static readonly SearchValues<char> KeyLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    // In the middle of words these have no meaning of their own; at their beginning some have.
    private static readonly SearchValues<char> WordLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .'()/-+_");

    /// <returns>Null when the text needs the full parser.</returns>
    public static YamlNode.Mapping? Read(string text, int lineOffset)
    {
        var pairs = new OrderedDictionary<string, YamlPair>(StringComparer.Ordinal);
        var line = lineOffset;
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var length = rest.IndexOf('\n') is >= 0 and var end ? end : rest.Length;
            line++;
            if (!AddPair(pairs, rest[..length].TrimEnd('\r'), line))
            {
                return null;
            }

            rest = length < rest.Length ? rest[(length + 1)..] : [];
        }

        return pairs.Count == 0 ? null : new YamlNode.Mapping(lineOffset + 1, pairs);
    }

    private static bool AddPair(OrderedDictionary<string, YamlPair> pairs, ReadOnlySpan<char> text, int line)
    {
        var length = text.IndexOf(": ");
        return length > 0
            && !text[..length].ContainsAnyExcept(KeyLetters)
            && text[..length] is not "null"
            && Value(text[(length + 2)..].Trim(' '), line) is { } value
            && pairs.TryAdd(text[..length].ToString(), new YamlPair(line, value));
    }

    private static YamlNode? Value(ReadOnlySpan<char> text, int line) => text switch
    {
        ['[', .. var inside, ']'] => List(inside, line),
        ['{', .. var inside, '}'] => Map(inside, line),
        _ => Words(text, line),
    };

    private static YamlNode.Sequence? List(ReadOnlySpan<char> inside, int line)
    {
        var items = new List<YamlNode>();
        foreach (var part in inside.Split(','))
        {
            if (Words(inside[part].Trim(' '), line) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlNode.Sequence(line, items);
    }

    private static YamlNode.Mapping? Map(ReadOnlySpan<char> inside, int line)
    {
        var pairs = new OrderedDictionary<string, YamlPair>(StringComparer.Ordinal);
        foreach (var part in inside.Split(','))
        {
            // A bracket in a bracket is for the full parser: it would have been cut at its comma.
            var pair = inside[part].Trim(' ');
            if (pair.ContainsAny('[', '{') || !AddPair(pairs, pair, line))
            {
                return null;
            }
        }

        return new YamlNode.Mapping(line, pairs);
    }

    private static YamlNode.Scalar? Words(ReadOnlySpan<char> text, int line) =>
        !text.IsEmpty && Letters.Contains(text[0]) && !text.ContainsAnyExcept(WordLetters) && text is not "null"
            ? new YamlNode.Scalar(line, text.ToString())
            : null;
}
