using System.Globalization;
using MedTechBot.Answers;
using MedTechBot.Charts;

namespace MedTechBot.Tests.Charts;

public class PayChartTests
{
    private static readonly Citation[] Sources = [new Citation("wages", "Wages", "Wages", null, "2025-05", false)];

    private static readonly PayFigures Some = new(
        [
            new PayFigure("Potter", 40_000, null, null, 2025, null, "wages"),
            new PayFigure("Cooper", 90_500, 70_000, 120_000, 2024, "barrel menders", "wages"),
        ],
        ["Weaver", "Glassblower"]);

    [Fact]
    public void The_words_have_every_figure_of_the_picture_the_years_and_who_is_left_out() =>
        Assert.Equal(
            "Chart of US median pay a year, 2024 and 2025: Cooper $90,500 (lowest tenth under $70,000, highest tenth over $120,000), barrel menders included; Potter $40,000."
            + " Left out, without a figure of their own: Weaver, Glassblower.",
            PayChart.AltText(Some));

    [Fact]
    public void Nobody_left_out_is_not_mentioned() => Assert.EndsWith("Potter $40,000.", PayChart.AltText(Some with { LeftOut = [] }), StringComparison.Ordinal);

    [Fact]
    public void The_same_figures_are_the_same_picture() => Assert.Equal(PayChart.Draw(Some, Sources), PayChart.Draw(Some, Sources));

    [Fact]
    public void Another_figure_is_another_picture() =>
        Assert.NotEqual(PayChart.Draw(Some, Sources), PayChart.Draw(Some with { Shown = [Some.Shown[0], Some.Shown[1] with { Median = 90_000 }] }, Sources));

    [Fact]
    public async Task Several_can_be_drawn_at_once()
    {
        var alone = PayChart.Draw(Some, Sources);

        var together = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PayChart.Draw(Some, Sources))));

        Assert.All(together, picture => Assert.Equal(alone, picture));
    }

    [Fact]
    public void As_many_as_a_ranking_can_show_fit_and_each_is_in_the_words()
    {
        var many = new PayFigures(
            [.. Enumerable.Range(1, 36).Select(number => new PayFigure($"Maker of number {number}", 1_000 * number, 900 * number, 1_300 * number, 2025, null, "wages"))],
            [.. Enumerable.Range(1, 20).Select(number => $"Weaver of the kind {number}")]);

        var words = PayChart.AltText(many);

        Assert.All(many.Shown, figure => Assert.All([figure.Median, figure.P10 ?? 0, figure.P90 ?? 0], amount =>
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"${amount:N0}"), words, StringComparison.Ordinal)));
        Assert.All(many.LeftOut, title => Assert.Contains(title, words, StringComparison.Ordinal));
        Assert.InRange(PayChart.Draw(many, Sources).Length, 10_000, 4_000_000);
    }
}
