namespace MedTechBot.Knowledge;

/// <summary>Checks what no file can be blamed for on its own: ids, names, and what one file says of another.</summary>
internal sealed class FolderChecks(FolderContents contents, ICollection<KnowledgeProblem> problems)
{
    // Looking for the nearest of all ids takes time; in a folder with hundreds of wrong ids, something else is wrong.
    private const int MostHints = 100;

    private readonly Dictionary<string, string> _owners = [];
    private readonly HashSet<string> _entries = [];
    private readonly HashSet<string> _professions = [];
    private readonly HashSet<string> _sources = [];
    private int _hints;

    public void Run()
    {
        CollectIds();
        foreach (var entry in contents.Entries.OfType<ReadEntry>())
        {
            CheckMentions(entry.Entry.Path, entry.Entry.Id, entry.Mentions);
        }

        foreach (var comment in contents.Comments.OfType<ReadComment>())
        {
            CheckMentions(comment.Comment.Path, comment.Comment.Id, comment.Mentions);
        }

        if (contents.Uncovered is { } uncovered)
        {
            CheckMentions(KnowledgeFolder.Uncovered, null, uncovered.Mentions);
        }

        new NameChecks(problems).Run([.. contents.Entries.OfType<ReadEntry>()], contents.Uncovered);
    }

    private void CollectIds()
    {
        // Ids come from the files' names, so that one broken file does not make all that point to it wrong as well.
        foreach (var file in contents.EntryFiles)
        {
            Own(file.Id, file.Path, 0);
            _entries.Add(file.Id);
            if (file.Path.StartsWith(KnowledgeFolder.Professions, StringComparison.Ordinal))
            {
                _professions.Add(file.Id);
            }
        }

        foreach (var file in contents.CommentFiles)
        {
            Own(file.Id, file.Path, 0);
        }

        foreach (var id in contents.Sources?.Ids ?? [])
        {
            Own(id.Text, KnowledgeFolder.Sources, id.Line);
            _sources.Add(id.Text);
        }
    }

    private void Own(string id, string path, int line)
    {
        if (!_owners.TryAdd(id, path))
        {
            problems.Add(new KnowledgeProblem(path, line, $"the id \"{id}\" belongs to {_owners[id]} already", "Give one of the two another id"));
        }
    }

    private void CheckMentions(string path, string? ownId, IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            switch (mention.Kind)
            {
                case MentionKind.Citation or MentionKind.Source:
                    CheckCitation(path, mention);
                    break;
                case MentionKind.Entry or MentionKind.Profession:
                    CheckEntry(path, ownId, mention);
                    break;
                default:
                    break;
            }
        }
    }

    private void CheckCitation(string path, Mention mention)
    {
        // Without a readable sources.yaml every marker would be wrong: one problem is enough.
        if (contents.Sources is null || _sources.Contains(mention.Text))
        {
            return;
        }

        if (_entries.Contains(mention.Text))
        {
            Report(path, mention.Line, $"\"{mention.Text}\" is an entry and no source", "Name what the entry itself cites");
        }
        else if (!_owners.ContainsKey(mention.Text))
        {
            Report(path, mention.Line, $"there is no source or comment \"{mention.Text}\"", Hint(mention.Text, _owners.Keys.Except(_entries), "Add it to sources.yaml, or name another"));
        }
        else if (mention.Kind == MentionKind.Source)
        {
            Report(path, mention.Line, $"\"{mention.Text}\" is a reader's comment", "Figures need a source from sources.yaml");
        }
    }

    private void CheckEntry(string path, string? ownId, Mention mention)
    {
        if (!_entries.Contains(mention.Text))
        {
            Report(path, mention.Line, $"there is no entry \"{mention.Text}\"", Hint(mention.Text, _entries, "Take it out, or write the entry"));
        }
        else if (mention.Text == ownId)
        {
            Report(path, mention.Line, $"the entry names itself (\"{ownId}\")", "Take it out");
        }
        else if (mention.Kind == MentionKind.Profession && !_professions.Contains(mention.Text))
        {
            Report(path, mention.Line, $"\"{mention.Text}\" is a topic and no profession", "Name professions under `about`, topics under `related`");
        }
    }

    private string Hint(string wrong, IEnumerable<string> known, string otherwise) =>
        _hints++ < MostHints && Nearest.To(wrong, known) is { } near ? $"Did you mean \"{near}\"?" : otherwise;

    private void Report(string path, int line, string what, string mend) => problems.Add(new KnowledgeProblem(path, line, what, mend));
}
