using MedTechBot.Knowledge.Careers;

namespace MedTechBot.Answers.Understanding;

/// <summary>What the professions are to be ordered by, or sorted out by: "which pays the most", "no nights, under a year of school".</summary>
/// <param name="By">What orders them; null where they are only to be sorted out.</param>
/// <param name="LeastFirst">True where the lowest comes first.</param>
/// <param name="Criteria">What each must meet.</param>
internal sealed record Ranking(Measure? By, bool LeastFirst, IReadOnlyList<Criterion> Criteria);

/// <summary>A figure of the header that puts professions in an order.</summary>
internal enum Measure
{
    Pay,
    Training,
    Growth,
    Openings,
    Jobs,
}

/// <summary>Something a profession must meet.</summary>
internal abstract record Criterion
{
    private Criterion()
    {
    }

    /// <summary>One of <see cref="Schedule.KnownTimes"/>, worked or not.</summary>
    internal sealed record Time(string Name, bool IsWanted) : Criterion;

    internal sealed record Licensed(bool IsWanted) : Criterion;

    internal sealed record DrawsBlood(bool IsWanted) : Criterion;

    /// <summary>The usual education lies between two levels, both included.</summary>
    internal sealed record Level(EducationLevel Least, EducationLevel Most) : Criterion;

    /// <summary>The training takes at most so many months, or less where it is to be under that.</summary>
    internal sealed record Length(int Months, bool IsUnder) : Criterion;

    /// <summary>The projected growth in jobs is at least, or at most, so many percent.</summary>
    internal sealed record Growth(decimal Percent, bool IsAtLeast) : Criterion;

    /// <summary>The median is at least, or at most, so many dollars a year.</summary>
    internal sealed record Wage(int Dollars, bool IsAtLeast) : Criterion;
}
