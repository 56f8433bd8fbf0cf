namespace MedTechBot.Knowledge.Tests;

public sealed class SourcesFileTests
{
    private const string Valid = "- id: ooh-emt\n  title: T\n  publisher: P\n  kind: official\n  date: 2025-08\n  url: https://example.org/a\n  license: L\n  tier: A\n  short: S\n";

    private readonly List<KnowledgeProblem> _problems = [];

    [Fact]
    public void A_source_is_read_with_all_its_values()
    {
        var read = SourcesFile.Parse("sources.yaml", Valid, _problems);

        Assert.Empty(_problems);
        var source = Assert.Single(read?.Sources ?? []);
        Assert.Equal(("ooh-emt", "T", "P", SourceKind.Official), (source.Id, source.Title, source.Publisher, source.Kind));
        Assert.Equal(("2025-08", new Uri("https://example.org/a"), "L", 'A', "S"), (source.Date, source.Url, source.License, source.Tier, source.ShortName));
    }

    [Theory]
    [InlineData("id: ooh-emt", "id: OOH", 1, "\"OOH\" is not a valid id")]
    [InlineData("  title: T\n", "", 1, "`title` is missing")]
    [InlineData("publisher: P", "publisher:", 3, "`publisher` is empty")]
    [InlineData("kind: official", "kind: offical", 4, "there is no kind of source \"offical\"")]
    [InlineData("date: 2025-08", "date: 2025-13", 5, "`date: 2025-13` is not a date")]
    [InlineData("date: 2025-08", "date: August", 5, "`date: August` is not a date")]
    [InlineData("url: https://example.org/a", "url: example.org", 6, "\"example.org\" is not a web address")]
    [InlineData("url: https://example.org/a", "url: file:///etc/passwd", 6, "\"file:///etc/passwd\" is not a web address")]
    [InlineData("url: https://example.org/a", "url: https:/example.org/a", 6, "\"https:/example.org/a\" is not a web address")]
    [InlineData("url: https://example.org/a", "url: https://example..org/a", 6, "\"https://example..org/a\" is not a web address")]
    [InlineData("url: https://example.org/a", "url: https://example.org/a b", 6, "\"https://example.org/a b\" is not a web address")]
    [InlineData("tier: A", "tier: D", 8, "there is no tier \"D\"")]
    [InlineData("short: S", "shrt: S", 9, "the key `shrt` is not known here and has no effect")]
    public void What_is_wrong_in_a_source_is_a_problem_with_its_line(string right, string wrong, int line, string what)
    {
        SourcesFile.Parse("sources.yaml", Valid.Replace(right, wrong, StringComparison.Ordinal), _problems);

        Assert.Contains((line, what), _problems.Select(problem => (problem.Line, problem.What)));
    }

    [Theory]
    [InlineData("2024-03-02")]
    [InlineData("2025")]
    [InlineData("undated")]
    public void A_date_is_as_precise_as_is_known(string date)
    {
        var read = SourcesFile.Parse("sources.yaml", Valid.Replace("2025-08", date, StringComparison.Ordinal), _problems);

        Assert.Equal(date, Assert.Single(read?.Sources ?? []).Date);
        Assert.Empty(_problems);
    }
}
