using MedTechBot.Answers.Understanding;
using MedTechBot.Knowledge;
using MedTechBot.Knowledge.Careers;

namespace MedTechBot.Answers.Deciding;

/// <summary>Professions ordered or sorted out by the figures in their headers; what has no figure of its own is kept apart.</summary>
internal sealed class RankedList
{
    // What takes less than any counted month: a course of so many hours.
    private const int HoursPerMonth = 160;

    public RankedList(Ranking ranking, IEnumerable<KnowledgeEntry> professions)
    {
        var rows = new List<KnowledgeEntry>();
        var (wider, unknown) = (new List<KnowledgeEntry>(), new List<KnowledgeEntry>());
        foreach (var entry in professions)
        {
            IsKnown |= (ranking.By is { } wanted && Value(entry.Facts, wanted) is not null) || ranking.Criteria.Any(criterion => Meets(entry.Facts, criterion) is not null);
            var verdicts = ranking.Criteria.Select(criterion => Meets(entry.Facts, criterion)).ToArray();
            if (verdicts.Contains(false))
            {
                continue;
            }

            var isWider = ranking.By is { } by && IsWider(entry.Facts, by);
            if (isWider || (ranking.Criteria.Any(criterion => criterion is Criterion.Wage) && entry.Facts.Pay is { Scope.IsOwn: false }))
            {
                wider.Add(entry);
            }
            else if (verdicts.Contains(null) || (ranking.By is { } measure && Value(entry.Facts, measure) is null))
            {
                unknown.Add(entry);
            }
            else
            {
                rows.Add(entry);
            }
        }

        var ordered = ranking.By switch
        {
            null => rows,
            { } by when ranking.LeastFirst => rows.OrderBy(entry => Value(entry.Facts, by)).ToList(),
            { } by => rows.OrderByDescending(entry => Value(entry.Facts, by)).ToList(),
        };
        (Rows, Wider, Unknown) = (ordered, wider, unknown);
    }

    /// <summary>Those that meet all criteria, in order.</summary>
    public IReadOnlyList<KnowledgeEntry> Rows { get; }

    /// <summary>Those with a figure that counts a wider group, which cannot be ranked.</summary>
    public IReadOnlyList<KnowledgeEntry> Wider { get; }

    /// <summary>Those of which the knowledge lacks a figure that is needed.</summary>
    public IReadOnlyList<KnowledgeEntry> Unknown { get; }

    /// <summary>False where no header holds what is asked: then there is nothing to put in an order.</summary>
    public bool IsKnown { get; }

    /// <summary>What orders: more is more.</summary>
    public static decimal? Value(CareerFacts facts, Measure by) => by switch
    {
        Measure.Pay => facts.Pay?.Median,
        // "Under 12" stands before 12, and hours before months.
        Measure.Training => facts.Education switch
        {
            { Months: { } months } => months.Most + ((months.Least ?? 0) / 1000m) - (months.IsUnder ? 0.5m : 0),
            { Hours: { } hours } => (decimal)hours / HoursPerMonth,
            _ => null,
        },
        Measure.Growth => facts.Outlook?.Growth,
        Measure.Openings => facts.Outlook?.Openings,
        _ => facts.Jobs?.Count,
    };

    private static bool IsWider(CareerFacts facts, Measure by) => by switch
    {
        Measure.Pay => facts.Pay is { Scope.IsOwn: false },
        Measure.Growth or Measure.Openings => facts.Outlook is { Scope.IsOwn: false },
        Measure.Jobs => facts.Jobs is { Scope.IsOwn: false },
        _ => false,
    };

    // Null where the knowledge does not say.
    private static bool? Meets(CareerFacts facts, Criterion criterion) => criterion switch
    {
        Criterion.Time time => facts.Schedule is { } schedule ? schedule.Times.Contains(time.Name) == time.IsWanted : null,
        Criterion.Licensed licensed => facts.License is { } license ? (licensed.IsWanted ? license.Required != LicenseRequired.No : license.Required is LicenseRequired.No or LicenseRequired.SomeStates or LicenseRequired.Varies) : null,
        Criterion.DrawsBlood blood => facts.Blood is { } drawing ? (drawing.Draws != BloodDraws.No) == blood.IsWanted : null,
        Criterion.Level level => facts.Education is { } education ? education.Level >= level.Least && education.Level <= level.Most : null,
        Criterion.Length length => facts.Education switch
        {
            { Months: { } months } => months.Most < length.Months || (months.Most == length.Months && (months.IsUnder || !length.IsUnder)),
            { Hours: { } hours } => hours <= length.Months * HoursPerMonth,
            // A degree takes longer than a year, whoever counts.
            { Level: >= EducationLevel.Associate } when length.Months <= 12 => false,
            _ => null,
        },
        Criterion.Growth growth => facts.Outlook is { } outlook ? (growth.IsAtLeast ? outlook.Growth >= growth.Percent : outlook.Growth <= growth.Percent) : null,
        Criterion.Wage wage => facts.Pay is { } pay ? (wage.IsAtLeast ? pay.Median >= wage.Dollars : pay.Median <= wage.Dollars) : null,
        _ => null,
    };
}
