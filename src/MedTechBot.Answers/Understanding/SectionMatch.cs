namespace MedTechBot.Answers.Understanding;

/// <summary>Words of a question that ask for a section.</summary>
/// <param name="Section">The section's name.</param>
/// <param name="Weight">1 or more for each word of a clear cue; below 1 for a weak one.</param>
/// <param name="Positions">The tokens that say so.</param>
internal sealed record SectionMatch(string Section, float Weight, IReadOnlyList<int> Positions)
{
    /// <summary>The weight of a cue that counts only where nothing stronger is said.</summary>
    public const float Weak = 0.4f;

    public bool IsWeak => Weight < 1;
}
