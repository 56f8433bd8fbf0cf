using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>Finds the names of entries, and of what is not covered, in the words of a question: by meaning, so that every synonym counts.</summary>
internal sealed class NameLexicon
{
    // A name has a handful of readings; the bound keeps a pathological synonyms file from multiplying them.
    private const int MostReadings = 16;

    private readonly PhraseTree<Subject> _names = new();
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public NameLexicon(KnowledgeBase knowledge, CareerAnalyzer analyzer)
    {
        foreach (var entry in knowledge.Entries)
        {
            foreach (var name in entry.Aliases.Prepend(entry.Title))
            {
                Add(name, new Subject.Entry(entry, IsField: false), analyzer);
            }

            foreach (var name in entry.Field)
            {
                Add(name, new Subject.Entry(entry, IsField: true), analyzer);
            }
        }

        foreach (var subject in knowledge.Uncovered)
        {
            var notCovered = new Subject.NotCovered(subject);
            foreach (var name in subject.Names)
            {
                if (UncoveredPhrases.HasGap(name))
                {
                    Collect(CareerAnalyzer.Split(name));
                }
                else
                {
                    Add(name, notCovered, analyzer);
                }
            }
        }
    }

    /// <summary>All words of all names, folded.</summary>
    public IReadOnlySet<string> Words => _words;

    /// <summary>The names in a text, longest first where they overlap, in the order of the text.</summary>
    public IReadOnlyList<NameMatch> Find(AnalyzedText text, string source)
    {
        var found = new List<NameMatch>();
        for (var start = 0; start < text.Tokens.Count; start++)
        {
            Walk(text, start, start, PhraseTree<Subject>.Root, found);
        }

        // Words that mean one thing together name nothing apart: no doctor is meant in "doctor's office".
        foreach (var meaning in text.Meanings)
        {
            if (meaning is { Length: > 1, IsOneWay: false } && !found.Exists(match => match.Start == meaning.Start && match.Length == meaning.Length))
            {
                found.Add(new NameMatch(meaning.Start, meaning.Start + meaning.Length, []));
            }
        }

        var chosen = new List<NameMatch>();
        foreach (var match in found.OrderByDescending(match => match.Length).ThenBy(match => match.Start))
        {
            if (chosen.TrueForAll(other => match.End <= other.Start || match.Start >= other.End) && IsMeant(match, text, source))
            {
                chosen.Add(match);
            }
        }

        chosen.Sort((one, other) => one.Start.CompareTo(other.Start));
        return chosen;
    }

    private void Walk(AnalyzedText text, int start, int position, int node, List<NameMatch> found)
    {
        if (position > start && _names.ValuesAt(node) is { Count: > 0 } subjects)
        {
            Merge(found, start, position, subjects);
        }

        if (position == text.Tokens.Count)
        {
            return;
        }

        if (_names.Step(node, text.Tokens[position].Term) is var plain && plain >= 0)
        {
            Walk(text, start, position + 1, plain, found);
        }

        foreach (var meaning in text.Meanings)
        {
            if (meaning.Start == position && Follow(node, meaning.Terms) is var next && next >= 0)
            {
                Walk(text, start, position + meaning.Length, next, found);
            }
        }
    }

    // Two readings of the same words add up: "cma" as typed, and as its synonym.
    private static void Merge(List<NameMatch> found, int start, int end, IReadOnlyList<Subject> subjects)
    {
        var index = found.FindIndex(match => match.Start == start && match.End == end);
        if (index < 0)
        {
            found.Add(new NameMatch(start, end, subjects));
        }
        else
        {
            found[index] = found[index] with { Subjects = [.. found[index].Subjects.Union(subjects)] };
        }
    }

    private int Follow(int node, IReadOnlyList<string> terms)
    {
        foreach (var term in terms)
        {
            node = _names.Step(node, term);
            if (node < 0)
            {
                break;
            }
        }

        return node;
    }

    // "OR tech" is a name, the end of "technician or tech" is none: a name that begins with a stop word must be written in capitals.
    private static bool IsMeant(NameMatch match, AnalyzedText text, string source)
    {
        var first = text.Tokens[match.Start];
        return !StopWords.Contains(first.Word) || match.Length > 2 || source.AsSpan(first.Start, first.End - first.Start).ContainsAnyInRange('A', 'Z');
    }

    private void Add(string name, Subject subject, CareerAnalyzer analyzer)
    {
        var text = analyzer.Analyze(name);
        Collect(text.Tokens);
        if (text.Meanings.Count == 0)
        {
            _names.Add(Terms(text.Tokens), subject);
            return;
        }

        var left = MostReadings;
        AddReadings(text, 0, [], subject, ref left);
    }

    private void Collect(IReadOnlyList<Token> tokens)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            _words.Add(tokens[index].Word);
        }
    }

    private static string[] Terms(IReadOnlyList<Token> tokens)
    {
        var terms = new string[tokens.Count];
        for (var index = 0; index < terms.Length; index++)
        {
            terms[index] = tokens[index].Term;
        }

        return terms;
    }

    // Every way to read the words from a position on, those with the longest meanings first.
    private void AddReadings(AnalyzedText text, int position, List<string> before, Subject subject, ref int left)
    {
        if (left == 0)
        {
            return;
        }

        if (position >= text.Tokens.Count)
        {
            _names.Add(before, subject);
            left--;
            return;
        }

        var length = before.Count;
        for (var words = text.Tokens.Count - position; words > 0; words--)
        {
            foreach (var meaning in text.Meanings)
            {
                if (meaning.Start == position && meaning.Length == words && !meaning.IsOneWay)
                {
                    before.AddRange(meaning.Terms);
                    AddReadings(text, position + words, before, subject, ref left);
                    before.RemoveRange(length, before.Count - length);
                }
            }
        }

        before.Add(text.Tokens[position].Term);
        AddReadings(text, position + 1, before, subject, ref left);
        before.RemoveAt(length);
    }
}
