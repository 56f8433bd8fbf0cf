namespace MedTechBot.Knowledge;

/// <summary>A wording that must raise a concern.</summary>
/// <param name="Text">The wording.</param>
/// <param name="Concern">What it must raise.</param>
public sealed record SafetyExample(string Text, SafetyConcern Concern);
