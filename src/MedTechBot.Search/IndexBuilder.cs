using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using MedTechBot.Knowledge;

namespace MedTechBot.Search;

/// <summary>The write path: turns knowledge into an index in memory, once, in the order of the entries.</summary>
internal sealed class IndexBuilder(CareerAnalyzer analyzer)
{
    // Analysis is the work and runs on all cores; a chunk bounds what is held between analysis and index.
    private const int Chunk = 512;

    private readonly TermTable _terms = new();
    private readonly List<EntryTerms> _entries = [];
    private readonly List<Passage> _passages = [];

    public TermTable Terms => _terms;

    public EntryTerms[] Entries => [.. _entries];

    public Passage[] Passages => [.. _passages];

    public void WriteTo(RAMDirectory directory, IReadOnlyList<KnowledgeEntry> entries, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        using var unused = new KeywordAnalyzer();
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, unused)
        {
            Similarity = FieldSimilarity.Instance,
            RAMBufferSizeMB = 64,
            // Keeps documents in the order of the entries, so that ties break the same way in each run.
            MergePolicy = new LogDocMergePolicy(),
            UseCompoundFile = false,
        };
        using var writer = new IndexWriter(directory, config);
        for (var start = 0; start < entries.Count; start += Chunk)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = Math.Min(Chunk, entries.Count - start);
            var analyzed = new AnalyzedEntry[count];
            if (count < 100)
            {
                // Starting threads for a small folder takes longer than the work.
                for (var index = 0; index < count; index++)
                {
                    analyzed[index] = AnalyzedEntry.From(entries[start + index], analyzer);
                }
            }
            else
            {
                Parallel.For(0, count, index => analyzed[index] = AnalyzedEntry.From(entries[start + index], analyzer));
            }

            foreach (var entry in analyzed)
            {
                Add(writer, entry);
            }

            progress?.Report(start + count);
        }

        writer.Commit();
        _terms.Finish();
    }

    private void Add(IndexWriter writer, AnalyzedEntry entry)
    {
        var (title, aliases, questions) = (IndexTerms.Of(entry.Title), IndexTerms.Distinct(entry.Aliases), IndexTerms.Distinct(entry.Questions));
        var all = new HashSet<int>();
        Collect(all, title);
        Collect(all, aliases);
        Collect(all, questions);
        var firstPassage = _passages.Count;
        foreach (var (section, text) in entry.Sections)
        {
            var words = IndexTerms.Of(text);
            var terms = new HashSet<int>();
            Collect(terms, words);
            all.UnionWith(terms);
            var document = new Document
            {
                new NumericDocValuesField(IndexFields.Passage, _passages.Count),
                Field(IndexFields.Title, title),
                Field(IndexFields.Text, words),
            };
            if (_passages.Count == firstPassage)
            {
                // The other names stand at the summary, which answers where nothing but a name is matched.
                document.Add(Field(IndexFields.Alias, aliases));
                document.Add(Field(IndexFields.Question, questions));
            }

            writer.AddDocument(document);
            _passages.Add(new Passage(_entries.Count, section, Sorted(terms)));
        }

        var wordings = new List<int[]>();
        foreach (var wording in entry.Aliases.Concat(entry.Questions).Prepend(entry.Title))
        {
            var terms = new HashSet<int>();
            Collect(terms, IndexTerms.Of(wording));
            if (terms.Count > 0)
            {
                var sorted = Sorted(terms);
                _terms.CountWording(sorted);
                wordings.Add(sorted);
            }
        }

        var distinct = Sorted(all);
        _terms.CountEntry(distinct);
        _entries.Add(new EntryTerms(distinct, [.. wordings], firstPassage, _passages.Count - firstPassage));
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The index writer disposes the streams it reads.")]
    private static TextField Field(string name, IReadOnlyList<string> terms) => new(name, new TermStream(terms));

    private void Collect(HashSet<int> into, IReadOnlyList<string> terms)
    {
        foreach (var term in terms)
        {
            into.Add(_terms.Intern(term));
        }
    }

    private static int[] Sorted(HashSet<int> terms)
    {
        int[] sorted = [.. terms];
        Array.Sort(sorted);
        return sorted;
    }
}
