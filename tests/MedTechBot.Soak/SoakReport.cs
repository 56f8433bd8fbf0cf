using System.Globalization;

namespace MedTechBot.Soak;

/// <summary>The figures of a run, and what must not be.</summary>
internal sealed record SoakReport(
    int Posted,
    int HandedOn,
    int NotReplayed,
    int Sessions,
    int Resumes,
    int SessionsUsed,
    TimeSpan Duration,
    IReadOnlyDictionary<string, int> Disturbances,
    IReadOnlyList<(long Heap, long Resident)> Memory,
    IReadOnlyList<string> Problems)
{
    public void WriteTo(TextWriter output)
    {
        output.WriteLine(Line($"{Posted} events in {Duration.TotalSeconds:F0} s, {HandedOn} handed on"));
        output.WriteLine(Line($"{Disturbances.Values.Sum()} disturbances:"));
        foreach (var (name, count) in Disturbances)
        {
            output.WriteLine(Line($"  {count,5}  {name}"));
        }

        output.WriteLine(Line($"{Sessions} sessions begun ({SessionsUsed} of the day's budget used), {Resumes} resumed"));
        output.WriteLine(Line($"{NotReplayed} events fell between two sessions: what Discord would not replay"));
        output.WriteLine(Line($"the client's heap every 2500 events, MB: {string.Join(' ', Memory.Select(one => Line($"{one.Heap / 1e6:F2}")))}"));
        output.WriteLine(Line($"the client's resident memory, MB: {string.Join(' ', Memory.Select(one => Line($"{one.Resident / 1e6:F0}")))}"));
        foreach (var problem in Problems)
        {
            output.WriteLine($"WRONG: {problem}");
        }

        output.WriteLine(Problems.Count == 0 ? "each event of a resumable session was handed on exactly once" : "failed");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
