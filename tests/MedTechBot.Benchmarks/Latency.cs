using System.Diagnostics;
using System.Globalization;
using MedTechBot.Answers;
using MedTechBot.Search;

namespace MedTechBot.Benchmarks;

/// <summary>Times of single questions, which BenchmarkDotNet's means do not show: the slow ones are what people notice.</summary>
internal static class Latency
{
    private const int WarmUpRounds = 20;
    private const int Rounds = 30;

    public static void Measure(string folder)
    {
        var questions = TestData.Questions();
        var knowledge = TestData.Read(folder);
        using var answerer = new QuestionAnswerer(knowledge, "US");
        using var plain = new PlainSearch(knowledge);

        Console.WriteLine($"{knowledge.Entries.Count:N0} entries, {questions.Count:N0} questions, {Rounds} rounds on one thread");
        Console.WriteLine($"{"",-14} {"median ms",10} {"p99 ms",10} {"worst ms",10} {"a second",10} {"kB each",10}");
        Report("medtechbot", questions, question => answerer.Answer(question));
        Report("plain search", questions, question => plain.Best(question.Text));
    }

    private static void Report(string name, IReadOnlyList<Question> questions, Action<Question> ask)
    {
        for (var round = 0; round < WarmUpRounds; round++)
        {
            Ask(questions, ask, []);
        }

        var times = new List<TimeSpan>(questions.Count * Rounds);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < Rounds; round++)
        {
            Ask(questions, ask, times);
        }

        var whole = Stopwatch.GetElapsedTime(started);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-14} {Percentile(times, 0.5),10:F3} {Percentile(times, 0.99),10:F3} {times[^1].TotalMilliseconds,10:F3} {times.Count / whole.TotalSeconds,10:N0} {allocated / 1024.0 / times.Count,10:N0}"));
    }

    private static void Ask(IReadOnlyList<Question> questions, Action<Question> ask, List<TimeSpan> times)
    {
        foreach (var question in questions)
        {
            var started = Stopwatch.GetTimestamp();
            ask(question);
            times.Add(Stopwatch.GetElapsedTime(started));
        }
    }

    private static double Percentile(List<TimeSpan> sorted, double share) => sorted[int.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)].TotalMilliseconds;
}
