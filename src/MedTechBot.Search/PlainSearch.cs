using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using MedTechBot.Knowledge;

namespace MedTechBot.Search;

/// <summary>A search as Lucene does it by default, one field and BM25, without anything this project adds: the line to beat.</summary>
public sealed class PlainSearch : IDisposable
{
    private const string Id = "id";
    private const string Content = "content";

    private readonly StandardAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public PlainSearch(KnowledgeBase knowledge)
    {
        var similarity = new BM25Similarity();
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = similarity }))
        {
            foreach (var entry in knowledge.Entries)
            {
                writer.AddDocument(
                [
                    new StringField(Id, entry.Id, Field.Store.YES),
                    new TextField(Content, ContentOf(entry), Field.Store.NO),
                ]);
            }
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = similarity };
    }

    /// <summary>The entry that fits the text best; null when no word of the text occurs.</summary>
    public (string EntryId, float Score)? Best(string text)
    {
        var best = _searcher.Search(QueryOf(text), 1).ScoreDocs;
        return best.Length == 0 ? null : (_searcher.Doc(best[0].Doc).Get(Id), best[0].Score);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    private static string ContentOf(KnowledgeEntry entry) =>
        string.Join('\n', [entry.Title, .. entry.Aliases, .. entry.Questions, .. entry.Sections.Select(section => section.Text)]);

    private BooleanQuery QueryOf(string text)
    {
        var query = new BooleanQuery();
        using var tokens = _analyzer.GetTokenStream(Content, text);
        var term = tokens.AddAttribute<ICharTermAttribute>();
        tokens.Reset();

        // Lucene refuses more clauses; what a question says after a thousand words changes no ranking worth comparing with.
        while (query.Clauses.Count < BooleanQuery.MaxClauseCount && tokens.IncrementToken())
        {
            query.Add(new TermQuery(new Term(Content, term.ToString())), Occur.SHOULD);
        }

        tokens.End();
        return query;
    }
}
