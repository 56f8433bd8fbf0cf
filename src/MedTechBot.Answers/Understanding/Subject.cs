using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Understanding;

/// <summary>What a name in a question stands for.</summary>
internal abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>A covered profession or topic.</summary>
    /// <param name="Value">The entry.</param>
    /// <param name="IsField">True where the name is only that of the work or the machine.</param>
    public sealed record Entry(KnowledgeEntry Value, bool IsField) : Subject;

    /// <summary>Something the knowledge names as not covered.</summary>
    public sealed record NotCovered(UncoveredSubject Value) : Subject;
}
