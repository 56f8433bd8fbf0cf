namespace MedTechBot.Knowledge.Linting;

/// <summary>What the ids behind statements stand for.</summary>
internal sealed class Evidence(FolderContents contents)
{
    private readonly Dictionary<string, Source> _sources =
        (contents.Sources?.Sources ?? []).DistinctBy(source => source.Id).ToDictionary(source => source.Id);

    private readonly Dictionary<string, ReaderComment> _comments =
        contents.Comments.OfType<ReadComment>().DistinctBy(read => read.Comment.Id).ToDictionary(read => read.Comment.Id, read => read.Comment);

    /// <summary>The comments that a statement cites.</summary>
    public IEnumerable<ReaderComment> Comments(Statement statement) => statement.Citations.Select(id => _comments.GetValueOrDefault(id)).OfType<ReaderComment>();

    /// <summary>True when nothing but readers' comments stands behind a statement.</summary>
    public bool IsReadersOnly(Statement statement) => statement.Citations.Count > 0 && statement.Citations.All(_comments.ContainsKey);

    public bool CitesComment(Statement statement) => statement.Citations.Any(_comments.ContainsKey);

    public bool CitesArticle(Statement statement) => statement.Citations.Any(id => _sources.GetValueOrDefault(id)?.Kind == SourceKind.Article);

    public bool CitesUndated(Statement statement) => statement.Citations.Any(id => _sources.GetValueOrDefault(id)?.Date == "undated");
}
