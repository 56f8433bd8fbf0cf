using System.Globalization;
using MedTechBot.Knowledge;
using MedTechBot.Knowledge.Careers;

namespace MedTechBot.Answers.Wording;

/// <summary>The facts of a header in a few words each: for lines that stand side by side.</summary>
internal static class FactWords
{
    private const int MonthsPerYear = 12;

    /// <summary>A section's facts in a few words; null where the header has none.</summary>
    public static (string Text, IReadOnlyList<string> Citations)? Of(KnowledgeEntry entry, string section, KnowledgeBase knowledge) => section switch
    {
        SectionName.Pay => entry.Facts.Pay is { } pay ? (Wage(pay), [pay.Source]) : null,
        SectionName.Education => entry.Facts.Education is { } education ? (Training(education), [education.Source]) : null,
        SectionName.License => entry.Facts.License is { } license ? (License(license.Required), [license.Source]) : null,
        SectionName.Certification => entry.Facts.Certifications is { Count: > 0 } all
            ? (string.Join(", ", all.Select(one => one.Abbreviation ?? one.Name).Distinct()), [.. all.Select(one => one.Source).Distinct()])
            : null,
        SectionName.Hours => entry.Facts.Schedule is { } schedule && Hours(schedule) is { Length: > 0 } hours ? (hours, [schedule.Source]) : null,
        SectionName.Blood => entry.Facts.Blood is { } blood ? (Blood(blood.Draws), [blood.Source]) : null,
        SectionName.Outlook => entry.Facts.Outlook is { } outlook ? (Growth(outlook), [outlook.Source]) : null,
        SectionName.Supervision => entry.Facts.Supervision is { } supervision ? (supervision.By, [supervision.Source]) : null,
        SectionName.Advancement => entry.Facts.Next is { Count: > 0 } next
            ? (string.Join(", ", next.Select(step => Name(step, knowledge)).Distinct()), [.. next.Select(step => step.Source).Distinct()])
            : null,
        _ => null,
    };

    public static string Dollars(int amount) => string.Create(CultureInfo.InvariantCulture, $"${amount:N0}");

    public static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"$44,470, advanced EMTs included"; "no figure of its own; $50,290 for …".</summary>
    public static string Wage(Pay pay) => Scoped(Dollars(pay.Median), pay.Scope);

    /// <summary>"certificate, under a year".</summary>
    public static string Training(EntryEducation education)
    {
        var length = education switch
        {
            { Months: { } months } => $", {Length(months)}",
            { Hours: { } hours } => string.Create(CultureInfo.InvariantCulture, $", {hours} hours"),
            _ => "",
        };
        return Level(education.Level) + length;
    }

    public static string Level(EducationLevel level) => level switch
    {
        EducationLevel.None => "no diploma",
        EducationLevel.HighSchool => "high-school diploma",
        EducationLevel.Certificate => "certificate",
        EducationLevel.Associate => "associate degree",
        EducationLevel.Bachelor => "bachelor's degree",
        _ => "master's degree",
    };

    /// <summary>"under a year", "4 to 6 years", "20 weeks" is not kept: months are.</summary>
    public static string Length(Months months)
    {
        var isYears = months.Most % MonthsPerYear == 0 && (months.Least ?? months.Most) % MonthsPerYear == 0;
        var (least, most) = isYears ? (months.Least / MonthsPerYear, months.Most / MonthsPerYear) : (months.Least, months.Most);
        var unit = isYears ? "year" : "month";
        var number = most == 1 && isYears ? "a" : most.ToString(CultureInfo.InvariantCulture);
        var bound = $"{number} {unit}{(most == 1 ? "" : "s")}";
        return months.IsUnder ? $"under {bound}"
            : least == most ? (isYears && most == 1 ? "1 year" : bound)
            : string.Create(CultureInfo.InvariantCulture, $"{least} to {most} {unit}s");
    }

    public static string License(LicenseRequired required) => required switch
    {
        LicenseRequired.EveryState => "every state",
        LicenseRequired.MostStates => "most states",
        LicenseRequired.SomeStates => "some states",
        LicenseRequired.Varies => "differs by state",
        _ => "not needed",
    };

    public static string Blood(BloodDraws draws) => draws switch
    {
        BloodDraws.Yes => "yes",
        BloodDraws.Some => "some do",
        _ => "not a listed task",
    };

    public static string Hours(Schedule schedule) =>
        string.Join("; ", new[] { schedule.Week, schedule.Times.Count > 0 ? string.Join(", ", schedule.Times.Select(time => time.Replace('-', ' '))) : null }.OfType<string>());

    /// <summary>"5 percent more jobs 2024–34".</summary>
    public static string Growth(Outlook outlook) => Scoped($"{Percent(outlook.Growth)} jobs {Period(outlook.Period)}", outlook.Scope);

    public static string Percent(decimal growth) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(growth):0.#} percent {(growth < 0 ? "fewer" : "more")}");

    public static string Period(string period) => period.Replace('-', '\u2013');

    public static string Name(NextStep step, KnowledgeBase knowledge) =>
        step.To is { } id && knowledge.FindEntry(id) is { } entry ? Grammar.InSentence(entry.Title) : step.Name ?? step.To ?? "";

    /// <summary>A figure with whom it counts.</summary>
    public static string Scoped(string figure, Scope scope) => scope switch
    {
        { Group: { } group } => $"no figure of its own; {figure} for {group}",
        { Includes: { } others } => $"{figure}, {others} included",
        _ => figure,
    };
}
