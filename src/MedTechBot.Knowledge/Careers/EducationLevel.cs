namespace MedTechBot.Knowledge.Careers;

/// <summary>What is usually needed to start in a job, from the least to the most.</summary>
public enum EducationLevel
{
    /// <summary>No diploma: <c>none</c>.</summary>
    None,

    /// <summary>High-school diploma or its equivalent: <c>high-school</c>.</summary>
    HighSchool,

    /// <summary>A certificate or another award after high school, below a degree: <c>certificate</c>.</summary>
    Certificate,

    /// <summary>Associate degree: <c>associate</c>.</summary>
    Associate,

    /// <summary>Bachelor's degree: <c>bachelor</c>.</summary>
    Bachelor,

    /// <summary>Master's degree: <c>master</c>.</summary>
    Master,
}
