using System.Globalization;
using MedTechBot.Knowledge.Careers;

namespace MedTechBot.Knowledge;

/// <summary>Reads the facts in the header of a profession.</summary>
internal sealed class FactsHeader(YamlMap header, List<Mention> mentions)
{
    /// <summary>The header's keys that are read here.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["soc", "onet", "pay", "jobs", "outlook", "education", "certifications", "license", "schedule", "blood", "supervision", "next"];

    private const int EarliestYear = 1990;
    private const int LatestYear = 2100;

    private static readonly Dictionary<string, EducationLevel> Levels = new()
    {
        ["none"] = EducationLevel.None,
        ["high-school"] = EducationLevel.HighSchool,
        ["certificate"] = EducationLevel.Certificate,
        ["associate"] = EducationLevel.Associate,
        ["bachelor"] = EducationLevel.Bachelor,
        ["master"] = EducationLevel.Master,
    };

    private static readonly Dictionary<string, LicenseRequired> Licenses = new()
    {
        ["every-state"] = LicenseRequired.EveryState,
        ["most-states"] = LicenseRequired.MostStates,
        ["some-states"] = LicenseRequired.SomeStates,
        ["varies"] = LicenseRequired.Varies,
        ["no"] = LicenseRequired.No,
    };

    private static readonly Dictionary<string, BloodDraws> Draws = new() { ["yes"] = BloodDraws.Yes, ["some"] = BloodDraws.Some, ["no"] = BloodDraws.No };

    public CareerFacts Read() => new()
    {
        Soc = Code("soc", "29-2042"),
        Onet = Code("onet", "29-2042.00"),
        Pay = header.Map("pay") is { } pay ? ReadPay(pay) : null,
        Jobs = header.Map("jobs") is { } jobs ? ReadJobs(jobs) : null,
        Outlook = header.Map("outlook") is { } outlook ? ReadOutlook(outlook) : null,
        Education = header.Map("education") is { } education ? ReadEducation(education) : null,
        Certifications = [.. header.Maps("certifications").Select(ReadCertification).OfType<Certification>()],
        License = header.Map("license") is { } license ? ReadLicense(license) : null,
        Schedule = header.Map("schedule") is { } schedule ? ReadSchedule(schedule) : null,
        Blood = header.Map("blood") is { } blood ? ReadBlood(blood) : null,
        Supervision = header.Map("supervision") is { } supervision ? ReadSupervision(supervision) : null,
        Next = [.. header.Maps("next").Select(ReadNext).OfType<NextStep>()],
    };

    private Pay? ReadPay(YamlMap map)
    {
        map.WarnOfKeysOtherThan(["median", "p10", "p90", "year", "scope", "includes", "source"]);
        _ = map.RequiredText("median");
        var (p10, median, p90) = (map.Number("p10"), map.Number("median"), map.Number("p90"));
        var (year, scope, source) = (RequiredYear(map), ReadScope(map), Source(map));
        if (p10 > median || median > p90 || p10 > p90)
        {
            map.Report("median", "the wages are not in order", "p10 is the lowest, then median, then p90: compare them with the source");
        }

        return median is null || year is null || scope is null || source is null ? null : new Pay(median.Value, p10, p90, year.Value, scope, source);
    }

    private Jobs? ReadJobs(YamlMap map)
    {
        map.WarnOfKeysOtherThan(["count", "year", "scope", "includes", "source"]);
        _ = map.RequiredText("count");
        var (count, year, scope, source) = (map.Number("count"), RequiredYear(map), ReadScope(map), Source(map));
        return count is null || year is null || scope is null || source is null ? null : new Jobs(count.Value, year.Value, scope, source);
    }

    private Outlook? ReadOutlook(YamlMap map)
    {
        map.WarnOfKeysOtherThan(["growth", "openings", "period", "scope", "includes", "source"]);
        var (growth, openings, period, scope, source) = (Percent(map, "growth"), map.Number("openings"), Period(map), ReadScope(map), Source(map));
        return growth is null || period is null || scope is null || source is null ? null : new Outlook(growth.Value, openings, period, scope, source);
    }

    private EntryEducation? ReadEducation(YamlMap map)
    {
        map.WarnOfKeysOtherThan(["level", "months", "hours", "source"]);
        var (level, hours, source) = (OneOf(map, "level", Levels), map.Number("hours"), Source(map));
        Months? months = null;
        if (map.Text("months") is { } text && (months = Months.Parse(text)) is null)
        {
            map.Report("months", $"`months: {text}` is no number of months", "Write `12`, `3-6`, or `<12` where the source says \"under a year\"");
        }

        return level is null || source is null ? null : new EntryEducation(level.Value, months, hours, source);
    }

