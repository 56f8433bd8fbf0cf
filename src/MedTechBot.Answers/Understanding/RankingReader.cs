using System.Globalization;
using System.Text.RegularExpressions;
using MedTechBot.Knowledge.Careers;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>Reads what professions are to be ordered or sorted out by.</summary>
internal sealed partial class RankingReader
{
    private const int MonthsPerYear = 12;
    private const int WeeksPerYear = 52;
    private const int HoursPerYear = 2080;

    // Nobody earns less a year, and nobody more an hour.
    private const int LeastYearly = 1000;

    private static readonly Dictionary<string, double> Numbers = new(StringComparer.Ordinal)
    {
        ["half a"] = 0.5,
        ["a"] = 1,
        ["an"] = 1,
        ["one"] = 1,
        ["a couple of"] = 2,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["twelve"] = 12,
        ["eighteen"] = 18,
    };

    // A text without any of these has no length of time in it; to look for a length takes longer.
    private static readonly string[] Units = ["year", "yr", "mo", "week", "wk"];

    private readonly SectionCues _cues = new("rankings.txt");

    /// <returns>Null where no order and no sorting out is asked for.</returns>
    public Ranking? Read(IReadOnlyList<Token> tokens, string text)
    {
        Measure? by = null;
        var leastFirst = false;
        var criteria = new List<Criterion>();
        foreach (var cue in _cues.Find(tokens, text, _ => false))
        {
            var (what, how) = (cue.Section[..cue.Section.IndexOf(' ', StringComparison.Ordinal)], cue.Section[(cue.Section.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            if (how is "most" or "least")
            {
                // "Which pays most with the least school?" is ordered by what is said first.
                (by, leastFirst) = by is null ? (Enum.Parse<Measure>(what, ignoreCase: true), how == "least") : (by, leastFirst);
            }
            else
            {
                Add(criteria, CriterionOf(what, how));
            }
        }

        Add(criteria, LengthIn(text));
        Add(criteria, WageIn(text));
        if (GrowthIn(text) is { } growth)
        {
            Add(criteria, growth);
            (by, leastFirst) = by is null ? (Measure.Growth, !growth.IsAtLeast) : (by, leastFirst);
        }

        return by is null && criteria.Count == 0 ? null : new Ranking(by, leastFirst, criteria);
    }

    private static void Add(List<Criterion> criteria, Criterion? criterion)
    {
        if (criterion is not null && !criteria.Exists(other => other.GetType() == criterion.GetType() && (other is not Criterion.Time time || time.Name == ((Criterion.Time)criterion).Name)))
        {
            criteria.Add(criterion);
        }
    }

    private static Criterion? CriterionOf(string what, string how) => (what, how) switch
    {
        ("license", _) => new Criterion.Licensed(how == "yes"),
        ("blood", _) => new Criterion.DrawsBlood(how == "yes"),
        ("degree", "no") => new Criterion.Level(EducationLevel.None, EducationLevel.Certificate),
        ("degree", "below") => new Criterion.Level(EducationLevel.None, EducationLevel.Associate),
        ("degree", "associate") => new Criterion.Level(EducationLevel.Associate, EducationLevel.Associate),
        ("degree", _) => new Criterion.Level(EducationLevel.Bachelor, EducationLevel.Master),
        _ => new Criterion.Time(what, how == "yes"),
    };

    private static Criterion.Length? LengthIn(string text)
    {
        if (!Array.Exists(Units, unit => text.Contains(unit, StringComparison.OrdinalIgnoreCase)) || Duration().Match(text) is not { Success: true } match || Number(match.Groups["number"].Value) is not { } number)
        {
            return null;
        }

        var months = match.Groups["unit"].Value.ToUpperInvariant()[0] switch
        {
            'Y' => number * MonthsPerYear,
            'W' => number * MonthsPerYear / WeeksPerYear,
            _ => number,
        };
        return new Criterion.Length(Math.Max(1, (int)months), match.Groups["under"].Success);
    }

    private static Criterion.Wage? WageIn(string text)
    {
        if (!text.Any(char.IsAsciiDigit) || Amount().Match(text) is not { Success: true } match || !double.TryParse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        number *= match.Groups["thousand"].Success ? 1000 : 1;
        number *= match.Groups["hour"].Success && number < LeastYearly ? HoursPerYear : 1;
        var isMoney = match.Groups["money"].Success || match.Groups["thousand"].Success || match.Groups["hour"].Success || number >= 10 * LeastYearly;
        return isMoney && number is >= LeastYearly and < int.MaxValue
            ? new Criterion.Wage((int)number, IsAtLeast: !match.Groups["under"].Success)
            : null;
    }

    // A percentage alone may be anything's; one beside a word of growing is a growth.
    private static Criterion.Growth? GrowthIn(string text) =>
        (text.Contains('%', StringComparison.Ordinal) || text.Contains("percent", StringComparison.OrdinalIgnoreCase)) && text.Contains("grow", StringComparison.OrdinalIgnoreCase)
            && Percentage().Match(text) is { Success: true } match && decimal.TryParse(match.Groups["number"].Value, CultureInfo.InvariantCulture, out var percent)
            ? new Criterion.Growth(percent, IsAtLeast: !match.Groups["under"].Success)
            : null;

    private static double? Number(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var digits) ? digits
        : Numbers.TryGetValue(text.ToLowerInvariant(), out var word) ? word
        : null;

    [GeneratedRegex(@"\b(?:(?<under>under|less than|fewer than|below)|within|in|at most|up to|max|maximum|no more than|not more than|only|just)\s+(?:of\s+|about\s+)?(?<number>\d{1,2}|half a|a couple of|an?|one|two|three|four|five|six|eight|nine|ten|twelve|eighteen)[\s-]+(?<unit>years?|yrs?|months?|mos?|weeks?|wks?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\b(?:(?<under>under|below|less than|at most|up to)|over|above|more than|at least|upwards of|north of|make|makes|making|earn|earns|pays?|paying)\s+(?<money>\$)?\s?(?<number>\d[\d,]*(?:\.\d+)?)\s?(?<thousand>k|grand|thousand)?\s*\+?\s*(?<hour>an hour|per hour|/hr|/hour|hourly)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b(?:(?<under>under|below|less than|fewer than|at most|slower than|up to)|over|above|more than|at least|faster than|greater than|higher than|better than|upwards of|by)\s+(?<number>\d{1,3}(?:\.\d+)?)\s*(?:%|percent)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Percentage();
}
