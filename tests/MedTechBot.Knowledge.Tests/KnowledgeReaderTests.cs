using System.Diagnostics;
using System.Text;
using MedTechBot.Tests.Support;

namespace MedTechBot.Knowledge.Tests;

public sealed class KnowledgeReaderTests : IDisposable
{
    private const string Emt = "---\ntitle: EMT\n---\nText. [^article]\n";

    private readonly TempKnowledge _folder = Some.KnowledgeFolder();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_in_order_becomes_a_knowledge_base()
    {
        _folder.Write("professions/emt.md", Emt.Replace("[^article]", "[^article] [^2009-11-emt]", StringComparison.Ordinal))
            .Write("professions/aemt.md", "---\ntitle: Advanced EMT\nrelated: [emt, a-topic]\n---\nText. [^article]\n")
            .Write("topics/a-topic.md", "---\ntitle: A topic\nabout: [emt]\n---\nText. [^article]\n")
            .Write("comments/2009-11-emt.md", "---\nauthor: a\ndate: 2009-11-30\nabout: [emt, a-topic]\n---\nReports.\n")
            .Write("synonyms.txt", "pay, wage\n")
            .Write("uncovered.yaml", "careers:\n- {names: [nurse], say: No nurses., near: [emt]}\n");

        var reading = _folder.Read();

        Assert.Empty(reading.Problems);
        Assert.NotNull(reading.Knowledge);
        Assert.Equal(["aemt", "emt", "a-topic"], reading.Knowledge.Entries.Select(entry => entry.Id));
        Assert.Equal("Reports.", reading.Knowledge.FindComment("2009-11-emt")?.Text);
        Assert.Equal("Article", reading.Knowledge.FindSource("article")?.ShortName);
        Assert.Single(reading.Knowledge.Synonyms);
        Assert.Single(reading.Knowledge.Uncovered);
        Assert.Equal("911", reading.Knowledge.Safety.Countries["US"].Emergency);
    }

    [Fact]
    public void One_kind_of_entry_is_enough()
    {
        _folder.Write("topics/a.md", Emt);

        Assert.Empty(_folder.Read().Problems);
    }

    [Fact]
    public void A_missing_folder_is_a_problem()
    {
        var path = _folder.FullPath("nowhere");

        var reading = KnowledgeReader.Read(path, null, CancellationToken.None);

        Assert.Null(reading.Knowledge);
        Assert.Equal($"{path}:0: the knowledge folder is not there: Name the right one with `--knowledge DIR`", Assert.Single(reading.Problems).ToString());
    }

    [Fact]
    public void A_folder_without_entries_is_a_problem()
    {
        _folder.Write("sources.yaml", "[]");

        var reading = _folder.Read();

        Assert.Null(reading.Knowledge);
        Assert.Equal("there are no entries", Assert.Single(reading.Problems).What);
    }

