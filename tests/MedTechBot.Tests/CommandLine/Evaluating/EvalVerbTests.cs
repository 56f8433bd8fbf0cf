using System.Text.Json;

namespace MedTechBot.Tests.CommandLine.Evaluating;

public sealed class EvalVerbTests : IDisposable
{
    private readonly SmallFolder _folder = new();

    [Fact]
    public async Task What_comes_out_as_expected_is_right_and_anything_else_is_not()
    {
        // What the program answers is not this test's business: it expects the same again, and twice something else.
        var (outcome, entries) = await OutcomeOf("What does a cooper do?");
        var other = outcome == "answered" ? "choices" : "answered";

        var run = await Eval(
            Line("What does a cooper do?", outcome, entries),
            Line("What does a cooper do?", outcome, [.. entries, "no-such-entry"]),
            Line("What does a cooper do?", other, entries));

        Assert.Equal(0, run.Code);
        Assert.Equal((3, 1), Row(run, "total"));
        Assert.Equal((1, 0), Row(run, other));
        Assert.Equal((2, 1), Row(run, outcome));
    }

    [Fact]
    public async Task Where_several_answers_are_as_good_one_of_them_is_enough()
    {
        var (outcome, entries) = await OutcomeOf("What does a cooper do?");
        string AnyOf(params string[] ids) =>
            JsonSerializer.Serialize(new { question = "What does a cooper do?", expect = new { outcome, anyOf = ids } });

        var run = await Eval(AnyOf("no-such-entry", entries[0]), AnyOf("no-such-entry"));

        Assert.Equal((2, 1), Row(run, "total"));
    }

    [Fact]
    public async Task The_kinds_of_the_file_have_a_row_each()
    {
        var (outcome, entries) = await OutcomeOf("What does a cooper do?");

        var run = await Eval(Line("What does a cooper do?", outcome, entries, "plain"), Line("What does a cooper do?", outcome, ["none"], "odd"));

        Assert.Equal((1, 1), Row(run, "plain"));
        Assert.Equal((1, 0), Row(run, "odd"));
    }

    [Fact]
    public async Task A_plain_search_stands_beside_it()
    {
        var run = await Eval(Line("who makes barrels", "answered", ["cooper"]), Line("zebra", "unknown", []), Line("jugs", "unknown", []));

        Assert.EndsWith("1 100.0 %      0      0", LineOf(run, "answered"), StringComparison.Ordinal);
        Assert.EndsWith("1  50.0 %      1      0", LineOf(run, "unknown"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_miss_can_be_listed()
    {
        var run = await ProgramRun.Piped("", "eval", File(Line("What does a cooper do?", "smalltalk", [])), "--wrong", "--knowledge", _folder.Path);

        Assert.Equal("q: What does a cooper do?", run.Lines[0]);
        Assert.Equal("  expected smalltalk", run.Lines[1]);
        Assert.StartsWith("  got      ", run.Lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("50%", 0)]
    [InlineData("0.51", 1)]
    public async Task A_floor_that_is_not_reached_is_exit_code_1(string floor, int code)
    {
        var (outcome, entries) = await OutcomeOf("What does a cooper do?");
        var option = outcome == "unknown" ? "--min-declined" : "--min-right";
        var file = File(Line("What does a cooper do?", outcome, entries), Line("What does a cooper do?", outcome, ["no-such-entry"]));

        var run = await ProgramRun.Piped("", "eval", file, option, floor, "--knowledge", _folder.Path);

        Assert.Equal((code, code), (run.Code, run.Problems.Count));
    }

    [Theory]
    [InlineData("--min-right", "unknown")]
    [InlineData("--min-declined", "answered")]
    public async Task A_floor_without_a_question_to_measure_it_by_is_not_reached(string option, string outcome)
    {
        var run = await ProgramRun.Piped("", "eval", File(Line("q", outcome, [])), option, "0", "--knowledge", _folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Single(run.Problems);
    }

    [Fact]
    public async Task Every_wrong_line_of_the_file_is_named()
    {
        var file = File("""{"question":"q"}""", Line("q", "unknown", []), "nonsense", """{"question":"q","expect":{"outcome":"maybe"}}""");

        var run = await ProgramRun.Piped("", "eval", file, "--knowledge", _folder.Path);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Equal([$"{file}:1", $"{file}:3", $"{file}:4"], run.Problems.Select(problem => problem[..problem.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_file_without_questions_is_something_to_mend()
    {
        var run = await ProgramRun.Piped("", "eval", File(), "--knowledge", _folder.Path);

        Assert.Equal((1, 1), (run.Code, run.Problems.Count));
    }

    public void Dispose() => _folder.Dispose();

    private static string Line(string question, string outcome, IReadOnlyList<string> entries, string? kind = null) =>
        $$"""{"id":"q","question":{{JsonSerializer.Serialize(question)}},"expect":{"outcome":"{{outcome}}","entries":{{JsonSerializer.Serialize(entries)}}}{{(kind is null ? "" : $",\"kind\":\"{kind}\"")}}}""";

    /// <summary>Questions and right ones in the row of a name.</summary>
    private static (int Questions, int Right) Row(ProgramRun run, string name)
    {
        var numbers = LineOf(run, name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (int.Parse(numbers[1], null), int.Parse(numbers[2], null));
    }

    private static string LineOf(ProgramRun run, string name) =>
        run.Lines.Single(line => line.Trim().StartsWith($"{name} ", StringComparison.Ordinal));

    private string File(params string[] lines)
    {
        _folder.Write("questions.jsonl", string.Join('\n', lines));
        return Path.Combine(_folder.Path, "questions.jsonl");
    }

    private async Task<(string Outcome, IReadOnlyList<string> Entries)> OutcomeOf(string question)
    {
        var json = (await ProgramRun.Piped("", "ask", question, "--json", "--knowledge", _folder.Path)).Json();
        return (json.GetProperty("outcome").GetString() ?? "", [.. json.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("id").GetString() ?? "")]);
    }

    private Task<ProgramRun> Eval(params string[] lines) => ProgramRun.Piped("", "eval", File(lines), "--knowledge", _folder.Path);
}
