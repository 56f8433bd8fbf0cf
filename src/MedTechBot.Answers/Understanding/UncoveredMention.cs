using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Understanding;

/// <summary>A subject that is not covered, where a question names it.</summary>
/// <param name="Subject">What the knowledge says of it.</param>
/// <param name="IsAim">True where it is what the asker wants to become or know, and not merely somebody met at work.</param>
/// <param name="IsRival">True where it is set against, or aimed at from, something else: "or a nurse", "become a nurse".</param>
/// <param name="Weight">How many meaningful words of the question it explains.</param>
internal sealed record UncoveredMention(UncoveredSubject Subject, bool IsAim, bool IsRival, int Weight);