    [Fact]
    public void All_problems_of_all_files_are_reported_at_once_in_order()
    {
        _folder.Delete("safety.yaml")
            .Write("topics/b.md", "---\ntitle: B\nrelated: [emm]\n---\nText. [^artcle]\n")
            .Write("professions/emt.md", "---\ntitle: EMT\n---\nText.\n## hour\nText. [^2009-11-empty]\n")
            .Write("professions/broken.md", "---\ntitle: [\n---\n")
            .Write("comments/2009-11-emt.md", "---\nauthor: a\ndate: 2009-11-30\nabout: [broken, etm]\n---\nReports.\n");

        var reading = _folder.Read();

        Assert.Null(reading.Knowledge);
        Assert.Equal(
            [
                "comments/2009-11-emt.md:4: there is no entry \"etm\": Did you mean \"emt\"?",
                "professions/broken.md:2: the YAML cannot be read",
                "professions/broken.md:4: the summary is missing",
                "professions/emt.md:4: missing source for \"Text.\"",
                "professions/emt.md:5: there is no section \"hour\": Did you mean `hours`?",
                "professions/emt.md:6: there is no source or comment \"2009-11-empty\": Did you mean \"2009-11-emt\"?",
                "safety.yaml:0: the file is missing: Copy the one from the knowledge folder that comes with MedTechBot",
                "topics/b.md:3: there is no entry \"emm\": Did you mean \"emt\"?",
                "topics/b.md:5: there is no source or comment \"artcle\": Did you mean \"article\"?",
            ],
            reading.Problems.Select(problem => problem.ToString()),
            (start, whole) => whole.StartsWith(start, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("topics/emt.md", "---\ntitle: Other\n---\nText. [^article]\n", 0, "the id \"emt\" belongs to professions/emt.md already")]
    [InlineData("topics/2009-11-c.md", "---\ntitle: Other\n---\nText. [^article]\n", 0, null)]
    [InlineData("topics/b.md", "---\ntitle: emt\n---\nText. [^article]\n", 2, "the title \"emt\" is also that of professions/emt.md")]
    [InlineData("topics/b.md", "---\ntitle: B\naliases:\n- b b\n- ' Emt'\n---\nText. [^article]\n", 5, "the alias \"Emt\" is the title of professions/emt.md")]
    [InlineData("topics/b.md", "---\ntitle: B\n---\nText. [^article]\nMore. [^emt]\n", 5, "\"emt\" is an entry and no source")]
    [InlineData("topics/b.md", "---\ntitle: B\nrelated: [emt, b]\n---\nText. [^article]\n", 3, "the entry names itself (\"b\")")]
    [InlineData("topics/b.md", "---\ntitle: B\nabout: [c]\n---\nText. [^article]\n", 3, "\"c\" is a topic and no profession")]
    [InlineData("professions/b.md", "---\ntitle: B\npay: {median: 1, year: 2025, scope: own, source: oews}\n---\nText. [^article]\n", 3, "there is no source or comment \"oews\"")]
    [InlineData("professions/b.md", "---\ntitle: B\npay: {median: 1, year: 2025, scope: own, source: 2009-11-c}\n---\nText. [^article]\n", 3, "\"2009-11-c\" is a reader's comment")]
    [InlineData("uncovered.yaml", "careers:\n- names:\n  - nurse\n  - emt\n  say: No.\n", 4, "\"emt\" is covered by professions/emt.md")]
    [InlineData("uncovered.yaml", "careers:\n- {names: [nurse], say: No.}\n- {names: [Nurse], say: No.}\n", 3, "the name \"Nurse\" stands also on line 2")]
    [InlineData("uncovered.yaml", "careers:\n- {names: [nurse], say: No., near: [emd]}\n", 2, "there is no entry \"emd\"")]
    [InlineData("professions", "a file", 0, null)]
    public void What_one_file_gets_wrong_about_another_is_a_problem_with_its_line(string path, string text, int line, string? what)
    {
        _folder.Write("topics/c.md", "---\ntitle: C\n---\nText. [^article]\n")
            .Write("comments/2009-11-c.md", "---\nauthor: a\ndate: 2009-11-30\n---\nReports.\n");
        if (path != "professions")
        {
            _folder.Write("professions/emt.md", Emt);
        }

        _folder.Write(path, text);

        var reading = _folder.Read();

        Assert.Null(reading.Knowledge);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((what is null ? problem.Path : path, line, what ?? problem.What), (problem.Path, problem.Line, problem.What));
    }

    [Fact]
    public void A_doubled_source_is_a_problem()
    {
        _folder.Write("professions/emt.md", Emt).Write("sources.yaml", Some.Sources + Some.Sources);

        Assert.Equal(("sources.yaml", 10), Assert.Single(_folder.Read().Problems.Select(problem => (problem.Path, problem.Line))));
    }

    [Fact]
    public void An_alias_that_several_entries_share_keeps_nothing_from_starting()
    {
        _folder.Write("professions/a.md", "---\ntitle: A\naliases: [med tech]\n---\nText. [^article]\n")
            .Write("professions/b.md", "---\ntitle: B\naliases: [Med Tech]\n---\nText. [^article]\n");

        Assert.Empty(_folder.Read().Problems);
    }

    [Fact]
    public void Missing_sources_are_one_problem_and_not_one_for_each_marker()
    {
        _folder.Write("professions/emt.md", Emt).Delete("sources.yaml");

        Assert.Equal("sources.yaml", Assert.Single(_folder.Read().Problems).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("patterns: [")]
    [InlineData("- a list")]
    public void Broken_safety_rules_stop_the_start_and_say_where_to_find_others(string text)
    {
        _folder.Write("professions/emt.md", Emt).Write("safety.yaml", text);

        var reading = _folder.Read();

        Assert.Null(reading.Knowledge);
        Assert.All(reading.Problems, problem => Assert.Equal("safety.yaml", problem.Path));
        Assert.Contains("Copy the one from the knowledge folder that comes with MedTechBot", reading.Problems[0].Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Stray_files_are_warnings_and_hidden_ones_and_read_mes_are_not()
    {
        _folder.Write("professions/emt.md", Emt)
            .Write("professions/.emt.md.swp", "x").Write(".git/config", "x")
            .Write("professions/README.md", "x").Write("README.md", "x")
            .Write("professions/notes.txt", "x").Write("topics/old/hours.md", "x")
            .Write("synonym.txt", "x").Write("topic/a.md", Emt);

        var reading = _folder.Read();

        Assert.NotNull(reading.Knowledge);
        Assert.Equal(
            [
                "professions/notes.txt:0: warning: this file is not read: Rename it so that it ends in .md, or move it elsewhere",
                "synonym.txt:0: warning: this file is not read: Did you mean synonyms.txt?",
                "topic:0: warning: this folder is not read: Did you mean topics?",
                "topics/old:0: warning: this folder is not read: Rename it so that it ends in .md, or move it elsewhere",
            ],
            reading.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_a_problem()
    {
        _folder.Write("professions/emt.md", Emt).Write("topics/hours.md/x.md", Emt).Write("synonyms.txt/x", "");

        Assert.Equal(
            [("synonyms.txt", "a folder stands where a file is expected"), ("topics/hours.md", "a folder stands where a file is expected")],
            _folder.Read().Problems.Select(problem => (problem.Path, problem.What)));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_problems_with_their_place()
    {
        _folder.Write("professions/emt.md", Emt).Write("topics/x", "");
        File.WriteAllBytes(_folder.FullPath("topics/latin.md"), [.. Encoding.UTF8.GetBytes("---\ntitle: Caf"), 0xE9, .. "\n---\n"u8]);
        File.WriteAllBytes(_folder.FullPath("topics/wide.md"), Encoding.Unicode.GetPreamble());
        File.WriteAllText(_folder.FullPath("topics/zero.md"), "---\ntitle: T\0\n---\n");
        File.WriteAllBytes(_folder.FullPath("topics/empty.md"), []);

        Assert.Equal(
            [
                ("topics/empty.md", 0, "the file is empty"),
                ("topics/latin.md", 2, "byte 14 is not UTF-8"),
                ("topics/wide.md", 1, "the file is UTF-16"),
                ("topics/zero.md", 2, "there is a NUL character here"),
            ],
            _folder.Read().Problems.Where(problem => !problem.IsWarning).Select(problem => (problem.Path, problem.Line, problem.What)));
    }

    [Theory]
    [InlineData("professions/emt.md", 200, "the file is over 200 KB")]
    [InlineData("topics/emt.md", 200, "the file is over 200 KB")]
    [InlineData("comments/2009-11-emt.md", 200, "the file is over 200 KB")]
    [InlineData("synonyms.txt", 1024, "the file is over 1,024 KB")]
    public void A_file_far_too_long_is_not_read(string path, int kilobytes, string what)
    {
        _folder.Write(path, new string('\n', kilobytes * 1024));
        Assert.DoesNotContain(_folder.Read().Problems, problem => problem.What == what);

        _folder.Write(path, new string('\n', (kilobytes * 1024) + 1));

        Assert.Equal((path, 0), Assert.Single(_folder.Read().Problems.Where(problem => problem.What == what).Select(problem => (problem.Path, problem.Line))));
    }

    [Theory]
    [InlineData("[a](")]
    [InlineData("[a](<b")]
    [InlineData("![")]
    [InlineData("*a **a ")]
    [InlineData("[a]: b\n\n")]
    [InlineData("> - ")]
    public void An_entry_as_long_as_may_be_is_read_in_seconds_whatever_stands_in_it(string scrap)
    {
        _folder.Write("professions/emt.md", Emt + string.Concat(Enumerable.Repeat(scrap, ((200 * 1024) - Emt.Length) / scrap.Length)));
        var started = Stopwatch.GetTimestamp();

        _folder.Read();

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_file_without_permission_is_a_problem()
    {
        _folder.Write("professions/emt.md", Emt).Write("professions/secret.md", Emt);
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            // The superuser may read everything.
            return;
        }

        File.SetUnixFileMode(_folder.FullPath("professions/secret.md"), UnixFileMode.None);

        Assert.Contains(_folder.Read().Problems, problem => problem is { Path: "professions/secret.md", What: "the file may not be read" });
    }

    [Fact]
    public void Links_in_circles_or_to_nothing_do_no_harm()
    {
        _folder.Write("professions/emt.md", Emt);
        File.CreateSymbolicLink(_folder.FullPath("professions/circle.md"), _folder.FullPath("professions/circle.md"));
        File.CreateSymbolicLink(_folder.FullPath("professions/nothing.md"), _folder.FullPath("nothing"));
        Directory.CreateSymbolicLink(_folder.FullPath("professions/up"), _folder.Path);

        var problems = _folder.Read().Problems;

        Assert.Equal(
            [("professions/circle.md", false), ("professions/nothing.md", false), ("professions/up", true)],
            problems.Select(problem => (problem.Path, problem.IsWarning)));
    }

    [Fact]
    public void A_linked_file_is_read_like_any_other()
    {
        _folder.Write("elsewhere/emt.md", Emt).Write("professions/README.md", "");
        File.CreateSymbolicLink(_folder.FullPath("professions/emt.md"), _folder.FullPath("elsewhere/emt.md"));

        Assert.Equal("emt", Assert.Single(_folder.Read().Knowledge?.Entries ?? []).Id);
    }

    [Fact]
    public void A_large_folder_is_read_the_same_every_time_and_tells_how_far_it_is()
    {
        for (var number = 0; number < 600; number++)
        {
            _folder.Write($"professions/job-{number}.md", $"---\ntitle: Job {number}\nrelated: [job-{(number + 1) % 600}]\n---\nText {number}. [^article]\n");
        }

        var steps = new Steps();
        var first = KnowledgeReader.Read(_folder.Path, steps, CancellationToken.None);
        var second = _folder.Read();

        Assert.Empty(first.Problems);
        Assert.Equal(first.Knowledge?.Entries.Select(entry => entry.Id), second.Knowledge?.Entries.Select(entry => entry.Id));
        Assert.Equal(600, steps.Last);
    }

    [Fact]
    public void Reading_can_be_stopped()
    {
        _folder.Write("professions/emt.md", Emt);

        Assert.ThrowsAny<OperationCanceledException>(() => KnowledgeReader.Read(_folder.Path, null, new CancellationToken(canceled: true)));
    }

    private sealed class Steps : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value) => Last = value;
    }
}
