using System.Text.RegularExpressions;

namespace MedTechBot.Knowledge.Linting;

/// <summary>Warns of words for which there is a plainer one, as listed in <c>plain-words.txt</c>.</summary>
internal static partial class PlainWords
{
    private const int LongestPhrase = 4;

    private static readonly Dictionary<string, string> Plainer = Read();

    // Few words begin a phrase that is listed: no other is looked at twice.
    private static readonly HashSet<string> FirstWords = new(Plainer.Keys.Select(phrase => phrase.Split(' ')[0]), StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<KnowledgeProblem> Check(LintedEntry entry)
    {
        foreach (var sentence in entry.Sentences)
        {
            string[] words = [.. Word().Matches(sentence.Text).Select(match => match.Value)];
            for (var first = 0; first < words.Length; first++)
            {
                if (FirstWords.Contains(words[first]) && Find(words.AsSpan(first)) is var (found, plainer))
                {
                    yield return entry.Warning(entry.LineOf(words[first], sentence.Statement), $"\"{found}\" has a plainer word", $"Write \"{plainer}\", where that says the same");
                }
            }
        }
    }

    private static (string Found, string Plainer)? Find(ReadOnlySpan<string> words)
    {
        var phrase = "";
        for (var count = 0; count < Math.Min(LongestPhrase, words.Length); count++)
        {
            phrase += (count == 0 ? "" : " ") + words[count].ToLowerInvariant();
            if (Plainer.TryGetValue(phrase, out var plainer))
            {
                return (phrase, plainer);
            }
        }

        return null;
    }

    private static Dictionary<string, string> Read()
    {
        var plainer = new Dictionary<string, string>();
        foreach (var line in WordFile.Lines("plain-words.txt"))
        {
            var arrow = line.IndexOf("=>", StringComparison.Ordinal);
            foreach (var word in line[..arrow].Split(',', StringSplitOptions.TrimEntries))
            {
                plainer.Add(word, line[(arrow + 2)..].Trim());
            }
        }

        return plainer;
    }

    [GeneratedRegex(@"[\p{L}']+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
