using System.Text.Json;
using MedTechBot.Answers;
using MedTechBot.Knowledge;

namespace MedTechBot.Benchmarks;

/// <summary>The knowledge that ships, and the questions that are asked of it.</summary>
internal static class TestData
{
    public static string ShippedFolder { get; } = Path.Combine(AppContext.BaseDirectory, "knowledge");

    /// <summary>The questions of <c>work.jsonl</c> with their contexts, in the order of the file.</summary>
    public static IReadOnlyList<Question> Questions()
    {
        var questions = new List<Question>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "work.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            string[] context = root.TryGetProperty("context", out var earlier) ? [.. earlier.EnumerateArray().Select(question => question.GetString() ?? "")] : [];
            questions.Add(new Question(root.GetProperty("question").GetString() ?? "", context));
        }

        return questions;
    }

    public static KnowledgeBase Read(string folder)
    {
        var reading = KnowledgeReader.Read(folder, progress: null, CancellationToken.None);
        return reading.Knowledge ?? throw new InvalidOperationException(string.Join('\n', reading.Problems.Take(20)));
    }
}
