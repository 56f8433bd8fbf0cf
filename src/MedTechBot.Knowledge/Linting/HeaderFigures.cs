using System.Globalization;
using MedTechBot.Knowledge.Careers;

namespace MedTechBot.Knowledge.Linting;

/// <summary>A figure of pay, jobs or outlook in prose is the header's, to the last digit, with its year and its scope.</summary>
internal sealed class HeaderFigures(Evidence evidence)
{
    public IEnumerable<KnowledgeProblem> Check(LintedEntry entry)
    {
        if (entry.Entry.Facts is { Pay: null, Jobs: null, Outlook: null })
        {
            yield break;
        }

        // What a reader reports is no official figure.
        foreach (var sentence in entry.Sentences.Where(sentence => !evidence.IsReadersOnly(sentence.Statement)))
        {
            foreach (var figure in Figure.In(sentence.Text))
            {
                if (Check(entry, sentence, figure, [.. Candidates(entry.Entry.Facts, sentence, figure.Kind)]) is { } problem)
                {
                    yield return problem;
                }
            }
        }
    }

    private static KnowledgeProblem? Check(LintedEntry entry, Sentence sentence, Figure figure, IReadOnlyList<HeaderFigure> candidates)
    {
        if (candidates.Count == 0)
        {
            return null;
        }

        var line = entry.LineOf(figure.Number, sentence.Statement);
        var same = candidates.FirstOrDefault(candidate => candidate.Value == figure.Value);
        if (same is null)
        {
            var keys = string.Join(" or ", candidates.Select(candidate => $"{candidate.Key} {Numbers.Write(candidate.Value)}"));
            return entry.Problem(line, $"\"{figure.Text}\" is not what the header has: {keys}", "Compare both with the source and correct the wrong one; do not round");
        }

        // A sentence without any year is another check's concern.
        int[] years = [.. FigureYears.In(sentence.Text)];
        if (years.Length > 0 && !years.Intersect(same.Years).Any())
        {
            var written = string.Join(" or ", same.Years);
            return entry.Problem(line, $"\"{figure.Text}\" has another year than in the header, where it is of {written}", "Compare both with the source and correct the wrong one");
        }

        if (ScopeWords.Missing(same.Scope, entry, line) is { } scope)
        {
            return entry.Problem(line, $"\"{figure.Text}\" is not this job's own figure, and the paragraph does not say whose", $"Say in it whom the figure counts: {scope}");
        }

        return null;
    }

    private static IEnumerable<HeaderFigure> Candidates(CareerFacts facts, Sentence sentence, FigureKind kind)
    {
        var (section, citations) = (sentence.Section, sentence.Statement.Citations);
        if (kind == FigureKind.Money)
        {
            return facts.Pay is { } pay && (section == SectionName.Pay || citations.Contains(pay.Source)) ? Of(pay) : [];
        }

        // Elsewhere a percentage or a count may be anything: a share of those who work in hospitals.
        return section switch
        {
            SectionName.Outlook => Of(facts, kind),
            SectionName.Summary when citations.Contains(facts.Outlook?.Source) || citations.Contains(facts.Jobs?.Source) => Of(facts, kind),
            _ => [],
        };
    }

    private static IEnumerable<HeaderFigure> Of(Pay pay)
    {
        yield return new HeaderFigure("median", pay.Median, [pay.Year], pay.Scope);
        if (pay.P10 is { } p10)
        {
            yield return new HeaderFigure("p10", p10, [pay.Year], pay.Scope);
        }

        if (pay.P90 is { } p90)
        {
            yield return new HeaderFigure("p90", p90, [pay.Year], pay.Scope);
        }
    }

    private static IEnumerable<HeaderFigure> Of(CareerFacts facts, FigureKind kind)
    {
        if (facts.Outlook is { } growing && kind == FigureKind.Percent)
        {
            // "2.3 percent fewer": prose has no minus sign.
            yield return new HeaderFigure("growth", Math.Abs(growing.Growth), YearsOf(growing.Period), growing.Scope);
        }

        if (facts.Outlook is { Openings: { } openings } outlook && kind == FigureKind.Count)
        {
            yield return new HeaderFigure("openings", openings, YearsOf(outlook.Period), outlook.Scope);
        }

        if (facts.Jobs is { } jobs && kind == FigureKind.Count)
        {
            yield return new HeaderFigure("count", jobs.Count, [jobs.Year], jobs.Scope);
        }
    }

    private static int[] YearsOf(string period)
    {
        var first = int.Parse(period.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var last = int.Parse(period.AsSpan(5), CultureInfo.InvariantCulture);
        return [first, last < 100 ? (first / 100 * 100) + last : last];
    }

    private sealed record HeaderFigure(string Key, decimal Value, IReadOnlyList<int> Years, Scope Scope);
}
