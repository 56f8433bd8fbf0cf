namespace MedTechBot.Tests.CommandLine;

public sealed class VerbsTests : IDisposable
{
    private readonly SmallFolder _folder = new();

    [Theory]
    [InlineData("--help")]
    [InlineData("ask", "--help")]
    [InlineData("eval", "--help")]
    [InlineData("knowledge", "check", "--help")]
    public async Task Help_shows_every_verbs_options_examples_and_the_exit_codes(params string[] args)
    {
        var run = await ProgramRun.Piped("", args);

        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Error);
        Assert.All(
            ["Usage:", "--knowledge <DIR>", "--country <CC>", "Examples:", "Exit codes:", "130"],
            part => Assert.Contains(part, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bogus")]
    [InlineData("knowledge")]
    [InlineData("knowledge", "bogus")]
    [InlineData("eval")]
    [InlineData("eval", "a", "b")]
    [InlineData("eval", "a", "--min-right", "most")]
    [InlineData("ask", "--jsno", "what is a cooper")]
    [InlineData("ask", "--batch")]
    [InlineData("ask", "--batch", "-", "what is a cooper")]
    [InlineData("ask", "what", "--country", "Germany")]
    [InlineData("ask", "what", "--knowledge")]
    [InlineData("play", "--port", "0")]
    [InlineData("play", "5080")]
    [InlineData("doctor", "--Discord:Token")]
    public async Task A_wrong_command_line_is_named_with_exit_code_2(params string[] args)
    {
        var run = await ProgramRun.Piped("", args);

        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.InRange(run.Problems.Count, 1, 3);
    }

    [Theory]
    [InlineData("ask", "what is a cooper")]
    [InlineData("ask", "--batch", "-")]
    [InlineData("knowledge", "check")]
    public async Task A_knowledge_folder_that_is_not_there_is_named_with_what_to_do(params string[] args)
    {
        var run = await ProgramRun.Piped("", [.. args, "--knowledge", "/no/such/folder"]);

        Assert.Equal(1, run.Code);
        Assert.Contains("/no/such/folder", Assert.Single(run.Problems), StringComparison.Ordinal);
        Assert.Contains("--knowledge", run.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_problems_answers_nothing_and_names_each_of_them()
    {
        _folder.Write("professions/cooper.md", "no header");
        _folder.Write("professions/potter.md", "no header");

        var run = await ProgramRun.Piped("", "ask", "what is a cooper", "--knowledge", _folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains(run.Problems, problem => problem.StartsWith("professions/cooper.md:", StringComparison.Ordinal));
        Assert.Contains(run.Problems, problem => problem.StartsWith("professions/potter.md:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reader_who_had_enough_is_no_error()
    {
        var run = await ProgramRun.Run(
            new() { Input = new MemoryStream("{\"question\":\"a\"}\n"u8.ToArray()), Output = new Failing(new IOException("Broken pipe", 32)) },
            ["ask", "--batch", "-", "--knowledge", _folder.Path]);

        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    [Fact]
    public async Task A_full_disk_is_one_line_and_exit_code_1()
    {
        var run = await ProgramRun.Run(
            new() { Output = new Failing(new IOException("No space left on device", 28)) },
            ["ask", "what is a cooper", "--knowledge", _folder.Path]);

        Assert.Equal(1, run.Code);
        Assert.Equal(["No space left on device"], run.Problems);
    }

    [Fact]
    public async Task An_interrupted_run_says_so_with_130()
    {
        var run = await ProgramRun.Run(new() { Interruption = new CancellationToken(canceled: true) }, ["ask", "--batch", "-", "--knowledge", _folder.Path]);

        Assert.Equal((130, "", ""), (run.Code, run.Output, run.Error));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>An output that takes nothing.</summary>
    private sealed class Failing(IOException failure) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw failure;

        public override void Write(ReadOnlySpan<byte> buffer) => throw failure;

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw failure;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw failure;
    }
}
