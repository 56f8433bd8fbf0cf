namespace MedTechBot.Knowledge;

/// <summary>Reads a knowledge folder and collects every problem before it gives up.</summary>
public static class KnowledgeReader
{
    private const int ProgressStep = 256;
    private const string CopySafety = "Copy the one from the knowledge folder that comes with MedTechBot";

    /// <param name="folder">The knowledge folder.</param>
    /// <param name="progress">Told now and then, and at the end, how many entries and comments have been read.</param>
    /// <param name="cancellationToken">Stops the reading with an <see cref="OperationCanceledException"/>.</param>
    public static KnowledgeReading Read(string folder, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var problems = new List<KnowledgeProblem>();
        if (!Directory.Exists(folder))
        {
            return new KnowledgeReading(null, [new KnowledgeProblem(folder, 0, "the knowledge folder is not there", "Name the right one with `--knowledge DIR`")]);
        }

        var listing = new FolderListing(folder, problems);
        listing.WarnOfStrays();
        KnowledgeFile[] entryFiles = [.. listing.Markdown(KnowledgeFolder.Professions), .. listing.Markdown(KnowledgeFolder.Topics)];
        var commentFiles = listing.Markdown(KnowledgeFolder.Comments);
        if (entryFiles.Length == 0)
        {
            problems.Add(new KnowledgeProblem(folder, 0, "there are no entries", "Put a profession into professions/ or a topic into topics/"));
        }

        // The safety rules are the longest file by far: they are read beside all others.
        var safetyProblems = new List<KnowledgeProblem>();
        var safety = Task.Run(() => ReadOne(KnowledgeFolder.Safety, SafetyFile.Parse, $"{CopySafety}; the bot does not start without it", safetyProblems), cancellationToken);
        var count = 0;
        var contents = new FolderContents
        {
            EntryFiles = entryFiles,
            CommentFiles = commentFiles,
            Entries = ReadEach(entryFiles, EntryFile.Read),
            Comments = ReadEach(commentFiles, CommentFile.Parse),
            Sources = ReadOne(KnowledgeFolder.Sources, SourcesFile.Parse, "Write each source that an entry cites into it", problems),
            Synonyms = ReadOne(KnowledgeFolder.Synonyms, SynonymsFile.Parse, null, problems) ?? ReadSynonyms.None,
            Uncovered = ReadOne(KnowledgeFolder.Uncovered, UncoveredFile.Parse, null, problems),
            Safety = safety.GetAwaiter().GetResult(),
        };
        problems.AddRange(safetyProblems);
        if (contents.Safety is null && listing.Single(KnowledgeFolder.Safety) is not null)
        {
            problems.Add(new KnowledgeProblem(KnowledgeFolder.Safety, 0, "the safety rules cannot be used, and the bot does not start without them", $"Mend the file. {CopySafety}, if need be"));
        }

        progress?.Report(count);
        new FolderChecks(contents, problems).Run();
        KnowledgeProblem[] ordered = [.. problems.OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.Line)];
        return new KnowledgeReading(ordered.Any(problem => !problem.IsWarning) ? null : contents.ToKnowledge(), ordered) { Contents = contents };

        T?[] ReadEach<T>(IReadOnlyList<KnowledgeFile> files, Func<string, string, ICollection<KnowledgeProblem>, T?> parse)
            where T : class
        {
            var results = new T?[files.Count];
            var problemsOf = new List<KnowledgeProblem>?[files.Count];
            OnAllCores(files.Count, index =>
            {
                var own = new List<KnowledgeProblem>();
                results[index] = TextFile.Read(files[index], TextFile.LongestMarkdownBytes, own) is { } text ? parse(files[index].Path, text, own) : null;
                problemsOf[index] = own.Count == 0 ? null : own;
                if (Interlocked.Increment(ref count) % ProgressStep == 0)
                {
                    progress?.Report(count);
                }
            }, cancellationToken);
            problems.AddRange(problemsOf.SelectMany(list => list ?? []));
            return results;
        }

        T? ReadOne<T>(string name, Func<string, string, ICollection<KnowledgeProblem>, T?> parse, string? mendWhenMissing, List<KnowledgeProblem> found)
            where T : class
        {
            var file = listing.Single(name);
            if (file is null && mendWhenMissing is not null)
            {
                found.Add(new KnowledgeProblem(name, 0, "the file is missing", mendWhenMissing));
            }

            return file is not null && TextFile.Read(file, TextFile.LongestBytes, found) is { } text ? parse(name, text, found) : null;
        }
    }

    // A Parallel.For does the same, but is compiled at each start, and a small folder is read sooner than that.
    private static void OnAllCores(int count, Action<int> work, CancellationToken cancellationToken)
    {
        var next = -1;
        var others = new Task[Math.Max(0, Math.Min(Environment.ProcessorCount, count) - 1)];
        for (var index = 0; index < others.Length; index++)
        {
            others[index] = Task.Run(Work, CancellationToken.None);
        }

        try
        {
            Work();
        }
        finally
        {
            Task.WaitAll(others, CancellationToken.None);
        }

        cancellationToken.ThrowIfCancellationRequested();

        void Work()
        {
            while (!cancellationToken.IsCancellationRequested && Interlocked.Increment(ref next) is var index && index < count)
            {
                work(index);
            }
        }
    }
}
