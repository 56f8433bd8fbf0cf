using System.Globalization;

namespace MedTechBot.Knowledge.Linting;

/// <summary>An entry that nobody has read against its sources for a year may be out of date.</summary>
internal sealed class ReviewDates(DateOnly today)
{
    public IEnumerable<KnowledgeProblem> Check(LintedEntry entry)
    {
        if (entry.Entry.Reviewed is { } reviewed && reviewed.AddYears(1) < today)
        {
            var day = reviewed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            yield return entry.Warning(entry.Lines.LineOfKey("reviewed"), $"last reviewed on {day}, over a year ago", "Read it against its sources again, and set `reviewed` to today's date");
        }
    }
}
