using System.Globalization;
using BenchmarkDotNet.Running;

namespace MedTechBot.Benchmarks;

/// <summary>What the program can be told to do; anything else goes to BenchmarkDotNet.</summary>
internal static class Verbs
{
    private const string Usage = """
        generate DIR N     writes a knowledge folder of N entries into DIR, the same each time
        latency [N]        times of a question on the repository's knowledge, or on N generated entries
        build [N]          time to read and to index the repository's knowledge, or N generated entries
        bench [OPTIONS]    BenchmarkDotNet: --filter '*' runs all
        """;

    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["generate", var folder, var count] when Number(count) is { } entries:
                GeneratedFolder.Write(folder, entries);
                Console.WriteLine($"{folder}: {entries:N0} entries");
                return 0;
            case ["latency"]:
                Latency.Measure(TestData.ShippedFolder);
                return 0;
            case ["latency", var count] when Number(count) is { } entries:
                using (var generated = new TemporaryFolder(entries))
                {
                    Latency.Measure(generated.Path);
                }

                return 0;
            case ["build"]:
                Building.Measure(TestData.ShippedFolder);
                return 0;
            case ["build", var count] when Number(count) is { } entries:
                using (var generated = new TemporaryFolder(entries))
                {
                    Building.Measure(generated.Path);
                }

                return 0;
            case ["bench", .. var options]:
                BenchmarkSwitcher.FromAssembly(typeof(Verbs).Assembly).Run(options);
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1_000_000 ? number : null;
}
