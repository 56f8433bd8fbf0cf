namespace MedTechBot.Knowledge.Linting;

/// <summary>What a reviewer would ask of the knowledge folder: years, scopes and sources of figures, plain words, no names. Nothing of it keeps the bot from starting.</summary>
public static class KnowledgeLint
{
    /// <param name="reading">The folder as it was read.</param>
    /// <param name="today">The day to count the age of reviews from.</param>
    /// <param name="cancellationToken">Stops the checks with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The reading's own problems and those found here, in the order of path and line.</returns>
    public static IReadOnlyList<KnowledgeProblem> Check(KnowledgeReading reading, DateOnly today, CancellationToken cancellationToken)
    {
        if (reading.Contents is not { } contents)
        {
            return reading.Problems;
        }

        var evidence = new Evidence(contents);
        var names = new PersonNames(contents, evidence);
        Func<LintedEntry, IEnumerable<KnowledgeProblem>>[] checks =
        [
            new FigureYears(evidence).Check,
            new HeaderFigures(evidence).Check,
            new KnownDifferences(evidence).Check,
            new ReviewDates(today).Check,
            names.Check,
            Links.Check,
            PlainWords.Check,
            SectionLengths.Check,
        ];
        var inEntries = contents.Entries.OfType<ReadEntry>()
            .AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(read => new LintedEntry(read))
            .SelectMany(entry => checks.SelectMany(check => check(entry)));
        return
        [
            .. reading.Problems
                .Concat(inEntries.AsEnumerable())
                .Concat(contents.Comments.OfType<ReadComment>().SelectMany(names.Check))
                .Concat(SharedAliases.Check(contents))
                .Concat(UnusedSources.Check(contents))
                .OrderBy(problem => problem.Path, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line),
        ];
    }
}
