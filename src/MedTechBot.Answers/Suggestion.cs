namespace MedTechBot.Answers;

/// <summary>Something worth asking next, that the knowledge can answer.</summary>
/// <param name="Question">The question in full, ready to be asked.</param>
/// <param name="Label">Two or three words for a button: "Training".</param>
/// <param name="EntryId">The entry it leads to.</param>
/// <param name="Section">The section it leads to; null for the whole entry.</param>
public sealed record Suggestion(string Question, string Label, string EntryId, string? Section);
