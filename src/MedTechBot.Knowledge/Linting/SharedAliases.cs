namespace MedTechBot.Knowledge.Linting;

/// <summary>An alias belongs to one entry, unless <c>synonyms.txt</c> says that people mean several by it.</summary>
internal static class SharedAliases
{
    public static IEnumerable<KnowledgeProblem> Check(FolderContents contents)
    {
        var holders = (from read in contents.Entries.OfType<ReadEntry>()
                       from mention in read.Mentions
                       where mention.Kind == MentionKind.Name
                       select (read.Entry.Path, mention.Text, mention.Line)).ToLookup(holder => NameKey.Of(holder.Text));
        var ambiguous = contents.Synonyms.Ambiguous;
        foreach (var shared in holders.Where(group => group.Count() > 1 && !ambiguous.ContainsKey(group.Key)))
        {
            var first = shared.First();
            foreach (var (path, text, line) in shared.Skip(1))
            {
                yield return new KnowledgeProblem(
                    path,
                    line,
                    $"the alias \"{text}\" belongs to {first.Path}:{first.Line} already",
                    $"Take it out of one; where people truly mean both, add `ambiguous: {text}` to {KnowledgeFolder.Synonyms}");
            }
        }

        foreach (var (key, name) in ambiguous.Where(pair => holders[pair.Key].Count() < 2))
        {
            yield return new KnowledgeProblem(KnowledgeFolder.Synonyms, name.Line, $"\"{name.Text}\" is not an alias of several entries", "Take it out here, or add it to the aliases of all that it stands for", IsWarning: true);
        }
    }
}
