using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace MedTechBot.Search;

/// <summary>KStem for one word at a time. Lucene offers it as a filter over a stream only.</summary>
internal sealed class WordStemmer : IDisposable
{
    private readonly OneWord _source = new();
    private readonly KStemFilter _filter;
    private readonly ICharTermAttribute _term;

    public WordStemmer()
    {
        _filter = new KStemFilter(_source);
        _term = _filter.GetAttribute<ICharTermAttribute>();
    }

    public string Stem(string word)
    {
        _source.Next = word;
        return _filter.IncrementToken() ? _term.ToString() ?? word : word;
    }

    public void Dispose()
    {
        _filter.Dispose();
        _source.Dispose();
    }

    private sealed class OneWord : TokenStream
    {
        private readonly ICharTermAttribute _term;

        public OneWord() => _term = AddAttribute<ICharTermAttribute>();

        public string Next { get; set; } = "";

        public override bool IncrementToken()
        {
            ClearAttributes();
            _term.Append(Next);
            return true;
        }
    }
}
