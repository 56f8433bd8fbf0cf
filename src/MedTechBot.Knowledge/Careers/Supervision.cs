namespace MedTechBot.Knowledge.Careers;

/// <summary>Who directs the job.</summary>
/// <param name="By">In words: "physicians".</param>
/// <param name="Source">Id of a source.</param>
public sealed record Supervision(string By, string Source);
