using CsCheck;
using MedTechBot.Knowledge.Careers;

namespace MedTechBot.Knowledge.Tests;

public sealed class EntryFileTests
{
    private const string Emt = """
        ---
        title: Emergency medical technician
        aliases: [EMT, ambulance technician]
        field: [ambulance work]
        questions: [who rides in the ambulance]
        related: [aemt]
        reviewed: 2026-11-22
        pay: {median: 44470, p10: 34130, p90: 62500, year: 2025, scope: own, source: oews25}
        ---
        Helps people in an emergency. [^ooh-emt]

        ## duties
        Drives *and* treats. Keeps
        [the ambulance](https://example.org) ready. [^ooh-emt] [^article]
        One reader reports long waits. [^2009-11-emt]

        ## hours
        Often 24 hours. [^ooh-emt]

        """;

    private readonly List<KnowledgeProblem> _problems = [];

    [Fact]
    public void A_profession_is_read_with_all_that_its_header_and_sections_say()
    {
        var entry = Parse(Emt);

        Assert.NotNull(entry);
        Assert.Empty(_problems);
        Assert.Equal(("emt", EntryKind.Profession, "Emergency medical technician"), (entry.Id, entry.Kind, entry.Title));
        Assert.Equal(["EMT", "ambulance technician"], entry.Aliases);
        Assert.Equal(["ambulance work"], entry.Field);
        Assert.Equal(["who rides in the ambulance"], entry.Questions);
        Assert.Equal(["aemt"], entry.Related);
        Assert.Equal(new DateOnly(2026, 11, 22), entry.Reviewed);
        Assert.Equal(new Pay(44470, 34130, 62500, 2025, new Scope(null, null), "oews25"), entry.Facts.Pay);
        Assert.Equal([("summary", 10), ("duties", 12), ("hours", 17)], entry.Sections.Select(section => (section.Name, section.Line)));
    }

    [Fact]
    public void A_topic_says_what_it_is_about_and_what_it_compares()
    {
        var entry = Parse("---\ntitle: T\nabout: [emt]\nsection: hours\ncompares: [a, b]\n---\nText. [^article]\n\n## my own heading\nMore. [^article]\n", "topics/t.md");

        Assert.Empty(_problems);
        Assert.Equal((EntryKind.Topic, "hours"), (entry?.Kind, entry?.Covers));
        Assert.Equal(["emt"], entry?.About);
        Assert.Equal(["a", "b"], entry?.Compares);
        Assert.Equal("my own heading", entry?.Sections[1].Name);
    }

    [Fact]
    public void A_marker_covers_the_sentences_back_to_the_marker_before()
    {
        var statements = Parse(Emt)?.Find(SectionName.Duties)?.Statements;

        Assert.NotNull(statements);
        Assert.Equal(["Drives and treats. Keeps the ambulance ready.", "One reader reports long waits."], statements.Select(statement => statement.Text));
        Assert.Equal(["ooh-emt", "article"], statements[0].Citations);
        Assert.Equal(["2009-11-emt"], statements[1].Citations);
        Assert.Equal([13, 15], statements.Select(statement => statement.Line));
    }

    [Theory]
    [InlineData("A **bold** `word` &amp; \\*star\\*. [^a]", "A bold word & *star*.")]
    [InlineData("Needs:\n\n- a card\n- a *license*\n\n[^a]", "Needs: a card. a license.")]
    [InlineData("Needs:\n1. a card [^a]\n2. a license [^a]", "Needs: a card. a license.")]
    [InlineData("> Quoted. [^a]", "Quoted.")]
    [InlineData("    Indented. [^a]", "Indented.")]
    [InlineData("Ends behind [^a]. Next[^a]!", "Ends behind. Next!")]
    [InlineData("Yes![^a]", "Yes!")]
    [InlineData("<https://example.org> and <!-- a note --> more. [^a]\n\n<!-- another -->", "https://example.org and more.")]
    [InlineData("One  space\u00a0only\\\nhere. [^a]", "One space only here.")]
    [InlineData("Costs < 5 [x] *open. [^a]", "Costs < 5 [x] *open.")]
    public void Markdown_is_flattened_to_plain_sentences(string markdown, string text)
    {
        var entry = Parse($"---\ntitle: T\n---\n{markdown}");

        Assert.Equal(text, entry?.Sections[0].Text);
        Assert.Empty(_problems);
    }

    [Fact]
    public void A_heading_in_a_code_fence_is_no_heading()
    {
        var entry = Parse("---\ntitle: T\n---\nText:\n```\n## hours\n```\n[^a]\n");

        Assert.Equal("Text: ## hours", Assert.Single(entry?.Sections ?? []).Text);
        Assert.Empty(_problems);
    }

