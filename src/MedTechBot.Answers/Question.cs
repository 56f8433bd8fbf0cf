namespace MedTechBot.Answers;

/// <summary>What somebody typed, with what the same person asked shortly before.</summary>
/// <param name="Text">As typed; any length, any characters.</param>
/// <param name="Context">The asker's earlier questions, oldest first.</param>
public sealed record Question(string Text, IReadOnlyList<string> Context)
{
    public Question(string text)
        : this(text, [])
    {
    }
}
