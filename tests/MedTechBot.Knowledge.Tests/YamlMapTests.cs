using System.Text;
using CsCheck;

namespace MedTechBot.Knowledge.Tests;

public sealed class YamlMapTests
{
    private readonly List<KnowledgeProblem> _problems = [];

    [Fact]
    public void Texts_lists_and_nested_maps_are_read_with_their_lines()
    {
        var map = Parse("title: ' EMT '\naliases: [a, b]\nquestions:\n  - who\n  - \"what: now\"\nreply:\n  say: >\n    Two\n    lines.\nitems:\n- id: x\n");

        Assert.NotNull(map);
        Assert.Equal("EMT", map.RequiredText("title"));
        Assert.Equal(["a", "b"], map.Texts("aliases"));
        Assert.Equal([new YamlText("who", 5), new YamlText("what: now", 6)], map.LinedTexts("questions"));
        Assert.Equal("Two lines.", map.Map("reply")?.Text("say"));
        Assert.Equal(12, Assert.Single(map.Maps("items")).Line);
        Assert.Equal(3, map.LineOf("aliases"));
        Assert.Equal(["title", "aliases", "questions", "reply", "items"], map.Keys);
        Assert.Empty(_problems);
    }

    [Fact]
    public void One_text_counts_as_a_list_of_one()
    {
        var map = Parse("aliases: EMT");

        Assert.Equal(["EMT"], map?.Texts("aliases"));
    }

    [Theory]
    [InlineData("title:")]
    [InlineData("title: ~")]
    [InlineData("title: ''")]
    public void An_empty_text_is_as_good_as_none(string text)
    {
        var map = Parse(text);

        Assert.Null(map?.RequiredText("title"));
        Assert.Equal("a.md:2: `title` is empty: Write `title: …`", Assert.Single(_problems).ToString());
    }

    [Theory]
    [InlineData("a: b\ntitle: x: y", 3)]
    [InlineData("a: b\nlist: [x, y\n", 3)]
    [InlineData("a: b\nlist: [\n\n", 3)]
    [InlineData("a: b\nlist: [x\nc: d\ne: f", 3)]
    [InlineData("a: b\nquoted: \"x\n", 3)]
    [InlineData("a: b\nwrong: @x", 3)]
    [InlineData("a: b\nescape: \"\\U99999999\"", 3)]
    [InlineData("a: b\na: c", 3)]
    [InlineData("a: &x b\nc: d", 2)]
    [InlineData("a: b\nc: *x", 3)]
    [InlineData("a: b\n[x]: y", 3)]
    [InlineData("a: b\n---\nc: d", 3)]
    [InlineData("a: b\nc\0: d", 3)]
    [InlineData("- a", 2)]
    [InlineData("just text", 2)]
    [InlineData("# only a comment", 2)]
    [InlineData("", 2)]
    public void Whatever_is_wrong_with_the_yaml_is_a_problem_with_its_line(string text, int line)
    {
        Parse(text);

        Assert.Equal(line, Assert.Single(_problems).Line);
    }

    [Fact]
    public void No_text_is_so_wrong_that_it_throws()
    {
        string[] pieces =
        [
            "a", "key", ": ", ":", "\n", "\n  ", "- ", "[", "]", "{", "}", ",", "\"", "'", "#", " #", "&x ", "*x", "!", "!!str ", "!<", "|", ">", "|9", "%YAML 1.1", "%TAG",
            "---", "\n---\n", "...", "\n...\n", "? ", "@", "`", "\\", "\\U", "\\x", "\\uD800", "99999999", "\t", "\r", "\0", "\u0085", "\u2028", "\ufeff", "~", "<<", "\ud800", "\ud83d\ude91",
        ];
        var texts = Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]).Array[0, 14].Select(string.Concat);

        texts.Sample(
            text =>
            {
                var problems = new List<KnowledgeProblem>();
                var isRead = YamlMap.Parse("a.md", text, 0, problems) is not null;
                return isRead || problems.Count > 0;
            },
            iter: 20_000);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public void Nesting_without_end_is_a_problem_and_not_a_crash(int depth)
    {
        Parse("a: " + new StringBuilder().Insert(0, "[", depth));

        Assert.Equal("the YAML nests too deep", Assert.Single(_problems).What);
    }

    [Fact]
    public void A_value_of_the_wrong_shape_is_a_problem_on_its_key()
    {
        var map = Parse("a: [x]\nb: {c: d}\nc: text\nd: text\ne: [[x], ~]");

        Assert.Null(map?.Text("a"));
        Assert.Empty(map?.Texts("b") ?? []);
        Assert.Null(map?.Map("c"));
        Assert.Empty(map?.Maps("d") ?? []);
        Assert.Empty(map?.Texts("e") ?? []);
        Assert.Equal([2, 3, 4, 5, 6, 6], _problems.Select(problem => problem.Line));
    }

    [Fact]
    public void An_unknown_key_is_a_warning_that_names_the_nearest_known_one()
    {
        var map = Parse("title: x\nalises: [y]\nzebra: z");

        map?.WarnOfKeysOtherThan(["title", "aliases"]);

        Assert.Equal(
            [
                "a.md:3: warning: the key `alises` is not known here and has no effect: Did you mean `aliases`?",
                "a.md:4: warning: the key `zebra` is not known here and has no effect: Take it out; known here: title, aliases",
            ],
            _problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_list_at_the_root_is_read_and_its_stray_items_are_problems()
    {
        var maps = YamlMap.ParseList("s.yaml", "- id: a\n- b\n- id: c\n", 0, _problems);

        Assert.Equal(["a", "c"], maps?.Select(map => map.Text("id")));
        Assert.Equal(2, Assert.Single(_problems).Line);
    }

    // The first line of the file stands above the text, as in an entry's header.
    private YamlMap? Parse(string text) => YamlMap.Parse("a.md", text, 1, _problems);
}
