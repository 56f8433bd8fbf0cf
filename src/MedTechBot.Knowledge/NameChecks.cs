namespace MedTechBot.Knowledge;

/// <summary>Checks that a name leads to one thing: no two titles alike, no alias that is another's title, nothing both covered and not.</summary>
/// <remarks>An alias that several entries share does no harm here: the asker is given the choice. Whether it is meant to is for the lint to ask.</remarks>
internal sealed class NameChecks(ICollection<KnowledgeProblem> problems)
{
    private readonly Dictionary<string, Holder> _first = [];
    private readonly Dictionary<string, List<Holder>> _shared = [];

    public void Run(IReadOnlyList<ReadEntry> entries, ReadUncovered? uncovered)
    {
        foreach (var entry in entries)
        {
            foreach (var mention in entry.Mentions)
            {
                if (mention.Kind is MentionKind.Title or MentionKind.Name)
                {
                    Add(NameKey.Of(mention.Text), new Holder(entry.Entry.Path, mention));
                }
            }
        }

        foreach (var holders in _shared.Values)
        {
            CheckShared(holders);
        }

        CheckUncovered(uncovered);
    }

    private void Add(string key, Holder holder)
    {
        if (_first.TryAdd(key, holder))
        {
            return;
        }

        if (!_shared.TryGetValue(key, out var holders))
        {
            _shared[key] = holders = [_first[key]];
        }

        holders.Add(holder);
    }

    private void CheckShared(List<Holder> holders)
    {
        var title = holders.Find(holder => holder.Mention.Kind == MentionKind.Title);
        if (title is null)
        {
            return;
        }

        foreach (var holder in holders.Where(holder => holder != title))
        {
            var (what, mend) = holder.Mention.Kind == MentionKind.Title
                ? ($"the title \"{holder.Mention.Text}\" is also that of {title.Path}", "Give each entry a title of its own")
                : ($"the alias \"{holder.Mention.Text}\" is the title of {title.Path}", "Take it out here; where a name is truly ambiguous, make it an alias in both and no title");
            problems.Add(new KnowledgeProblem(holder.Path, holder.Mention.Line, what, mend));
        }
    }

    private void CheckUncovered(ReadUncovered? uncovered)
    {
        var lines = new Dictionary<string, int>();
        foreach (var mention in uncovered?.Mentions ?? [])
        {
            if (mention.Kind != MentionKind.Name)
            {
                continue;
            }

            var key = NameKey.Of(mention.Text);
            if (_first.TryGetValue(key, out var holder))
            {
                Report(mention.Line, $"\"{mention.Text}\" is covered by {holder.Path}", "Take it out here, or there");
            }

            if (!lines.TryAdd(key, mention.Line))
            {
                Report(mention.Line, $"the name \"{mention.Text}\" stands also on line {lines[key]}", "Take one of the two out");
            }
        }
    }

    private void Report(int line, string what, string mend) => problems.Add(new KnowledgeProblem(KnowledgeFolder.Uncovered, line, what, mend));

    private sealed record Holder(string Path, Mention Mention);
}
