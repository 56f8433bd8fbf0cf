using System.Text;

namespace MedTechBot.Tests.CommandLine.Asking;

public sealed class AskVerbTests : IDisposable
{
    private static readonly string[] Fields =
        ["id", "question", "outcome", "entries", "confidence", "text", "citations", "suggestions", "elapsedMs"];

    private readonly SmallFolder _folder = new();

    [Fact]
    public async Task A_question_gets_its_answer_as_text()
    {
        var run = await Ask("", "What does a cooper do?");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.NotEmpty(run.Lines);
        Assert.DoesNotContain('\e', run.Output);
    }

    [Fact]
    public async Task As_JSON_it_is_one_line_with_the_fields_of_the_design()
    {
        var run = await Ask("", "What does a cooper do?", "--json");

        Assert.Single(run.Lines);
        Assert.Equal(Fields, run.Json().EnumerateObject().Select(field => field.Name));
        Assert.Equal("What does a cooper do?", run.Json().GetProperty("question").GetString());
    }

    [Fact]
    public async Task Explained_it_says_why_at_the_end()
    {
        var run = await Ask("", "What does a cooper do?", "--json", "--explain");

        Assert.Equal([.. Fields, "why"], run.Json().EnumerateObject().Select(field => field.Name));
        Assert.Equal(
            ["understood", "corrections", "hits", "threshold", "runnerUp"],
            run.Json().GetProperty("why").EnumerateObject().Select(field => field.Name));
    }

    [Theory]
    [InlineData("What does a cooper do?", "What", "does", "a", "cooper", "do?")]
    [InlineData("@cooper hours", "@cooper", "hours")]
    [InlineData("is it -5 degrees", "is", "it", "-5", "degrees")]
    [InlineData("", "")]
    [InlineData("   ", "   ")]
    [InlineData("--what is it", "--", "--what", "is", "it")]
    public async Task Words_without_quotes_are_one_question(string question, params string[] words)
    {
        var run = await Ask("not read", ["--json", .. words]);

        Assert.Equal(0, run.Code);
        Assert.Equal(question, run.Json().GetProperty("question").GetString());
    }

    [Theory]
    [InlineData("What does a cooper do?\n", "What does a cooper do?")]
    [InlineData("\uFEFFWhat does a cooper do?\r\n", "What does a cooper do?")]
    [InlineData("two\nlines\n\n", "two\nlines")]
    [InlineData("a\0b", "a\0b")]
    public async Task All_of_standard_input_is_one_question(string input, string question)
    {
        Assert.Equal(question, (await Ask(input, "--json")).Json().GetProperty("question").GetString());
        Assert.Equal(question, (await Ask(input, "-", "--json")).Json().GetProperty("question").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    public async Task Nothing_on_standard_input_is_wrong_usage(string input)
    {
        var run = await Ask(input);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("medtechbot ask --batch", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_megabyte_of_question_is_answered()
    {
        var run = await Ask(string.Concat(Enumerable.Repeat("what does a cooper do? ", 45_000)), "--json");

        Assert.Equal(0, run.Code);
        Assert.Equal(Fields, run.Json().EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task More_than_any_question_is_refused_in_one_line()
    {
        var run = await ProgramRun.Run(new() { Input = new Endless() }, ["ask", "--knowledge", _folder.Path]);

        Assert.Equal(1, run.Code);
        Assert.Single(run.Problems);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_still_a_question()
    {
        var run = await ProgramRun.Piped([0xFF, (byte)'a', 0xED, 0xA0, 0x80], "ask", "--json", "--knowledge", _folder.Path);

        Assert.Equal(0, run.Code);
        Assert.StartsWith("\uFFFDa\uFFFD", run.Json().GetProperty("question").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit")]
    [InlineData(" EXIT ")]
    [InlineData("quit")]
    public async Task A_conversation_answers_until_somebody_leaves(string leave)
    {
        var run = await ProgramRun.Typed(["What does a cooper do?", "", "and hours?", leave, "not asked"], "ask", "--json", "--knowledge", _folder.Path);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(2, run.Lines.Count(line => line.Contains("\"outcome\":", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_a_question_a_terminal_gets_the_conversation()
    {
        var run = await ProgramRun.Typed(["What does a cooper do?"], "ask", "--knowledge", _folder.Path);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(2, run.Output.Split("> ").Length - 1);
    }

    [Fact]
    public async Task A_terminal_gets_lines_that_fit_its_window()
    {
        var run = await ProgramRun.Run(
            new() { Typed = new Queue<string>(), Width = 40 },
            ["ask", "What does a cooper do?", "--explain", "--knowledge", _folder.Path]);

        Assert.Equal(0, run.Code);
        Assert.All(run.Lines, line => Assert.True(line.Length < 40 || !line.Trim().Contains(' ', StringComparison.Ordinal), line));
    }

    public void Dispose() => _folder.Dispose();

    private Task<ProgramRun> Ask(string input, params string[] args) =>
        ProgramRun.Piped(Encoding.UTF8.GetBytes(input), ["ask", "--knowledge", _folder.Path, .. args]);

    /// <summary>`yes`, forever.</summary>
    private sealed class Endless : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'y');
            return buffer.Length;
        }
    }
}
