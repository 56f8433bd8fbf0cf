using System.Text.Json;

namespace MedTechBot.Answers.Tests;

/// <summary>The questions of <c>tests/questions/work.jsonl</c>, which people really ask, with their answers on the knowledge that ships.</summary>
internal static class WorkQuestions
{
    public static IReadOnlyList<Line> All { get; } = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "work.jsonl")).Select(Read)];

    public static IReadOnlyList<(Line Line, Answer Answer)> Answered { get; } = [.. All.Select(line => (line, Shipped.Answerer.Answer(line.Question)))];

    private static Line Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        string[] context = root.TryGetProperty("context", out var earlier) ? [.. earlier.EnumerateArray().Select(question => question.GetString() ?? "")] : [];
        return new Line(root.GetProperty("id").GetString() ?? "", new Question(root.GetProperty("question").GetString() ?? "", context));
    }

    internal sealed record Line(string Id, Question Question);
}
