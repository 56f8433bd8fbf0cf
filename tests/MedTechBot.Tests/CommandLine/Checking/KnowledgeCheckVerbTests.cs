namespace MedTechBot.Tests.CommandLine.Checking;

public sealed class KnowledgeCheckVerbTests : IDisposable
{
    private readonly SmallFolder _folder = new();

    [Fact]
    public async Task A_clean_folder_is_counted()
    {
        var run = await ProgramRun.Piped("", "knowledge", "check", "--knowledge", _folder.Path);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal("2 entries, 0 comments, 1 source: 0 problems, 0 warnings", Assert.Single(run.Lines));
    }

    [Fact]
    public async Task Every_problem_is_a_line_with_its_place_and_the_count_comes_last()
    {
        _folder.Write("professions/cooper.md", "no header");
        _folder.Write("topics/hours.md", "no header");

        var run = await ProgramRun.Piped("", "knowledge", "check", "--knowledge", _folder.Path);

        Assert.Equal(1, run.Code);
        Assert.All(run.Problems, problem => Assert.Matches(@"^[^:]+:\d+: .+: .+", problem));
        Assert.Contains(run.Problems, problem => problem.StartsWith("topics/hours.md:", StringComparison.Ordinal));
        Assert.Matches(@"^\d+ problems?, \d+ warnings?$", run.Lines[^1]);
    }

    [Fact]
    public async Task A_warning_alone_is_fine()
    {
        _folder.Write("profesions/baker.txt", "a stray");

        var run = await ProgramRun.Piped("", "knowledge", "check", "--knowledge", _folder.Path);

        Assert.Equal(0, run.Code);
        Assert.Contains("warning: ", Assert.Single(run.Problems), StringComparison.Ordinal);
        Assert.EndsWith("0 problems, 1 warning", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_without_a_year_can_be_used_but_does_not_check_clean()
    {
        _folder.Write("professions/baker.md", "---\ntitle: Baker\nreviewed: 2001-01-01\n---\nBakes bread, for $12 an hour. [^guild]");

        var run = await ProgramRun.Piped("", "knowledge", "check", "--knowledge", _folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Equal(2, run.Problems.Count);
        Assert.StartsWith("professions/baker.md:3: warning: last reviewed on 2001-01-01, over a year ago: ", run.Problems[0], StringComparison.Ordinal);
        Assert.StartsWith("professions/baker.md:5: \"$12\" has no year: ", run.Problems[1], StringComparison.Ordinal);
        Assert.Equal("3 entries, 0 comments, 1 source: 1 problem, 1 warning", run.Lines[^1]);
    }

    [Fact]
    public async Task The_wordings_that_the_safety_rules_must_and_must_not_hear_are_tried_whatever_else_is_wrong()
    {
        var rules = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "safety.yaml"));
        _folder.Write("safety.yaml", rules + "must_fire:\n  danger: [the workshop is on fire, our roof burns]\nmust_not_fire: [who sweeps the workshop]");
        _folder.Write("professions/baker.md", "no header");

        var run = await ProgramRun.Piped("", "knowledge", "check", "--knowledge", _folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Equal(["professions/baker.md:1", "safety.yaml:12"], run.Problems.Select(problem => string.Join(':', problem.Split(':')[..2])));
        Assert.Contains("\"our roof burns\" must fire as danger, but is not heard", run.Problems[1], StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
