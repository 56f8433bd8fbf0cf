namespace MedTechBot.Answers;

/// <summary>What a chart of pay shows: figures that are a job's own, and who is left out and why.</summary>
/// <param name="Shown">Those with a figure of their own.</param>
/// <param name="LeftOut">Titles of those with a wider group's figure only, or with none.</param>
public sealed record PayFigures(IReadOnlyList<PayFigure> Shown, IReadOnlyList<string> LeftOut)
{
    /// <summary>Nothing to draw is null.</summary>
    internal static PayFigures? Of(IReadOnlyList<Knowledge.KnowledgeEntry> entries)
    {
        PayFigure[] shown = [.. entries.Where(entry => entry.Facts.Pay is { Scope.IsOwn: true })
            .Select(entry => entry.Facts.Pay is { } pay ? new PayFigure(entry.Title, pay.Median, pay.P10, pay.P90, pay.Year, pay.Scope.Includes, pay.Source) : null).OfType<PayFigure>()];
        return shown.Length == 0 ? null : new PayFigures(shown, [.. entries.Where(entry => entry.Facts.Pay is not { Scope.IsOwn: true }).Select(entry => entry.Title)]);
    }
}

/// <summary>Wages of one job, US dollars a year.</summary>
/// <param name="Title">The job.</param>
/// <param name="Median">Half earn less.</param>
/// <param name="P10">One in ten earns less; null where not published.</param>
/// <param name="P90">One in ten earns more; null where not published.</param>
/// <param name="Year">The year of the figures.</param>
/// <param name="Includes">Who is counted besides; null for nobody.</param>
/// <param name="Source">Id of the source.</param>
public sealed record PayFigure(string Title, int Median, int? P10, int? P90, int Year, string? Includes, string Source);
