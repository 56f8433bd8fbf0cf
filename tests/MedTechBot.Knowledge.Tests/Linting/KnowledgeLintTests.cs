using MedTechBot.Knowledge.Linting;
using MedTechBot.Tests.Support;

namespace MedTechBot.Knowledge.Tests.Linting;

public sealed class KnowledgeLintTests : IDisposable
{
    private const string EkgPath = "professions/ekg.md";
    private const string CommentPath = "comments/2009-11-ekg.md";

    private const string Ekg = """
        ---
        title: EKG technician
        aliases: [ECG tech, heart tech]
        reviewed: 2026-01-15
        pay: {median: 74310, p10: 39000, p90: 121350, year: 2025, scope: all cardiovascular technologists and technicians, source: oews}
        jobs: {count: 64700, year: 2024, scope: all cardiovascular technologists and technicians, source: ep}
        outlook: {growth: -3.0, openings: 3800, period: 2024-34, scope: all cardiovascular technologists and technicians, source: ep}
        ---
        Records the heart's activity. [^article]

        ## settings
        Of all US cardiovascular technologists, 75 percent worked in hospitals in 2024. Another 13 percent worked elsewhere. [^ep]
        One website (undated) counts 12 percent in schools. [^site]

        ## education
        The course takes two to four years, or 1,600 hours. [^article]
        One reader (November 2009, unverified) says that it took three years. The same reader paid $900 for it. [^2009-11-ekg]

        ## pay
        All US cardiovascular technologists and technicians
        had a median of $74,310 a year in May 2025. Of that group, one in ten earned
        under $39,000 and one in ten over $121,350. [^oews]

        ## outlook
        For cardiovascular technologists, BLS projects 3 percent fewer jobs from 2024 to 2034 and about 3,800 openings a year. [^ep]
        That group held 64,700 jobs in 2024. [^ep]

        """;

    private const string Comment = """
        ---
        author: averagejoe
        date: 2009-11-30
        about: [ekg]
        ---
        Reports three years of training in Croatia, paid with $900.
        Says that a Heart Tech, an ECG tech, is "Not a nurse".

        """;

