namespace MedTechBot.Knowledge.Careers;

/// <summary>Whether people in the job draw blood.</summary>
/// <param name="Draws">As a source or its list of tasks has it.</param>
/// <param name="Basis">In words, what that rests on, where it is not a plain statement: "not among the 20 tasks O*NET lists".</param>
/// <param name="Source">Id of a source.</param>
public sealed record BloodDrawing(BloodDraws Draws, string? Basis, string Source);

/// <summary>Who of a job draws blood.</summary>
public enum BloodDraws
{
    /// <summary>It belongs to the job: <c>yes</c>.</summary>
    Yes,

    /// <summary>Some do, or may: <c>some</c>.</summary>
    Some,

    /// <summary>It is not among the listed tasks: <c>no</c>.</summary>
    No,
}
