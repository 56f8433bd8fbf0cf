using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Safety;

/// <summary>What the safety gate found in a text, and by what.</summary>
/// <param name="Concern">The gravest concern.</param>
/// <param name="Pattern">The pattern that fired; null where none did.</param>
/// <param name="Words">The words of the text that it covers.</param>
public sealed record SafetyVerdict(SafetyConcern Concern, SafetyPattern? Pattern, string Words)
{
    /// <summary>The question may go on.</summary>
    public static SafetyVerdict None { get; } = new(SafetyConcern.None, null, "");
}
