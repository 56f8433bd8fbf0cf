using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MedTechBot.Knowledge;

/// <summary>Turns YAML into nodes and whatever is wrong with it into problems; it never throws on a bad file.</summary>
/// <remarks>Works on parser events: YamlDotNet's own node model follows aliases, nests without limit and costs twice the time.</remarks>
internal sealed class YamlReader(string path, string text, int lineOffset, ICollection<KnowledgeProblem> problems)
{
    // The deepest of our files nests four levels. Far deeper is a mistake or an attack on the stack.
    public const int DeepestNesting = 16;

    private const string Quote =
        "Put quotes around a text that holds `: ` or ` #` or begins with a sign, indent with spaces, and close every quote and bracket";

    private readonly Parser _parser = new(new StringReader(text));
    private readonly Stack<int> _openBrackets = [];

    /// <returns>Null when the file could not be read; then the problems say why.</returns>
    public YamlNode? Read()
    {
        var zero = text.IndexOf('\0', StringComparison.Ordinal);
        if (zero >= 0)
        {
            // The parser takes it for the end and would drop the rest without a word.
            Report(lineOffset + 1 + text.AsSpan(0, zero).Count('\n'), "there is a NUL character here", "Take it out and save the file as UTF-8 text");
            return null;
        }

        try
        {
            return ReadDocument();
        }
        catch (YamlException failure)
        {
            Report(LineOf(failure), $"the YAML cannot be read: {Lower(failure.Message)}", Quote);
            return null;
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            // The parser does not guard itself against "\U99999999" and against a key behind a bracket that is not closed.
            Report(_openBrackets.TryPeek(out var line) ? line : FileLine(_parser.Current?.End), "the YAML cannot be read", Quote);
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is StreamEnd)
        {
            Report(lineOffset + 1, "there is no YAML here", "Write `key: value` lines");
            return null;
        }

        _parser.MoveNext();
        var root = ReadNode(depth: 1);
        if (root is null)
        {
            return null;
        }

        _parser.MoveNext();
        if (_parser.Current is not StreamEnd)
        {
            Report(FileLine(_parser.Current?.Start), "a second YAML document begins here", "Keep one document in a file: take out the line `---`");
            return null;
        }

        return root;
    }

    /// <summary>Reads the node at the current event and moves past it.</summary>
    private YamlNode? ReadNode(int depth)
    {
        var current = _parser.Current;
        var line = FileLine(current?.Start);
        if (depth > DeepestNesting)
        {
            Report(line, "the YAML nests too deep", $"Use at most {DeepestNesting} levels");
            return null;
        }

        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            Report(line, "YAML anchors (`&name`) and aliases (`*name`) are not read here", "Write the text out, or put quotes around it");
            return null;
        }

        switch (current)
        {
            case Scalar scalar:
                _parser.MoveNext();
                return new YamlNode.Scalar(line, Value(scalar));
            case SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow }:
                _openBrackets.Push(line);
                var node = ReadCollection(line, depth);
                _openBrackets.Pop();
                return node;
            default:
                return ReadCollection(line, depth);
        }
    }

    private YamlNode? ReadCollection(int line, int depth) => _parser.Current is SequenceStart ? ReadSequence(line, depth) : ReadMapping(line, depth);

    private YamlNode.Sequence? ReadSequence(int line, int depth)
    {
        var items = new List<YamlNode>();
        _parser.MoveNext();
        while (_parser.Current is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        _parser.MoveNext();
        return new YamlNode.Sequence(line, items);
    }

    private YamlNode.Mapping? ReadMapping(int line, int depth)
    {
        var pairs = new OrderedDictionary<string, YamlPair>(StringComparer.Ordinal);
        _parser.MoveNext();
        while (_parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            var value = key is null ? null : ReadNode(depth + 1);
            if (key is null || value is null)
            {
                return null;
            }

            if (key is not YamlNode.Scalar { Value.Length: > 0 } name)
            {
                Report(key.Line, "a key must be a word", "Write `key: value`");
            }
            else if (!pairs.TryAdd(name.Value, new YamlPair(name.Line, value)))
            {
                Report(name.Line, $"the key \"{name.Value}\" stands here a second time (first on line {pairs[name.Value].Line})", "Keep one of the two");
            }
        }

        _parser.MoveNext();
        return new YamlNode.Mapping(line, pairs);
    }

    private static string Value(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null" ? "" : scalar.Value.Trim();

    // An open bracket is missed lines later or at the end of the text; the line where it was opened is where to look.
    private int LineOf(YamlException failure) =>
        _openBrackets.TryPeek(out var line) && (failure.Start.Index >= text.AsSpan().TrimEnd().Length || failure.Message.Contains("flow", StringComparison.Ordinal))
            ? line
            : FileLine(failure.Start);

    private int FileLine(Mark? mark) => lineOffset + (int)(mark?.Line ?? 1);

    private static string Lower(string message) => message.Length == 0 ? "?" : (char.ToLowerInvariant(message[0]) + message[1..]).TrimEnd('.');

    private void Report(int line, string what, string mend) => problems.Add(new KnowledgeProblem(path, line, what, mend));
}
