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

    public void Dispose() => _folder.Dispose();
}
