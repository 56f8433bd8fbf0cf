using MedTechBot.Knowledge;

namespace MedTechBot.Search;

/// <summary>Finds runs of words that share a meaning. Each meaning is one term, in the index and in questions alike.</summary>
/// <remarks>
/// A term for the whole run keeps multi-word synonyms from matching across each other, which a synonym filter in the index does,
/// and costs a question one clause a meaning instead of one a wording.
/// </remarks>
internal sealed class Synonyms
{
    private readonly PhraseTree<Meaning> _phrases = new();

    public Synonyms(IReadOnlyList<SynonymRule> rules)
    {
        foreach (var rule in rules.Where(rule => rule.Target is null))
        {
            IReadOnlyList<string> meaning = ["=" + string.Join(' ', Terms(rule.Words[0]))];
            foreach (var wording in rule.Words)
            {
                _phrases.Add(Terms(wording), new Meaning(meaning, IsOneWay: false));
            }
        }

        foreach (var rule in rules)
        {
            if (rule.Target is not { } target)
            {
                continue;
            }

            var reading = Reading(Terms(target));
            foreach (var wording in rule.Words)
            {
                _phrases.Add(Terms(wording), new Meaning(reading, IsOneWay: true));
            }
        }
    }

    /// <summary>Every run of tokens with a meaning of its own; runs may overlap.</summary>
    public List<MeaningSpan> Find(List<Token> tokens)
    {
        var spans = new List<MeaningSpan>();
        for (var start = 0; start < tokens.Count; start++)
        {
            var node = PhraseTree<Meaning>.Root;
            for (var end = start; end < tokens.Count; end++)
            {
                node = _phrases.Step(node, tokens[end].Term);
                if (node < 0)
                {
                    break;
                }

                foreach (var (terms, isOneWay) in _phrases.ValuesAt(node))
                {
                    spans.Add(new MeaningSpan(start, end - start + 1, terms, isOneWay));
                }
            }
        }

        return spans;
    }

    // The target's longest meanings and the plain terms between them.
    private List<string> Reading(List<string> terms)
    {
        var reading = new List<string>();
        for (var start = 0; start < terms.Count;)
        {
            var (length, symbol) = (1, terms[start]);
            var node = PhraseTree<Meaning>.Root;
            for (var end = start; end < terms.Count && (node = _phrases.Step(node, terms[end])) >= 0; end++)
            {
                foreach (var (meaning, isOneWay) in _phrases.ValuesAt(node))
                {
                    if (!isOneWay)
                    {
                        (length, symbol) = (end - start + 1, meaning[0]);
                    }
                }
            }

            reading.Add(symbol);
            start += length;
        }

        return reading;
    }

    private static List<string> Terms(string wording) => WordSplitter.Split(wording, limit: 20).ConvertAll(token => token.Term);

    private sealed record Meaning(IReadOnlyList<string> Terms, bool IsOneWay);
}
