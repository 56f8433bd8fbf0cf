using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace MedTechBot.Search;

/// <summary>Hands terms that are already analyzed to Lucene.</summary>
internal sealed class TermStream : TokenStream
{
    private readonly IReadOnlyList<string> _terms;
    private readonly ICharTermAttribute _term;
    private int _next;

    public TermStream(IReadOnlyList<string> terms)
    {
        _terms = terms;
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        if (_next >= _terms.Count)
        {
            return false;
        }

        ClearAttributes();
        _term.Append(_terms[_next++]);
        return true;
    }
}
