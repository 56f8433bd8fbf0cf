namespace MedTechBot.Knowledge.Careers;

/// <summary>A job or credential that people of this one go on to.</summary>
/// <param name="To">Id of a profession; null when it has no entry.</param>
/// <param name="Name">What it is called; null when <paramref name="To"/> says so.</param>
/// <param name="Needs">In words, what has to come first; null where no source says.</param>
/// <param name="Source">Id of a source.</param>
public sealed record NextStep(string? To, string? Name, string? Needs, string Source);
