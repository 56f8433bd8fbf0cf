namespace MedTechBot.Answers;

/// <summary>One line of an answer's body, plain text.</summary>
/// <param name="Label">What the line is about, as a short heading ("Training"); null for running text.</param>
/// <param name="Text">One or more sentences.</param>
public sealed record AnswerLine(string? Label, string Text);
