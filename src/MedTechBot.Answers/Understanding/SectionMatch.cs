namespace MedTechBot.Answers.Understanding;

/// <summary>Words of a question that ask for a section.</summary>
/// <param name="Section">The section's name.</param>
/// <param name="Weight">1 or more for each word of a clear cue; below 1 for a weak one.</param>
/// <param name="Positions">The tokens that say so.</param>
internal sealed record SectionMatch(string Section, float Weight, IReadOnlyList<int> Positions)
{
    public bool IsWeak => Weight < 1;
}
