namespace MedTechBot.Answers.Understanding;

/// <summary>A name found in a question.</summary>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Subjects">What it stands for; more than one where it is ambiguous.</param>
internal sealed record NameMatch(int Start, int End, IReadOnlyList<Subject> Subjects)
{
    public int Length => End - Start;
}