    [Theory]
    [InlineData("", 0, "the file is empty")]
    [InlineData(" \n\n", 0, "the file is empty")]
    [InlineData("\ufeff", 0, "the file is empty")]
    [InlineData("title: T\n", 1, "the header is missing")]
    [InlineData("\n---\ntitle: T\n---\nText. [^a]", 1, "the header is missing")]
    [InlineData("---\ntitle: T\nText. [^a]", 1, "the header is not closed")]
    [InlineData("---\naliases: [x]\n---\nText. [^a]", 2, "`title` is missing")]
    [InlineData("---\ntitle: T\nreviewed: 22.11.2026\n---\nText. [^a]", 3, "`reviewed: 22.11.2026` is not a date")]
    [InlineData("---\ntitle: T\nreviewed: 2026-02-30\n---\nText. [^a]", 3, "`reviewed: 2026-02-30` is not a date")]
    [InlineData("---\ntitle: T\naliases: [x, X]\n---\nText. [^a]", 3, "the alias \"X\" stands here a second time, or is the title")]
    [InlineData("---\ntitle: T\naliases: [t]\n---\nText. [^a]", 3, "the alias \"t\" stands here a second time, or is the title")]
    [InlineData("---\ntitle: T\npay: {median: 1, p10: 2, year: 2025, scope: own, source: a}\n---\nText. [^a]", 3, "the wages are not in order")]
    [InlineData("---\ntitle: T\npay:\n  median: 44,470\n  year: 2025\n  scope: own\n  source: a\n---\nText. [^a]", 4, "`median: 44,470` is not a whole number above zero")]
    [InlineData("---\ntitle: T\n---\n", 4, "the summary is missing")]
    [InlineData("---\ntitle: T\n---\n\n## hours\nText. [^a]", 4, "the summary is missing")]
    [InlineData("---\ntitle: T\n---\nText. [^a] More. Even\nmore.", 4, "missing source for \"More. Even more.\"")]
    [InlineData("---\ntitle: T\n---\nText. [^a]\n\n\nMore.", 7, "missing source for \"More.\"")]
    [InlineData("---\ntitle: T\n---\nText. [^a]\n## hours\n\n## pay\nText. [^a]", 5, "the section \"hours\" is empty")]
    [InlineData("---\ntitle: T\n---\nText. [^a]\n## pay\nText. [^a]\n## hours\nText. [^a]", 7, "the section \"hours\" stands below \"pay\"")]
    [InlineData("---\ntitle: T\n---\nText. [^a]\n## pay\nText. [^a]\n## pay\nText. [^a]", 7, "the section \"pay\" stands here a second time (first on line 5)")]
    [InlineData("---\ntitle: T\n---\nText. [^a]\n## hour\nText. [^a]", 5, "there is no section \"hour\"")]
    [InlineData("---\ntitle: T\n---\nText. [^a]\n## summary\nText. [^a]", 5, "the summary has no heading")]
    [InlineData("---\ntitle: T\n---\nText. [^a]\n##\nText. [^a]", 5, "the heading is empty")]
    [InlineData("---\ntitle: T\n---\nText. [^a]\n## hours [^a]\nText. [^a]", 5, "a heading has no marker")]
    [InlineData("---\ntitle: T\n---\n# Title\nText. [^a]", 4, "this heading is not read")]
    [InlineData("---\ntitle: T\n---\nText. [^a]\n\n### deep\nText. [^a]", 6, "this heading is not read")]
    [InlineData("---\ntitle: T\n---\nText. [^a]\n\n- ## listed\n", 6, "this heading is not read")]
    [InlineData("---\ntitle: T\n---\nText. [^a]\n\nA line.\n---\nText. [^a]", 7, "this line makes a heading of the text above it")]
    [InlineData("---\ntitle: T\n---\nText. [^a]\n\n***\n", 6, "a dividing line means nothing here")]
    [InlineData("---\ntitle: T\n---\nText. [^a]\n\n<b>x</b>\n", 6, "there is HTML here: <b>")]
    [InlineData("---\ntitle: T\n---\nText. [^a]\n\n[^a]: https://example.org\n", 6, "a link or footnote is defined here")]
    [InlineData("---\ntitle: T\n---\n[^a] Text. [^a]", 4, "the marker [^a] stands before any sentence")]
    [InlineData("---\ntitle: T\n---\nText. [^a\nMore. [^a]", 4, "a marker is not closed or names nothing")]
    public void What_is_wrong_in_an_entry_is_a_problem_with_its_line(string text, int line, string what)
    {
        Parse(text);

        Assert.Contains((line, what), _problems.Select(problem => (problem.Line, problem.What)));
        Assert.All(_problems, problem => Assert.False(problem.IsWarning));
    }

