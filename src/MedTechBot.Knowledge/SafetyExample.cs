namespace MedTechBot.Knowledge;

/// <summary>A wording that must raise a concern, or none.</summary>
/// <param name="Text">The wording.</param>
/// <param name="Concern">What it must raise.</param>
/// <param name="Line">Its line in <c>safety.yaml</c>, counted from 1.</param>
public sealed record SafetyExample(string Text, SafetyConcern Concern, int Line);
