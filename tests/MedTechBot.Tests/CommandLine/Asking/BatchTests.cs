using System.Text;
using System.Text.Json;

namespace MedTechBot.Tests.CommandLine.Asking;

public sealed class BatchTests : IDisposable
{
    private readonly SmallFolder _folder = new();

    [Fact]
    public async Task Every_line_gets_one_line_in_its_place()
    {
        var run = await Batch(
            """
            {"id":"a","question":"What does a cooper do?"}
            {"id":2,"question":"and hours?","context":["What does a potter do?"],"expect":{"outcome":"answered"},"kind":"x"}
            {"id":"c"}

            nonsense
            {"question":"\ud83d"}

            """);

        Assert.Equal(1, run.Code);
        Assert.Equal("\"a\" 2 \"c\" - - null", string.Join(' ', run.Lines.Select((_, index) => IdOf(run.Json(index)))));
        Assert.Equal("""{"id":"c","line":3,"error":"question is missing"}""", run.Lines[2]);
        Assert.Equal("""{"line":4,"error":"empty line"}""", run.Lines[3]);
        Assert.Equal("\uFFFD", run.Json(5).GetProperty("question").GetString());
        Assert.StartsWith("3 of 6 lines", Assert.Single(run.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clean_batch_is_fine_and_says_nothing_more()
    {
        var run = await Batch("\uFEFF{\"question\":\"What does a cooper do?\"}\r\n{\"question\":\"\"}");

        Assert.Equal((0, "", 2), (run.Code, run.Error, run.Lines.Count));
    }

    [Fact]
    public async Task An_empty_batch_is_fine()
    {
        Assert.Equal((0, "", ""), await Batch("") is var run ? (run.Code, run.Output, run.Error) : default);
    }

    [Fact]
    public async Task A_file_gives_the_same_as_standard_input()
    {
        var file = Path.Combine(_folder.Path, "questions.jsonl");
        await File.WriteAllTextAsync(file, "{\"id\":1,\"question\":\"What does a cooper do?\"}\n");

        var run = await ProgramRun.Piped("", "ask", "--batch", file, "--explain", "--knowledge", _folder.Path);

        Assert.Equal(0, run.Code);
        Assert.True(run.Json().TryGetProperty("why", out _));
    }

    [Theory]
    [InlineData("/no/such/file.jsonl")]
    [InlineData("/")]
    [InlineData("")]
    public async Task A_file_that_cannot_be_read_is_one_line(string file)
    {
        var run = await ProgramRun.Piped("", "ask", "--batch", file, "--knowledge", _folder.Path);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Single(run.Problems);
    }

    [Fact]
    public async Task A_line_of_five_megabytes_costs_only_itself()
    {
        var run = await Batch($$"""
            {"id":1,"question":"{{new string('x', 5 * 1024 * 1024)}}"}
            {"id":2,"question":"What does a cooper do?"}
            """);

        Assert.Equal(1, run.Code);
        Assert.Equal("""{"line":1,"error":"longer than 4 MB"}""", run.Lines[0]);
        Assert.Equal("2", IdOf(run.Json(1)));
    }

    [Fact]
    public async Task Many_questions_stay_in_order()
    {
        var questions = string.Join('\n', Enumerable.Range(0, 3_000).Select(number => $$"""{"id":{{number}},"question":"What does a cooper do?"}"""));

        var run = await Batch(questions);

        Assert.Equal(Enumerable.Range(0, 3_000), run.Lines.Select((_, index) => run.Json(index).GetProperty("id").GetInt32()));
    }

    public void Dispose() => _folder.Dispose();

    private static string IdOf(JsonElement line) => line.TryGetProperty("id", out var id) ? id.GetRawText() : "-";

    private Task<ProgramRun> Batch(string input) =>
        ProgramRun.Piped(Encoding.UTF8.GetBytes(input), ["ask", "--batch", "-", "--knowledge", _folder.Path]);
}
