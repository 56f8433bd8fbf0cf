using CsCheck;

namespace MedTechBot.Knowledge.Tests;

public sealed class PlainYamlTests
{
    [Fact]
    public void A_usual_header_does_not_need_the_full_parser()
    {
        const string Header = "title: Emergency medical technician\naliases: [EMT, ambulance driver's mate]\nreviewed: 2026-11-22\npay: {median: 44470, year: 2025}\n";

        var node = PlainYaml.Read(Header, lineOffset: 1);

        Assert.NotNull(node);
        Assert.Equal(FullyRead(Header), Show(node));
    }

    [Theory]
    [InlineData("safety.yaml")]
    [InlineData("uncovered.yaml")]
    [InlineData("sources.yaml")]
    public void The_files_that_come_with_the_bot_do_not_need_the_full_parser(string name)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "knowledge", name));

        var node = PlainYaml.Read(text, lineOffset: 1);

        Assert.NotNull(node);
        Assert.Equal(FullyRead(text), Show(node));
    }

    [Theory]
    [InlineData("a: # said\n  [b, # of b\n   c d]\n")]
    [InlineData("a:\n  - b: c\n    d: {e: f}\n  - \"g\"\n")]
    [InlineData("- a: \"b\n    c \\\"d\\\"\"\n\n# e\n  f: 'g'\n- h\n")]
    [InlineData("\"NO\": {a: \"1\", b: '2'}\r\nc: d # e\r\n")]
    public void What_people_write_does_not_need_the_full_parser(string text)
    {
        var node = PlainYaml.Read(text, lineOffset: 1);

        Assert.NotNull(node);
        Assert.Equal(FullyRead(text), Show(node));
    }

    [Fact]
    public void What_it_reads_the_full_parser_reads_alike()
    {
        string[] pieces =
        [
            "a", "b c", "key", "key: ", "a: ", "a: x\n", "b: [x, y]\n", "c: {d: e, f: 1}\n", ": ", ":", "\n", "\n\n", "\r\n", "\r", " ", "  ", ", ", ",", "[", "]", "{", "}", "- ", "-",
            "'", "\"", "#", " # x", "null", "~", "1.5", "2026-11-22", "x's", "(y)", "/", "+", ".", "---", "...", "\n---\n", "\t", "&", "*", "!", "|", ">", "?", "%", "@", "=", "<<", "\u00e9", "\u00a0", "\u0085",
            "\n  ", "\n    ", "\n- ", "\n  - ", "- a: b", "c: d", "\n  c: d", "\n    e: [", "\"x y\"", "\"x\n   y\"", "\"\\\"\"", "\\n", "\\", "'x'", "''", "\"x\": ", "(x|y)", "x # y", "\n# x\n", "[x,\n  y]", "\n  x,", "{a: x, b: \"y\"}", "- [x]", "- {a: x}", "\U0001F602",
        ];
        var texts = Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]).Array[0, 10].Select(string.Concat);

        texts.Sample(text => PlainYaml.Read(text, lineOffset: 1) is not { } plain || Show(plain) == FullyRead(text), iter: 100_000);
    }

    [Fact]
    public void A_damaged_file_it_reads_as_the_full_parser_does_or_leaves_alone()
    {
        string[] damage = ["", "", "\n", " ", "  ", ":", ": ", "#", " #", "\"", "'", "[", "]", ",", "{", "}", "- ", "-", "a", "\\", "\n  ", "...", "---", "?", "!", "&"];
        var lines = new[] { "safety.yaml", "uncovered.yaml", "sources.yaml" }
            .SelectMany(name => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "knowledge", name))).ToArray();
        var pieces = Gen.Select(Gen.Int[0, lines.Length - 12], Gen.Int[1, 12], (start, count) => WithoutIndentation(lines[start..(start + count)]));
        var damages = Gen.Select(Gen.Int[0, 1_000], Gen.Int[0, 2], Gen.Int[0, damage.Length - 1]).Array[0, 3];

        Gen.Select(pieces, damages).Sample(
            (piece, changes) =>
            {
                var text = changes.Aggregate(piece, (whole, change) => Damaged(whole, change.Item1, change.Item2, damage[change.Item3]));
                return PlainYaml.Read(text, lineOffset: 1) is not { } plain || Show(plain) == FullyRead(text);
            },
            iter: 20_000);
    }

    private static string WithoutIndentation(string[] lines)
    {
        var indentation = lines[0].Length - lines[0].TrimStart(' ').Length;
        return string.Join('\n', lines.Select(line => line[Math.Min(indentation, line.Length - line.TrimStart(' ').Length)..]));
    }

    private static string Damaged(string text, int at, int gone, string added)
    {
        var place = at % (text.Length + 1);
        return string.Concat(text.AsSpan(0, place), added, text.AsSpan(Math.Min(place + gone, text.Length)));
    }

    private static string FullyRead(string text)
    {
        var problems = new List<KnowledgeProblem>();
        var node = new YamlReader("a.md", text, 1, problems).Read();
        return node is null || problems.Count > 0 ? "problems" : Show(node);
    }

    private static string Show(YamlNode node) => node switch
    {
        YamlNode.Mapping mapping => $"{node.Line}{{{string.Join(';', mapping.Pairs.Select(pair => $"{pair.Key}@{pair.Value.Line}={Show(pair.Value.Value)}"))}}}",
        YamlNode.Sequence sequence => $"{node.Line}[{string.Join(';', sequence.Items.Select(Show))}]",
        YamlNode.Scalar scalar => $"{node.Line}\"{scalar.Value}\"",
        _ => "",
    };
}
