using System.Diagnostics;
using System.Globalization;
using MedTechBot.Answers;
using MedTechBot.Search;

namespace MedTechBot.Benchmarks;

/// <summary>How long a start takes: reading the folder, and making it searchable.</summary>
internal static class Building
{
    // The best of three: the first pays for compiling, and the disk's cache.
    private const int Runs = 3;

    public static void Measure(string folder)
    {
        var knowledge = TestData.Read(folder);

        Console.WriteLine($"{knowledge.Entries.Count:N0} entries, best of {Runs}");
        Report("read", () => TestData.Read(folder));
        Report("answerer", () => new QuestionAnswerer(knowledge, "US").Dispose());
        Report("plain search", () => new PlainSearch(knowledge).Dispose());
    }

    private static void Report(string name, Action build)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            GC.Collect();
            var started = Stopwatch.GetTimestamp();
            build();
            var elapsed = Stopwatch.GetElapsedTime(started);
            best = elapsed < best ? elapsed : best;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14} {best.TotalMilliseconds,10:N0} ms"));
    }
}