    private readonly TempKnowledge _folder = Some.KnowledgeFolder()
        .Write(EkgPath, Ekg)
        .Write("topics/hearts.md", "---\ntitle: Hearts\naliases: [heart work, CMA]\nreviewed: 2026-01-15\n---\nSee [the page](https://example.org/a_(b)). [^article]\n")
        .Write("topics/cma.md", "---\ntitle: What CMA means\naliases: [cma]\n---\nIt means two things. [^article]\n")
        .Write(CommentPath, Comment)
        .Write("synonyms.txt", "heart, cardiac\nambiguous: CMA\n")
        .Write("sources.yaml", Some.Sources + Source("oews", "2025-05") + Source("ep", "2025-08") + Source("site", "undated"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_folder_that_ships_has_nothing_to_mend()
    {
        var reading = KnowledgeReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge"), progress: null, CancellationToken.None);

        Assert.DoesNotContain(KnowledgeLint.Check(reading, Today, CancellationToken.None), problem => !problem.IsWarning);
    }

    [Fact]
    public void A_folder_in_order_has_no_problem() => Assert.Empty(Check());

    [Theory]
    [InlineData(EkgPath, " in May 2025", "", 21, "\"$74,310\" has no year")]
    [InlineData(EkgPath, " in 2024. Another", ". Another", 12, "\"75 percent\" has no year")]
    [InlineData(EkgPath, " from 2024 to 2034", "", 25, "\"3,800\" has no year")]
    [InlineData(EkgPath, " jobs in 2024.", " jobs.", 26, "\"64,700\" has no year")]
    [InlineData(EkgPath, "(undated) ", "", 13, "\"12 percent\" has no year")]
    [InlineData(EkgPath, "(November 2009, unverified) ", "", 17, "\"$900\" has no year")]
    [InlineData(EkgPath, "$74,310", "$74,300", 21, "\"$74,300\" is not what the header has: median 74,310 or p10 39,000 or p90 121,350")]
    [InlineData(EkgPath, "under $39,000", "under $39k", 22, null)]
    [InlineData(EkgPath, "under $39,000", "under $38k", 22, "\"$38k\" is not what the header has: median 74,310 or p10 39,000 or p90 121,350")]
    [InlineData(EkgPath, "3 percent", "3.4 percent", 25, "\"3.4 percent\" is not what the header has: growth 3")]
    [InlineData(EkgPath, "3,800", "4,000", 25, "\"4,000\" is not what the header has: openings 3,800 or count 64,700")]
    [InlineData(EkgPath, "count: 64700", "count: 64800", 26, "\"64,700\" is not what the header has: openings 3,800 or count 64,800")]
    [InlineData(EkgPath, "in May 2025", "in May 2024", 21, "\"$74,310\" has another year than in the header, where it is of 2025")]
    [InlineData(EkgPath, "All US cardiovascular technologists and technicians\nhad a median", "They had a US median", 20, "\"$74,310\" is not this job's own figure, and the paragraph does not say whose")]
    [InlineData(EkgPath, "All US cardiovascular technologists and technicians", "All US technicians", 21, "\"$74,310\" is not this job's own figure, and the paragraph does not say whose")]
    [InlineData(EkgPath, "activity. [^article]", "activity, for $74,310 a year in 2025. [^oews]", 9, "\"$74,310\" is not this job's own figure, and the paragraph does not say whose")]
    [InlineData(EkgPath, "it took three years", "it took five years", 17, "a reader's \"five years\" is not the article's \"two to four years\" on line 16")]
    [InlineData(EkgPath, "two to four years, or 1,600 hours", "three years\nand $700 (2024)", 18, "a reader's \"$900\" is not the article's \"$700\" on line 17")]
    [InlineData(EkgPath, "The same reader", "The reader averagejoe", 17, "\"averagejoe\" names the reader")]
    [InlineData(EkgPath, "Records the", "See [x](ekg.md). Records the", 9, "this link leads nowhere: [x](ekg.md)")]
    [InlineData("topics/hearts.md", "](https", "] (https", 6, "this link is not in order: [the page] (https://example.org/a_(b))")]
    [InlineData("topics/hearts.md", "a_(b)).", "a_b.", 6, "this link is not in order: [the page](https://example.org/a_b.")]
    [InlineData("topics/hearts.md", "https://example", "htps://example", 6, "this link leads nowhere: [the page](htps://example.org/a_(b))")]
    [InlineData("topics/hearts.md", "[the page]", "[]", 6, "this link has no text: [](https://example.org/a_(b))")]
    [InlineData("topics/hearts.md", "[the page]", "![the page]", 6, "a picture is not shown: ![the page](https://example.org/a_(b))")]
    [InlineData("topics/hearts.md", "See ", "See www.example.org, or ", 6, "this address is not whole: www.example.org,")]
    [InlineData("topics/hearts.md", "heart work", "ecg tech", 3, "the alias \"ecg tech\" belongs to professions/ekg.md:3 already")]
    [InlineData("synonyms.txt", "ambiguous: CMA", "", 3, "the alias \"CMA\" belongs to topics/cma.md:3 already", "topics/hearts.md")]
    [InlineData("sources.yaml", "id: site", "id: sight", 26, "no entry cites the source \"sight\"")]
    [InlineData(CommentPath, "Says that", "Says that AverageJoe knows that", 7, "\"AverageJoe\" looks like a person's name")]
    [InlineData(CommentPath, "paid with", "as anon12345 did, paid with", 6, "\"anon12345\" looks like a person's name")]
    [InlineData(CommentPath, "Says that", "Says that Dr. Mabuse holds that", 7, "\"Dr. Mabuse\" looks like a person's name")]
    [InlineData(CommentPath, "Says that", "Says that their friend Quentin holds that", 7, "\"Quentin\" looks like a person's name")]
    [InlineData(CommentPath, "Says that", "Anna holds that", 7, "\"Anna\" looks like a person's name")]
    public void A_planted_fault_is_found_where_it_stands(string path, string right, string wrong, int line, string? what, string? reportedIn = null)
    {
        Plant(path, right, wrong);

        var problems = Check().Where(problem => problem.What == what).ToList();

        Assert.Equal(what is null ? [] : [(reportedIn ?? path, line, false)], problems.Select(problem => (problem.Path, problem.Line, problem.IsWarning)));
        Assert.All(problems, problem => Assert.NotEmpty(problem.Mend));
    }

    [Theory]
    [InlineData(EkgPath, "Records the", "Utilized to record the", 9, "\"utilized\" has a plainer word")]
    [InlineData(EkgPath, "Records the", "Works in order to record the", 9, "\"in order to\" has a plainer word")]
    [InlineData(EkgPath, "reviewed: 2026-01-15", "reviewed: 2025-11-21", 4, "last reviewed on 2025-11-21, over a year ago")]
    [InlineData(EkgPath, "reviewed: 2026", "differs: [education]\nreviewed: 2026", 4, "nothing differs in the section \"education\"")]
    [InlineData("synonyms.txt", "CMA", "CMA, CST", 2, "\"CST\" is not an alias of several entries")]
    public void What_only_reads_badly_is_a_warning(string path, string right, string wrong, int line, string what)
    {
        Plant(path, right, wrong);

        var problem = Assert.Single(Check());

        Assert.Equal((path, line, what, true), (problem.Path, problem.Line, problem.What, problem.IsWarning));
    }

    [Theory]
    [InlineData("reviewed: 2026-01-15", "reviewed: 2025-11-22")]
    [InlineData("two to four years", "five years", "reviewed: 2026", "differs: [education]\nreviewed: 2026")]
    [InlineData("activity. [^article]", "activity with the 10-20 system, for 24 hours, in a two-year program of 60 credits. [^article]")]
    [InlineData("over $121,350. [^oews]", "over $121,350. [^oews]\nOne reader (May 2010, unverified) earned $20,000. [^2009-11-ekg]")]
    [InlineData("had a median of", "(the U.S. group) had a median of")]
    public void Honest_prose_passes(params string[] changes)
    {
        foreach (var change in changes.Chunk(2))
        {
            Plant(EkgPath, change[0], change[1]);
        }

        Assert.Empty(Check());
    }

    [Fact]
    public void A_figure_that_is_the_jobs_own_needs_no_scope()
    {
        Plant(EkgPath, "scope: all cardiovascular technologists and technicians, source: oews", "scope: own, source: oews");
        Plant(EkgPath, "All US cardiovascular technologists and technicians\nhad", "Technicians\nhad");

        Assert.Empty(Check());
    }

    [Fact]
    public void Who_else_is_counted_in_a_jobs_own_figure_is_said()
    {
        Plant(EkgPath, "scope: all cardiovascular technologists and technicians, source: oews", "scope: own, includes: echo scanners, source: oews");

        Assert.All(Check(), problem => Assert.Contains("echo scanners", problem.Mend, StringComparison.Ordinal));
        Assert.Equal([21, 22, 22], Check().Select(problem => problem.Line));
    }

    [Fact]
    public void A_section_is_short_enough_to_be_shown_whole()
    {
        Plant(EkgPath, "The course takes", $"{string.Concat(Enumerable.Repeat("It is long. ", 70))}The course takes");

        var problem = Assert.Single(Check());

        Assert.Equal((EkgPath, 15, false), (problem.Path, problem.Line, problem.IsWarning));
        Assert.Matches("^the section \"education\" is 9\\d\\d characters long$", problem.What);
    }

    [Fact]
    public void The_readers_problems_and_the_lints_come_in_one_list()
    {
        Plant(EkgPath, "[^site]", "[^sit]");
        Plant(EkgPath, "$74,310", "$74,311");

        Assert.Equal(
            [
                "professions/ekg.md:13: there is no source or comment \"sit\": Did you mean \"site\"?",
                "professions/ekg.md:13: \"12 percent\" has no year: Say in the same sentence for which year it holds, or \"undated\" where the source has no date",
                "professions/ekg.md:21: \"$74,311\" is not what the header has: median 74,310 or p10 39,000 or p90 121,350: Compare both with the source and correct the wrong one; do not round",
                "sources.yaml:26: no entry cites the source \"site\": Cite it, or take it out",
            ],
            Check().Select(problem => problem.ToString()));
    }

    [Fact]
    public void Nothing_that_the_lint_finds_keeps_the_bot_from_starting()
    {
        Plant(EkgPath, "$74,310", "$74,311");

        Assert.NotNull(_folder.Read().Knowledge);
    }

    [Fact]
    public void A_missing_folder_has_no_more_problems_than_that()
    {
        var reading = KnowledgeReader.Read(_folder.FullPath("nowhere"), null, CancellationToken.None);

        Assert.Equal(reading.Problems, KnowledgeLint.Check(reading, Today, CancellationToken.None));
    }

    [Fact]
    public void The_checks_can_be_stopped() =>
        Assert.ThrowsAny<OperationCanceledException>(() => KnowledgeLint.Check(_folder.Read(), Today, new CancellationToken(canceled: true)));

    private static DateOnly Today => new(2026, 11, 22);

    private static string Source(string id, string date) =>
        $"- id: {id}\n  title: T\n  publisher: P\n  kind: official\n  date: {date}\n  license: L\n  tier: A\n  short: S\n";

    private IReadOnlyList<KnowledgeProblem> Check() => KnowledgeLint.Check(_folder.Read(), Today, CancellationToken.None);

    private void Plant(string path, string right, string wrong)
    {
        var text = File.ReadAllText(_folder.FullPath(path));
        Assert.Contains(right, text, StringComparison.Ordinal);
        _folder.Write(path, text.Replace(right, wrong, StringComparison.Ordinal));
    }
}
