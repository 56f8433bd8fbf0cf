using MedTechBot.Answers;
using MedTechBot.CommandLine.Asking;

namespace MedTechBot.CommandLine.Evaluating;

/// <summary>Every question that did not come out as expected.</summary>
internal static class MissList
{
    public static void Write(IEnumerable<Evaluated> all, TextWriter output)
    {
        foreach (var miss in all.Where(one => one.Verdict != Verdict.Right))
        {
            output.WriteLine(OneLine.Of($"{miss.Question.Id?.ToString() ?? $"line {miss.Question.Number}"}: {miss.Question.Question.Text}"));
            output.WriteLine(OneLine.Of($"  expected {Expected(miss.Expected)}"));
            output.WriteLine(OneLine.Of($"  got      {Got(miss.Answer)}"));
        }

        output.WriteLine();
    }

    private static string Expected(Expectation expected) =>
        $"{expected.Outcome} {string.Join(", ", expected.Entries.Concat(expected.AnyOf))}{(expected.Section is null ? "" : $" / {expected.Section}")}".TrimEnd();

    private static string Got(Answer answer) =>
        $"{answer.Outcome} {string.Join(", ", answer.Entries.Select(entry => entry.Section is null ? entry.Id : $"{entry.Id} / {entry.Section}"))}".TrimEnd();
}
