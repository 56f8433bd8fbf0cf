using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace MedTechBot.Search;

/// <summary>Hands terms that are already analyzed to Lucene, one list after another.</summary>
internal sealed class TermStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private int _next;

    public TermStream() => _term = AddAttribute<ICharTermAttribute>();

    /// <summary>What the stream holds the next time it is read.</summary>
    public IReadOnlyList<string> Terms { get; set; } = [];

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        if (_next >= Terms.Count)
        {
            return false;
        }

        ClearAttributes();
        _term.Append(Terms[_next++]);
        return true;
    }
}
