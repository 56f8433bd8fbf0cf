using MedTechBot.Answers.Wording;
using MedTechBot.Knowledge.Careers;

namespace MedTechBot.Answers.Tests.Wording;

public class FactWordsTests
{
    private static readonly Scope Own = new(null, null);

    [Theory]
    [InlineData("<12", "under a year")]
    [InlineData("<24", "under 2 years")]
    [InlineData("<10", "under 10 months")]
    [InlineData("12", "1 year")]
    [InlineData("24", "2 years")]
    [InlineData("9", "9 months")]
    [InlineData("1", "1 month")]
    [InlineData("12-24", "1 to 2 years")]
    [InlineData("48-72", "4 to 6 years")]
    [InlineData("9-12", "9 to 12 months")]
    [InlineData("18-24", "18 to 24 months")]
    public void A_length_is_said_in_years_where_it_comes_out_even(string months, string words)
    {
        var parsed = Months.Parse(months);

        Assert.NotNull(parsed);
        Assert.Equal(words, FactWords.Length(parsed));
        Assert.Equal(months, parsed.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("12-9")]
    [InlineData("12-12")]
    [InlineData("<")]
    [InlineData("<3-6")]
    [InlineData("1.5")]
    [InlineData("a year")]
    [InlineData("181")]
    public void What_is_no_number_of_months_is_none(string text) => Assert.Null(Months.Parse(text));

    [Fact]
    public void Wages_say_whom_they_count()
    {
        Assert.Equal("$44,470", FactWords.Wage(Pay(Own)));
        Assert.Equal("$44,470, advanced EMTs included", FactWords.Wage(Pay(new Scope(null, "advanced EMTs"))));
        Assert.Equal("no figure of its own; $44,470 for all makers", FactWords.Wage(Pay(new Scope("all makers", null))));
    }

    [Theory]
    [InlineData("5.0", "5 percent more jobs 2024–34")]
    [InlineData("19.8", "19.8 percent more jobs 2024–34")]
    [InlineData("-2.5", "2.5 percent fewer jobs 2024–34")]
    public void Growth_says_which_way_and_when(string growth, string words) =>
        Assert.Equal(words, FactWords.Growth(new Outlook(decimal.Parse(growth, System.Globalization.CultureInfo.InvariantCulture), null, "2024-34", Own, "some")));

    [Fact]
    public void Hours_name_the_week_and_the_times() =>
        Assert.Equal("mostly full time; nights, on call", FactWords.Hours(new Schedule("mostly full time", ["nights", "on-call"], "some")));

    [Fact]
    public void What_is_not_listed_is_not_denied() => Assert.Equal("not a listed task", FactWords.Blood(BloodDraws.No));

    private static Pay Pay(Scope scope) => new(44470, null, null, 2025, scope, "some");
}
