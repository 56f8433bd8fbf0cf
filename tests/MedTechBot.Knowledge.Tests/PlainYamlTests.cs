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
    [InlineData("sources.yaml")]
    [InlineData("uncovered.yaml")]
    public void A_file_that_ships_does_not_need_the_full_parser(string file)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "knowledge", file));

        var node = PlainYaml.Read(text, lineOffset: 1);

        Assert.NotNull(node);
        Assert.Equal(FullyRead(text), Show(node));
    }

    [Fact]
    public void Lines_may_end_as_on_Windows()
    {
        const string Text = "a:\r\n  - \"b\r\n    c\"\r\n  - d: [e,\r\n      f]\r\n";

        var node = PlainYaml.Read(Text, lineOffset: 1);

        Assert.NotNull(node);
        Assert.Equal(FullyRead(Text), Show(node));
    }

    [Fact]
    public void What_it_reads_the_full_parser_reads_alike()
    {
        string[] pieces =
        [
            "a", "b c", "key", "key: ", "a: ", "a: x\n", "b: [x, y]\n", "c: {d: e, f: 1}\n", ": ", ":", "\n", "\n\n", "\r\n", "\r", " ", "  ", ", ", ",", "[", "]", "{", "}", "- ", "-",
            "'", "\"", "#", " # x", "null", "~", "1.5", "2026-11-22", "x's", "(y)", "/", "+", ".", "---", "...", "\n---\n", "\t", "&", "*", "!", "|", ">", "?", "%", "@", "=", "<<", "\u00e9", "\u00a0", "\u0085",
        ];
        var texts = Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]).Array[0, 10].Select(string.Concat);

        texts.Sample(IsReadAlike, iter: 50_000);
    }

    [Fact]
    public void Blocks_that_it_reads_the_full_parser_reads_alike()
    {
        string[] pieces =
        [
            "a:\n", "b:\n", "c: d\n", "e: f # g\n", "- h\n", "- i: j\n", "- \"k\"\n", "l: \"m\n", "n\"\n", "o: [p,\n", "q, r]\n", "[s]\n", "t: \"u\\\"v\"\n", "# w\n", "\n", " ", "  ", "  ", "    ", "    ",
            "  - ", "\"x\": y\n", "- [z, {a: b}]\n", "c: d: e\n", "- - f\n", "g\n", "-\n", "h: k*l, m?\n", "n: o!#p\n", "q: r#s\n", "t: 'u'\n", "v: \u00e9\u2003\n", "- \ud83d\ude02\n", "\"\ud83d\ude02\"\n", "[]\n", "{}\n",
        ];
        var texts = Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]).Array[0, 12].Select(string.Concat);

        texts.Sample(IsReadAlike, iter: 100_000);
    }

    private static bool IsReadAlike(string text) => PlainYaml.Read(text, lineOffset: 1) is not { } plain || Show(plain) == FullyRead(text);

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
