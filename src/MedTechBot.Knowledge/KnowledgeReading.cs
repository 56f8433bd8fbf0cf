namespace MedTechBot.Knowledge;

/// <summary>What came of reading a knowledge folder.</summary>
/// <param name="Knowledge">Null when anything but a warning was found.</param>
/// <param name="Problems">All of them, in the order of path and line.</param>
public sealed record KnowledgeReading(KnowledgeBase? Knowledge, IReadOnlyList<KnowledgeProblem> Problems)
{
    /// <summary>The safety rules, where they can be used, whatever else is wrong.</summary>
    public SafetyRules? Safety => Contents?.Safety;

    /// <summary>The files as they were read; null when there is no folder.</summary>
    internal FolderContents? Contents { get; init; }
}
