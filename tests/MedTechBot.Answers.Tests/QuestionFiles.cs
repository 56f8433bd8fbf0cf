using System.Text.Json;

namespace MedTechBot.Answers.Tests;

/// <summary>The questions of <c>tests/questions</c>, which people really ask, with their answers on the knowledge that ships.</summary>
internal static class QuestionFiles
{
    private static readonly string[] Unseen = ["unseen.jsonl", "facts-unseen.jsonl"];

    /// <summary>Those that the project was built with.</summary>
    public static IReadOnlyList<Line> Work { get; } = Read("work.jsonl");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Line> All { get; } = [.. Work, .. Read("facts-work.jsonl"), .. Read("earlier.jsonl"), .. Read("facts-earlier.jsonl"), .. Unseen.SelectMany(Read)];

    public static IReadOnlyList<(Line Line, Answer Answer)> Answered { get; } = [.. All.Select(line => (line, Shipped.Answerer.Answer(line.Question)))];

    /// <summary>Fails with every answer that a rule finds something wrong with.</summary>
    /// <param name="wrong">What is wrong: as little as shows it.</param>
    public static void Check<T>(Func<T, IEnumerable<string>> wrong)
        where T : Answer
    {
        var answers = Answered.Where(pair => pair.Answer is T).Select(pair => (pair.Line, Answer: (T)pair.Answer)).ToArray();

        Assert.NotEmpty(answers);
        var found = answers.Select(pair => (pair.Line, pair.Answer, Wrong: string.Join(" | ", wrong(pair.Answer)))).Where(one => one.Wrong.Length > 0)
            .Select(one => Shown(one.Line, one.Answer, one.Wrong)).Distinct().ToArray();
        Assert.True(found.Length == 0, string.Join("\n\n", found));
    }

    // A question that only measures is not shown to whoever mends, or it would measure nothing any more: of its answer, only entries and numbers.
    private static string Shown(Line line, Answer answer, string wrong) => line.IsUnseen
        ? $"an unseen question, {answer.Outcome} with {string.Join(", ", answer.Entries.Take(4).Select(entry => entry.Id))}: {string.Concat(wrong.Where(letter => char.IsAsciiDigit(letter) || letter is ' ' or ',' or '.'))}"
        : $"{line.Id}: {line.Question.Text}\n{wrong}";

    private static Line[] Read(string file) => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).Select(text => Read(text, Unseen.Contains(file)))];

    private static Line Read(string text, bool isUnseen)
    {
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        string[] context = root.TryGetProperty("context", out var earlier) ? [.. earlier.EnumerateArray().Select(question => question.GetString() ?? "")] : [];
        return new Line(root.GetProperty("id").GetString() ?? "", new Question(root.GetProperty("question").GetString() ?? "", context), isUnseen);
    }

    internal sealed record Line(string Id, Question Question, bool IsUnseen);
}
