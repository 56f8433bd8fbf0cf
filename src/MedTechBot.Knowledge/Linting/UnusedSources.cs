namespace MedTechBot.Knowledge.Linting;

/// <summary>A source that no entry cites is a fact that got lost, or a leftover.</summary>
internal static class UnusedSources
{
    public static IEnumerable<KnowledgeProblem> Check(FolderContents contents)
    {
        // A file that could not be read may use any of them.
        if (contents.Sources is null || contents.Entries.Contains(null))
        {
            return [];
        }

        var used = (from read in contents.Entries.OfType<ReadEntry>()
                    from mention in read.Mentions
                    where mention.Kind is MentionKind.Citation or MentionKind.Source
                    select mention.Text).ToHashSet();
        return from id in contents.Sources.Ids
               where !used.Contains(id.Text)
               select new KnowledgeProblem(KnowledgeFolder.Sources, id.Line, $"no entry cites the source \"{id.Text}\"", "Cite it, or take it out");
    }
}
