using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>Knows the letters of credentials and their exams, as the entries' certification sections have them: who names one asks about certification.</summary>
internal sealed class CredentialNames
{
    // Letters in the certification of more professions than this are those of a publisher.
    private const int MostProfessions = 6;

    private const int ShortestWord = 3;

    private readonly Dictionary<string, List<KnowledgeEntry>> _byWord = new(StringComparer.Ordinal);
    private readonly PhraseTree<KnowledgeEntry> _earned = new();

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
                if (certification.Abbreviation is { } letters && IsEarned(entry, certification.Name, letters))
                {
                    _earned.Add([.. CareerAnalyzer.Split(letters).Select(token => token.Word)], entry);
                }
            }

            foreach (var statement in entry.Find(SectionName.Certification)?.Statements ?? [])
            {
                foreach (var token in CareerAnalyzer.Split(statement.Text))
                {
                    if (token.Word.Length >= ShortestWord && AreLetters(statement.Text.AsSpan(token.Start, token.End - token.Start)))
                    {
                        words.Add(token.Word);
                    }
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

    /// <summary>Where the letters of an earned credential stand, though they are also a name of who holds it: "my RRT", "COA vs COT".</summary>
    public IReadOnlyList<(int Start, int End)> FindEarned(IReadOnlyList<Token> tokens)
    {
        List<(int, int)>? found = null;
        for (var start = 0; start < tokens.Count; start++)
        {
            var (node, longest) = (PhraseTree<KnowledgeEntry>.Root, 0);
            for (var end = start; end < tokens.Count && (node = _earned.Step(node, tokens[end].Word)) >= 0; end++)
            {
                longest = _earned.ValuesAt(node).Count > 0 ? end + 1 : longest;
            }

            if (longest > 0)
            {
                (found ??= []).Add((start, longest));
                start = longest - 1;
            }
        }

        return found ?? [];
    }

    // "MLT" and "CNA" are what everybody calls the job; "CRCST" is what somebody in it may pass.
    private static bool IsEarned(KnowledgeEntry entry, string name, string letters) =>
        (name.StartsWith("Certified", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Registered", StringComparison.OrdinalIgnoreCase))
        && !(entry.Aliases is [var everyday, ..] && string.Equals(everyday, letters, StringComparison.OrdinalIgnoreCase));

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

    // "NREMT", "CPhT", "EMTs": begins with a capital, and has two more side by side.
    private static bool AreLetters(ReadOnlySpan<char> word)
    {
        var hasPair = false;
        for (var index = 0; index < word.Length; index++)
        {
            if (!char.IsAsciiLetter(word[index]))
            {
                return false;
            }

            hasPair |= index > 1 && char.IsAsciiLetterUpper(word[index]) && char.IsAsciiLetterUpper(word[index - 1]);
        }

        return hasPair && char.IsAsciiLetterUpper(word[0]);
    }
}