    [Theory]
    [InlineData("professions/EMT.md")]
    [InlineData("professions/e m t.md")]
    [InlineData("professions/emt-.md")]
    [InlineData("professions/a-very-long-name-that-goes-on-and-on-and-on-and-on-and-on-and-on.md")]
    public void A_file_name_that_is_no_id_is_a_problem(string path)
    {
        Parse(Emt, path);

        Assert.Equal((path, 0), Assert.Single(_problems.Select(problem => (problem.Path, problem.Line))));
    }

    [Fact]
    public void A_misspelt_section_is_told_the_name_it_is_near()
    {
        Parse("---\ntitle: T\n---\nText. [^a]\n## dutis\nText. [^a]");

        Assert.Equal("professions/emt.md:5: there is no section \"dutis\": Did you mean `duties`?", Assert.Single(_problems).ToString());
    }

    [Fact]
    public void Endless_nesting_is_a_problem_and_not_a_crash()
    {
        Parse($"---\ntitle: T\n---\n{new string('>', 100_000)} Text. [^a]");
        Parse($"---\ntitle: T\n---\nText {string.Concat(Enumerable.Repeat("*_", 20_000))}x{string.Concat(Enumerable.Repeat("_*", 20_000))} [^a]");

        Assert.Contains(_problems, problem => problem.What == "the Markdown nests too deep, or has too many links, to be read");
    }

    [Theory]
    [InlineData(Emt)]
    [InlineData("\ufeff---  \r\ntitle: T\r\n---\t\r\n\r\n\r\nText. [^a]  \r\n \r\n##  hours ##  \r\n\r\nText.[^a]")]
    [InlineData("---\rtitle: T\r---\rText. [^a]\r## pay\rText. [^a]\r")]
    [InlineData("---\ntitle: T\n---")]
    [InlineData("---\ntitle: T\n---\nText. [^a]\n   ## hours")]
    [InlineData("---\ntitle: T\n---\n# One\nText\n===\n> ## quoted\n\n```\n## fenced\n\n## still fenced")]
    public void A_file_writes_back_byte_for_byte(string text)
    {
        var entry = Parse(text);

        Assert.NotNull(entry);
        Assert.Equal(text, EntryFile.Write(entry));
    }

    [Fact]
    public void Whatever_stands_in_a_file_writes_back_byte_for_byte()
    {
        string[] pieces =
        [
            "\n", "\n\n", "\r\n", "\r", " ", "\t", "Text.", "[^a]", "[^", "](", "## hours", "\n## pay\n", "\n##\tblood ##  \n", "# One", "\n===\n", "\n---\n",
            "\n```\n", "\n~~~", "> ", "\n- ", "\n1. ", "<b>", "<!--", "-->", "&amp;", "\\", "*", "_", "`", "!", "\u00a0", "\u2028", "\ud83d\ude91", "\n[^a]: x\n", "|",
        ];
        var files = Gen.Select(OneOf(pieces).Array[0, 25], OneOf("", "\ufeff"), OneOf("\n", "\r\n", "  \n"), (body, mark, line) =>
            $"{mark}---{line}title: T{line}---{line}{string.Concat(body)}");

        files.Sample(text => EntryFile.Parse("professions/t.md", text, []) is { } entry && EntryFile.Write(entry) == text, iter: 5_000);
    }

    [Fact]
    public void A_replaced_section_changes_nothing_else()
    {
        var entry = Parse(Emt);
        Assert.NotNull(entry);

        var changed = entry with
        {
            Sections = [.. entry.Sections.Select(section => section.Name == "duties" ? section with { Markdown = "Rides along. [^article]" } : section)],
        };

        var (start, end) = (Emt.IndexOf("Drives", StringComparison.Ordinal), Emt.IndexOf("## hours", StringComparison.Ordinal));
        Assert.Equal(string.Concat(Emt.AsSpan(0, start), "Rides along. [^article]\n\n", Emt.AsSpan(end)), EntryFile.Write(changed));
    }

    [Fact]
    public void A_new_section_gets_a_heading_in_the_manner_of_the_file()
    {
        var entry = Parse("---\r\ntitle: T\r\n---\r\nText. [^a]");
        Assert.NotNull(entry);

        var changed = entry with { Sections = [.. entry.Sections, new Section { Name = "hours", Markdown = "Long. [^a]\r\n", Statements = [], Line = 0 }] };

        Assert.Equal("---\r\ntitle: T\r\n---\r\nText. [^a]\r\n\r\n## hours\r\nLong. [^a]\r\n", EntryFile.Write(changed));
    }

    private static Gen<string> OneOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);

    private KnowledgeEntry? Parse(string text, string path = "professions/emt.md") => EntryFile.Parse(path, text, _problems);
}
