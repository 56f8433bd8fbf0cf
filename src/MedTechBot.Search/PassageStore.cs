using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace MedTechBot.Search;

/// <summary>Lucene's index of the passages, in memory: filled chunk by chunk, and opened when it is first searched.</summary>
/// <remarks>
/// Most questions of a small folder are answered by names and sections alone, without a search: the start does not wait for
/// what Lucene needs to be loaded and filled.
/// </remarks>
internal sealed class PassageStore : IDisposable
{
    private readonly RAMDirectory _directory = new();
    private readonly Lazy<IndexSearcher> _searcher;
    private DirectoryReader? _reader;
    private IndexWriter? _writer;
    private Task _writing = Task.CompletedTask;
    private List<PassageTerms> _next = [];
    private int _written;

    public PassageStore() => _searcher = new Lazy<IndexSearcher>(Open);

    /// <summary>All passages, ready to be searched; waits until they are.</summary>
    public IndexSearcher Searcher => _searcher.Value;

    /// <summary>Takes the next passages in order, and writes those before them while the caller makes more.</summary>
    public void Add(List<PassageTerms> passages)
    {
        _writing.GetAwaiter().GetResult();
        if (_next.Count > 0)
        {
            var before = _next;
            _writing = Task.Run(() => Write(before));
        }

        _next = passages;
    }

    public void Dispose()
    {
        // One that is being opened elsewhere holds nothing but memory.
        if (_searcher.IsValueCreated)
        {
            _reader?.Dispose();
            _directory.Dispose();
        }
    }

    private IndexSearcher Open()
    {
        _writing.GetAwaiter().GetResult();
        Write(_next);
        _next = [];
        _writer?.Dispose();
        _writer = null;
        _reader = DirectoryReader.Open(_directory);
        return new IndexSearcher(_reader) { Similarity = FieldSimilarity.Instance };
    }

    private void Write(List<PassageTerms> passages)
    {
        var writer = _writer ??= MakeWriter();
        var number = new NumericDocValuesField(IndexFields.Passage, 0);
        using var title = new TermStream();
        using var text = new TermStream();
        using var names = new TermStream();
        using var questions = new TermStream();
        // The same for all documents, with other terms each time: to make them costs Lucene more than to index them.
        var plain = new Document { number, new TextField(IndexFields.Title, title), new TextField(IndexFields.Text, text) };
        var named = new Document { number, plain.Fields[1], plain.Fields[2], new TextField(IndexFields.Alias, names), new TextField(IndexFields.Question, questions) };
        foreach (var passage in passages)
        {
            number.SetInt64Value(_written++);
            (title.Terms, text.Terms) = (passage.Title, passage.Text);
            (names.Terms, questions.Terms) = (passage.Names ?? [], passage.Questions ?? []);
            // The other names stand at the summary, which answers where nothing but a name is matched.
            writer.AddDocument(passage.Names is null ? plain : named);
        }
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The writer holds on to its analyzer, which holds nothing.")]
    private IndexWriter MakeWriter() => new(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
    {
        Similarity = FieldSimilarity.Instance,
        RAMBufferSizeMB = 64,
        // Keeps documents in the order of the entries, so that ties break the same way in each run.
        MergePolicy = new LogDocMergePolicy(),
        MaxThreadStates = 1,
        UseCompoundFile = false,
    });
}
