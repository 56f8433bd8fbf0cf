namespace MedTechBot.Knowledge;

/// <summary>Which files of a knowledge folder are to be read, and what in it is not where it belongs.</summary>
internal sealed class FolderListing(string folder, ICollection<KnowledgeProblem> problems)
{
    private static readonly string[] Folders = [KnowledgeFolder.Professions, KnowledgeFolder.Topics, KnowledgeFolder.Comments];

    private static readonly string[] Files =
        [KnowledgeFolder.Sources, KnowledgeFolder.Synonyms, KnowledgeFolder.Uncovered, KnowledgeFolder.Safety, KnowledgeFolder.ReadMe];

    /// <summary>The Markdown files of a folder in the order of their names; none where there is no such folder.</summary>
    public IReadOnlyList<KnowledgeFile> Markdown(string name)
    {
        var path = Path.Combine(folder, name);
        if (!Directory.Exists(path))
        {
            if (Path.Exists(path))
            {
                problems.Add(new KnowledgeProblem(name, 0, "a file stands where a folder is expected", "Rename or remove the file"));
            }

            return [];
        }

        var files = new List<KnowledgeFile>();
        foreach (var item in List(path, name))
        {
            var file = new KnowledgeFile($"{name}/{item.Name}", item.FullName);
            if (item.Name.EndsWith(".md", StringComparison.Ordinal))
            {
                files.Add(file);
            }
            else
            {
                var what = item is DirectoryInfo ? "this folder is not read" : "this file is not read";
                problems.Add(new KnowledgeProblem(file.Path, 0, what, "Rename it so that it ends in .md, or move it elsewhere", IsWarning: true));
            }
        }

        return files;
    }

    /// <summary>One of the files beside the folders; null where it is missing.</summary>
    public KnowledgeFile? Single(string name)
    {
        var path = Path.Combine(folder, name);
        return Path.Exists(path) || new FileInfo(path).LinkTarget is not null ? new KnowledgeFile(name, path) : null;
    }

    /// <summary>Warns of what lies beside the folders and is never read: often a misspelt name.</summary>
    public void WarnOfStrays()
    {
        foreach (var item in List(folder, folder))
        {
            if (Folders.Contains(item.Name) || Files.Contains(item.Name))
            {
                continue;
            }

            var isFolder = item is DirectoryInfo;
            var mend = Nearest.To(item.Name, isFolder ? Folders : Files) is { } near ? $"Did you mean {near}?" : "Move it elsewhere";
            problems.Add(new KnowledgeProblem(item.Name, 0, isFolder ? "this folder is not read" : "this file is not read", mend, IsWarning: true));
        }
    }

    private List<FileSystemInfo> List(string fullPath, string path)
    {
        try
        {
            return
            [
                .. new DirectoryInfo(fullPath).EnumerateFileSystemInfos()
                    .Where(item => item.Name is not ['.', ..] and not KnowledgeFolder.ReadMe)
                    .OrderBy(item => item.Name, StringComparer.Ordinal),
            ];
        }
        catch (UnauthorizedAccessException)
        {
            problems.Add(new KnowledgeProblem(path, 0, "the folder may not be read", "Give the user who runs the bot the right to read it"));
            return [];
        }
        catch (IOException failure)
        {
            problems.Add(new KnowledgeProblem(path, 0, $"the folder cannot be read ({failure.Message.TrimEnd('.')})", "Look at the folder and the disk it lies on"));
            return [];
        }
    }
}
