using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>The words that questions may be corrected to: those of the knowledge and those of asking.</summary>
internal static class Vocabulary
{
    public static SpellingCorrector Corrector(KnowledgeBase knowledge, SectionCues sections)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var words = new HashSet<string>(FillerWords.All, StringComparer.Ordinal);
        words.UnionWith(sections.Words);
        words.UnionWith(SmallTalk.Words);
        string[] asking = [.. words];
        foreach (var entry in knowledge.Entries)
        {
            Add(names, entry.Title);
            Add(names, entry.Aliases);
            Add(names, entry.Field);
            Add(words, entry.Questions);
            foreach (var section in entry.Sections)
            {
                Add(words, section.Text);
            }
        }

        foreach (var subject in knowledge.Uncovered)
        {
            Add(names, subject.Names);
        }

        foreach (var rule in knowledge.Synonyms)
        {
            // One-way rules hold words of other languages too, and an English misspelling is often just such a word.
            Add(words, rule.Target is null ? rule.Words : [rule.Target]);
        }

        words.UnionWith(names);
        // A letter is part of every name like "type B"; nothing is corrected to it.
        return new SpellingCorrector(words, names.Where(word => word.Length > 1 && !FillerWords.All.Contains(word)), asking);
    }

    private static void Add(HashSet<string> into, IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            Add(into, text);
        }
    }

    private static void Add(HashSet<string> into, string text)
    {
        foreach (var token in CareerAnalyzer.Split(text))
        {
            into.Add(token.Word);
        }
    }
}
