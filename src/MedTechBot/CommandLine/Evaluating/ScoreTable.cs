using System.Globalization;

namespace MedTechBot.CommandLine.Evaluating;

/// <summary>The counts of an evaluation as text, the plain search beside ours.</summary>
internal static class ScoreTable
{
    private const int NameWidth = 24;

    public static void Write(IReadOnlyList<Evaluated> all, TextWriter output)
    {
        output.WriteLine($"{"",-NameWidth} {"",9}   {"medtechbot",-30}   plain search");
        output.WriteLine($"{"",-NameWidth} {"questions",9}   {Heads()}   {Heads()}");
        output.WriteLine("expected outcome");
        foreach (var outcome in Asking.Expectation.Outcomes)
        {
            Row($"  {outcome}", [.. all.Where(one => one.Expected.Outcome == outcome)], output);
        }

        if (all.Any(one => one.Question.Kind is not null))
        {
            output.WriteLine("kind");
            foreach (var kind in all.GroupBy(one => one.Question.Kind ?? "(none)"))
            {
                Row($"  {OneLine.Of(kind.Key)}", [.. kind], output);
            }
        }

        Row("total", all, output);
        output.WriteLine();
        Summary("right, of those with an answer", [.. all.Where(one => one.Class == ExpectedClass.HasAnswer)], output);
        Summary("declined, of those without", [.. all.Where(one => one.Class == ExpectedClass.HasNone)], output);
        output.WriteLine($"{"time a question",-NameWidth} {"",9}   {Times([.. all.Select(one => one.Elapsed)]),-30}   {Times([.. all.Select(one => one.PlainElapsed)])}");
    }

    private static string Heads() => $"{"right",8} {"",7} {"wrong",6} {"silent",6}";

    private static void Row(string name, IReadOnlyList<Evaluated> some, TextWriter output)
    {
        if (some.Count > 0)
        {
            output.WriteLine($"{name,-NameWidth} {some.Count,9:N0}   {Counts([.. some.Select(one => one.Verdict)])}   {Counts([.. some.Select(one => one.PlainVerdict)])}");
        }
    }

    private static string Counts(IReadOnlyList<Verdict> verdicts)
    {
        var right = verdicts.Count(verdict => verdict == Verdict.Right);
        var wrong = verdicts.Count(verdict => verdict == Verdict.Wrong);
        return $"{right,8:N0} {Share.Shown((double)right / verdicts.Count),7} {wrong,6:N0} {verdicts.Count - right - wrong,6:N0}";
    }

    private static void Summary(string name, IReadOnlyList<Evaluated> some, TextWriter output)
    {
        if (some.Count > 0)
        {
            output.WriteLine($"{name}: {Share.Shown(Right(some, one => one.Verdict))} (plain search {Share.Shown(Right(some, one => one.PlainVerdict))})");
        }
    }

    private static double Right(IReadOnlyList<Evaluated> some, Func<Evaluated, Verdict> verdict) =>
        (double)some.Count(one => verdict(one) == Verdict.Right) / some.Count;

    private static string Times(List<TimeSpan> times)
    {
        times.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"median {Percentile(times, 0.5):F2} ms, p99 {Percentile(times, 0.99):F2} ms");
    }

    private static double Percentile(List<TimeSpan> sorted, double share) =>
        sorted[int.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)].TotalMilliseconds;
}
