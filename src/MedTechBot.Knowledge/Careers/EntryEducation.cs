namespace MedTechBot.Knowledge.Careers;

/// <summary>What is usually needed to start in a job.</summary>
/// <param name="Level">The usual level.</param>
/// <param name="Months">How long the training takes, where a source counts months or years.</param>
/// <param name="Hours">The hours of training, where a source counts hours instead.</param>
/// <param name="Source">Id of a source.</param>
public sealed record EntryEducation(EducationLevel Level, Months? Months, int? Hours, string Source);