    private Certification? ReadCertification(YamlMap map)
    {
        map.WarnOfKeysOtherThan(["name", "abbreviation", "body", "renewal", "source"]);
        var (name, body, source) = (map.RequiredText("name"), map.RequiredText("body"), Source(map));
        return name is null || body is null || source is null ? null : new Certification(name, map.Text("abbreviation"), body, map.Text("renewal"), source);
    }

    private License? ReadLicense(YamlMap map)
    {
        map.WarnOfKeysOtherThan(["required", "year", "source"]);
        var (required, source) = (OneOf(map, "required", Licenses), Source(map));
        return required is null || source is null ? null : new License(required.Value, Year(map), source);
    }

    private Schedule? ReadSchedule(YamlMap map)
    {
        map.WarnOfKeysOtherThan(["week", "times", "source"]);
        var times = map.LinedTexts("times");
        foreach (var time in times.Where(time => !Schedule.KnownTimes.Contains(time.Text)))
        {
            map.ReportAt(time.Line, $"there is no time \"{time.Text}\"", $"Use {string.Join(", ", Schedule.KnownTimes)}, as far as the source names them");
        }

        return Source(map) is { } source ? new Schedule(map.Text("week"), [.. times.Select(time => time.Text)], source) : null;
    }

    private BloodDrawing? ReadBlood(YamlMap map)
    {
        map.WarnOfKeysOtherThan(["draws", "basis", "source"]);
        var (draws, source) = (OneOf(map, "draws", Draws), Source(map));
        return draws is null || source is null ? null : new BloodDrawing(draws.Value, map.Text("basis"), source);
    }

    private Supervision? ReadSupervision(YamlMap map)
    {
        map.WarnOfKeysOtherThan(["by", "source"]);
        var (by, source) = (map.RequiredText("by"), Source(map));
        return by is null || source is null ? null : new Supervision(by, source);
    }

    private NextStep? ReadNext(YamlMap map)
    {
        map.WarnOfKeysOtherThan(["to", "name", "needs", "source"]);
        var (to, name, source) = (map.Text("to"), map.Text("name"), Source(map));
        if (to is not null)
        {
            mentions.Add(new Mention(MentionKind.Profession, to, map.LineOf("to")));
        }
        else if (name is null)
        {
            map.ReportAt(map.Line, "this next step leads nowhere", "Write `to: id` for a profession here, else `name: what it is called`");
        }

        return (to is null && name is null) || source is null ? null : new NextStep(to, name, map.Text("needs"), source);
    }

    private static Scope? ReadScope(YamlMap map) =>
        map.RequiredText("scope") is { } scope ? new Scope(scope == Scope.Own ? null : scope, map.Text("includes")) : null;

    private string? Source(YamlMap map)
    {
        var source = map.RequiredText("source");
        if (source is not null)
        {
            mentions.Add(new Mention(MentionKind.Source, source, map.LineOf("source")));
        }

        return source;
    }

    private static int? RequiredYear(YamlMap map)
    {
        _ = map.RequiredText("year");
        return Year(map);
    }

    private static int? Year(YamlMap map)
    {
        var year = map.Number("year");
        if (year is < EarliestYear or > LatestYear)
        {
            map.Report("year", $"{year} is hardly the year of this", "Write the year that the source's statement is for: 2025");
        }

        return year;
    }

    private static decimal? Percent(YamlMap map, string key)
    {
        if (map.RequiredText(key) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && Math.Abs(percent) < 1000)
        {
            return percent;
        }

        map.Report(key, $"`{key}: {text}` is not a number of percent", "Write digits, with a point if need be: 5.6");
        return null;
    }

    private static string? Period(YamlMap map)
    {
        if (map.RequiredText("period") is not { } text || IsLike(text, "2024-34") || IsLike(text, "2024-2034"))
        {
            return map.Text("period");
        }

        map.Report("period", $"`period: {text}` is not a period", "Write first and last year: 2024-34");
        return null;
    }

    private static T? OneOf<T>(YamlMap map, string key, Dictionary<string, T> known)
        where T : struct
    {
        if (map.RequiredText(key) is not { } text)
        {
            return null;
        }

        if (known.TryGetValue(text, out var value))
        {
            return value;
        }

        map.Report(key, $"`{key}: {text}` is not known here", Nearest.To(text, known.Keys) is { } near ? $"Did you mean `{near}`?" : $"Use one of {string.Join(", ", known.Keys)}");
        return null;
    }

    private string? Code(string key, string sample)
    {
        var text = header.Text(key);
        if (text is null || IsLike(text, sample))
        {
            return text;
        }

        header.Report(key, $"`{key}: {text}` is not a code", $"Write it as `{sample}`, or leave it out");
        return null;
    }

    // A digit stands for any digit, all else for itself.
    private static bool IsLike(string text, string sample)
    {
        if (text.Length != sample.Length)
        {
            return false;
        }

        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsAsciiDigit(sample[index]) ? !char.IsAsciiDigit(text[index]) : text[index] != sample[index])
            {
                return false;
            }
        }

        return true;
    }
}
