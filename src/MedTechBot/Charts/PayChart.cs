using System.Globalization;
using MedTechBot.Answers;
using ScottPlot;

namespace MedTechBot.Charts;

/// <summary>Draws median pay with the range from the 10th to the 90th percentile as a PNG, and says the same in words.</summary>
internal static class PayChart
{
    private const int Width = 1000;
    private const int RowHeight = 64;
    private const int Frame = 210;
    private const int LongestNames = 100;

    // Okabe and Ito's palette: told apart by every kind of color vision, and by shape as well.
    private static readonly Color Range = Color.FromHex("#56B4E9");
    private static readonly Color Median = Color.FromHex("#D55E00");
    private static readonly Color Ink = Color.FromHex("#1E1F22");

    // A page of its own: it stands on Discord's dark and on its light background.
    private static readonly Color Page = Color.FromHex("#FFFFFF");
    private static readonly Color Grid = Color.FromHex("#E3E5E8");

    /// <summary>The picture, highest median first.</summary>
    /// <param name="figures">At least one that is a job's own.</param>
    /// <param name="citations">What the answer cites, to name the sources beneath.</param>
    public static byte[] Draw(PayFigures figures, IReadOnlyList<Citation> citations)
    {
        ChartFont.Use();
        PayFigure[] rows = [.. figures.Shown.OrderBy(figure => figure.Median)];
        using var plot = new Plot();
        plot.FigureBackground.Color = Page;
        plot.DataBackground.Color = Page;
        plot.Axes.Color(Ink);
        plot.Grid.MajorLineColor = Grid;
        for (var row = 0; row < rows.Length; row++)
        {
            DrawRow(plot, rows[row], row);
        }

        plot.Axes.Left.SetTicks([.. Enumerable.Range(0, rows.Length).Select(row => (double)row)], [.. rows.Select(figure => figure.Title)]);
        plot.Axes.Left.TickLabelStyle.FontSize = 17;
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Bottom.TickLabelStyle.FontSize = 15;
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = value => Dollars((int)value), TargetTickCount = 6 };
        var below = Below(figures, citations);
        plot.Axes.Bottom.Label.Text = below;
        plot.Axes.Bottom.Label.FontSize = 14;
        plot.Axes.Bottom.Label.Bold = false;
        plot.Axes.Title.Label.Text = $"US median pay a year, {Years(figures)}";
        plot.Axes.Title.Label.FontSize = 20;
        plot.Axes.Title.Label.Bold = false;
        // Room for the last figure of the axis.
        plot.Axes.Right.MinimumSize = 45;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.SetLimits(0, rows.Max(figure => figure.P90 ?? figure.Median) * 1.12, -0.6, rows.Length - 0.3);
        return plot.GetImage(Width, Frame + (RowHeight * rows.Length) + (18 * below.Count(letter => letter == '\n'))).GetImageBytes(ImageFormat.Png);
    }

    /// <summary>What the picture shows, for those who cannot see it.</summary>
    public static string AltText(PayFigures figures)
    {
        var rows = figures.Shown.OrderByDescending(figure => figure.Median).Select(figure =>
            $"{figure.Title} {Dollars(figure.Median)}"
            + (figure is { P10: { } low, P90: { } high } ? $" (lowest tenth under {Dollars(low)}, highest tenth over {Dollars(high)})" : "")
            + (figure.Includes is { } others ? $", {others} included" : ""));
        var leftOut = figures.LeftOut.Count == 0 ? "" : $" Left out, without a figure of their own: {string.Join(", ", figures.LeftOut)}.";
        return $"Chart of US median pay a year, {Years(figures)}: {string.Join("; ", rows)}.{leftOut}";
    }

    private static void DrawRow(Plot plot, PayFigure figure, int row)
    {
        if (figure is { P10: { } low, P90: { } high })
        {
            var range = plot.Add.Line(low, row, high, row);
            range.LineWidth = 14;
            range.Color = Range;
        }

        var median = plot.Add.Marker(figure.Median, row, MarkerShape.FilledDiamond, 18, Median);
        median.MarkerStyle.OutlineColor = Page;
        median.MarkerStyle.OutlineWidth = 2;
        var label = plot.Add.Text(Dollars(figure.Median), figure.Median, row + 0.36);
        label.LabelFontSize = 15;
        label.LabelFontColor = Ink;
        label.LabelAlignment = Alignment.MiddleCenter;
    }

    private static string Below(PayFigures figures, IReadOnlyList<Citation> citations)
    {
        var lines = new List<string> { "Diamond: half earn less. Bar: from the lowest tenth to the highest tenth." };
        lines.AddRange(figures.Shown.Where(figure => figure.Includes is not null).Select(figure => $"{figure.Title}: {figure.Includes} included."));
        if (figures.LeftOut.Count > 0)
        {
            lines.AddRange(Wrapped($"No figure of their own: {string.Join(", ", figures.LeftOut)}."));
        }

        var sources = citations.Where(citation => figures.Shown.Any(figure => figure.Source == citation.Source)).Select(citation => citation.ShortName).Distinct();
        lines.Add($"Source: {string.Join(", ", sources)}, {Years(figures)}.");
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Wrapped(string text)
    {
        while (text.Length > LongestNames && text.LastIndexOf(' ', LongestNames) is > 0 and var end)
        {
            yield return text[..end];
            text = text[(end + 1)..];
        }

        yield return text;
    }

    private static string Years(PayFigures figures)
    {
        var years = figures.Shown.Select(figure => figure.Year).Distinct().Order().ToArray();
        return string.Join(" and ", years.Select(year => year.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Dollars(int amount) => string.Create(CultureInfo.InvariantCulture, $"${amount:N0}");
}
