namespace MedTechBot.Knowledge;

/// <summary>All files of a knowledge folder as they were read, each on its own; null stands for what could not be read.</summary>
internal sealed class FolderContents
{
    public required IReadOnlyList<KnowledgeFile> EntryFiles { get; init; }

    /// <summary>One for each of <see cref="EntryFiles"/>.</summary>
    public required IReadOnlyList<ReadEntry?> Entries { get; init; }

    public required IReadOnlyList<KnowledgeFile> CommentFiles { get; init; }

    /// <summary>One for each of <see cref="CommentFiles"/>.</summary>
    public required IReadOnlyList<ReadComment?> Comments { get; init; }

    public required ReadSources? Sources { get; init; }

    public required ReadSynonyms Synonyms { get; init; }

    public required ReadUncovered? Uncovered { get; init; }

    public required SafetyRules? Safety { get; init; }

    /// <returns>Null when something is missing that the bot cannot do without.</returns>
    public KnowledgeBase? ToKnowledge() => Sources is null || Safety is null ? null : new KnowledgeBase(
        [.. Entries.OfType<ReadEntry>().Select(read => read.Entry)],
        [.. Comments.OfType<ReadComment>().Select(read => read.Comment)],
        Sources.Sources,
        Synonyms.Rules,
        Uncovered?.Subjects ?? [],
        Safety);
}
