using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>The words that questions may be corrected to: those of the knowledge and those of asking.</summary>
internal static class Vocabulary
{
    /// <param name="knowledge">What is asked about.</param>
    /// <param name="names">All words of its names, folded.</param>
    /// <param name="entryWords">All words of its entries, folded.</param>
    /// <param name="sections">The words that ask for sections.</param>
    public static SpellingCorrector Corrector(KnowledgeBase knowledge, IReadOnlySet<string> names, IEnumerable<string> entryWords, SectionCues sections)
    {
        var words = new HashSet<string>(FillerWords.All, StringComparer.Ordinal);
        words.UnionWith(sections.Words);
        words.UnionWith(SmallTalk.Words);
        string[] asking = [.. words];
        foreach (var rule in knowledge.Synonyms)
        {
            // One-way rules hold words of other languages too, and an English misspelling is often just such a word.
            Add(words, rule.Target is null ? rule.Words : [rule.Target]);
        }

        words.UnionWith(entryWords);
        words.UnionWith(names);
        // A letter is part of every name like "type B"; nothing is corrected to it.
        return new SpellingCorrector(words, names.Where(word => word.Length > 1 && !FillerWords.All.Contains(word)), asking);
    }

    private static void Add(HashSet<string> into, IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            foreach (var token in CareerAnalyzer.Split(text))
            {
                into.Add(token.Word);
            }
        }
    }
}
