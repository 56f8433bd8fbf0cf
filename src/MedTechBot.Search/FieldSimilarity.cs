using Lucene.Net.Search.Similarities;

namespace MedTechBot.Search;

/// <summary>BM25 with a length norm that fits each field.</summary>
internal sealed class FieldSimilarity : PerFieldSimilarityWrapper
{
    // An entry with many names is well kept, not verbose: for lists of names and wordings length hardly counts.
    private readonly BM25Similarity _names = new(1.2f, 0.2f);
    private readonly BM25Similarity _text = new(1.2f, 0.75f);

    private FieldSimilarity()
    {
    }

    public static FieldSimilarity Instance { get; } = new();

    public override Similarity Get(string name) => name == IndexFields.Text ? _text : _names;
}
