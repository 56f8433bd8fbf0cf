using System.Text.RegularExpressions;
using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>Knows the letters of credentials and their exams, as the entries' certification sections have them: who names one asks about certification.</summary>
internal sealed partial class CredentialNames
{
    // Letters in the certification of more professions than this are those of a publisher.
    private const int MostProfessions = 6;

    private const int ShortestWord = 3;

    private readonly Dictionary<string, List<KnowledgeEntry>> _byWord = new(StringComparer.Ordinal);

    public CredentialNames(KnowledgeBase knowledge)
    {
        var professions = knowledge.Entries.Where(entry => entry.Kind == EntryKind.Profession).ToArray();
        // What is also a name of somebody ("CNA") says who, and not what of him.
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in professions)
        {
            Collect(entry.Title, names);
            foreach (var alias in entry.Aliases)
            {
                Collect(alias, names);
            }
        }

        foreach (var entry in professions)
        {
            var words = new HashSet<string>(StringComparer.Ordinal);
            foreach (var certification in entry.Facts.Certifications)
            {
                Collect(certification.Abbreviation ?? "", words);
            }

            foreach (var statement in entry.Find(SectionName.Certification)?.Statements ?? [])
            {
                foreach (var letters in Letters().EnumerateMatches(statement.Text))
                {
                    Collect(statement.Text.Substring(letters.Index, letters.Length), words);
                }
            }

            words.ExceptWith(names);
            foreach (var word in words)
            {
                if (!_byWord.TryGetValue(word, out var entries))
                {
                    _byWord.Add(word, entries = []);
                }

                entries.Add(entry);
            }
        }
    }

    /// <summary>The places of credentials in a text, and whose they are.</summary>
    public IEnumerable<(int Position, IReadOnlyList<KnowledgeEntry> Entries)> Find(IReadOnlyList<Token> tokens)
    {
        for (var position = 0; position < tokens.Count; position++)
        {
            if (_byWord.TryGetValue(tokens[position].Word, out var entries) && entries.Count <= MostProfessions)
            {
                yield return (position, entries);
            }
        }
    }

    private static void Collect(string text, HashSet<string> words)
    {
        foreach (var token in CareerAnalyzer.Split(text))
        {
            if (token.Word.Length >= ShortestWord)
            {
                words.Add(token.Word);
            }
        }
    }

    [GeneratedRegex(@"\b[A-Z][A-Za-z]*[A-Z]{2}[A-Za-z]*\b|\b[A-Z]{3,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
