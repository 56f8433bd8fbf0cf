using MedTechBot.Answers;
using MedTechBot.CommandLine.Evaluating;
using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Tests.CommandLine.Evaluating;

/// <summary>The floor under the answers: what <c>eval</c> counts on <c>tests/questions/work.jsonl</c>.</summary>
public class AnswerQualityTests
{
    [Fact]
    public async Task Of_what_has_an_answer_at_least_nine_in_ten_come_out_right() =>
        AtLeast(0.90, [.. (await EvaluateAsync()).Where(one => one.Class == ExpectedClass.HasAnswer)]);

    [Fact]
    public async Task Of_what_has_none_at_least_95_in_100_are_declined() =>
        AtLeast(0.95, [.. (await EvaluateAsync()).Where(one => one.Class == ExpectedClass.HasNone)]);

    [Fact]
    public async Task Danger_and_advice_are_always_heard() =>
        AtLeast(1, [.. (await EvaluateAsync()).Where(one => one.Expected.Outcome is "emergency" or "advice")]);

    [Fact]
    public async Task A_plain_search_is_beaten()
    {
        var evaluated = await EvaluateAsync();

        var (ours, plain) = (evaluated.Count(one => one.Verdict == Verdict.Right), evaluated.Count(one => one.PlainVerdict == Verdict.Right));

        Assert.True(ours > plain, $"{ours} right against {plain}");
    }

    private static async Task<IReadOnlyList<Evaluated>> EvaluateAsync()
    {
        var questions = await QuestionFile.ReadAsync(Path.Combine(AppContext.BaseDirectory, "work.jsonl"), CancellationToken.None);
        var reading = KnowledgeReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge"), progress: null, CancellationToken.None);
        using var answerer = new QuestionAnswerer(reading.Knowledge ?? throw new InvalidOperationException(string.Join('\n', reading.Problems)), "US");
        using var plain = new PlainSearch(answerer.Knowledge);
        return [.. questions.Select(question => Evaluated.Of(question, answerer, plain))];
    }

    private static void AtLeast(double floor, IReadOnlyList<Evaluated> some)
    {
        using var misses = new StringWriter();
        MissList.Write(some, misses);

        Assert.NotEmpty(some);
        Assert.True(some.Count(one => one.Verdict == Verdict.Right) >= floor * some.Count, misses.ToString());
    }
}
