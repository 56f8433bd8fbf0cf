using MedTechBot.Answers.Language;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>Tells whether a text is in a language other than English.</summary>
internal sealed class Languages
{
    private static readonly HashSet<string> English = new(
        ["the", "is", "are", "was", "what", "how", "who", "where", "when", "why", "which", "do", "does", "did", "a", "an", "of", "to", "in", "for", "and", "i", "you", "my", "they", "it", "that", "can", "much", "with", "have", "or", "vs", "tell", "about", "be", "become", "get", "need", "want", "if", "would"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Unknown = [];

    private readonly List<HashSet<string>> _languages =
        [.. LanguageFile.Lists("languages.txt").Select(list => list.Items[0].Split(' ').SelectMany(word => CareerAnalyzer.Split(word)).Select(token => token.Word).ToHashSet(StringComparer.Ordinal))];

    /// <summary>The function words of the language that a text is in; null for English, empty for a language that is not told apart.</summary>
    public IReadOnlySet<string>? Foreign(IReadOnlyList<Token> tokens)
    {
        var (english, letters, otherScript) = (0, 0, 0);
        foreach (var token in tokens)
        {
            english += English.Contains(token.Word) ? 1 : 0;
            foreach (var letter in token.Word)
            {
                letters++;
                // Latin letters with their extensions end at U+024F.
                otherScript += letter > '\u024f' ? 1 : 0;
            }
        }

        if (letters > 0 && otherScript * 2 > letters)
        {
            return Unknown;
        }

        var (likely, best) = (Unknown, 0);
        foreach (var language in _languages)
        {
            var words = tokens.Count(token => language.Contains(token.Word));
            (likely, best) = words > best ? (language, words) : (likely, best);
        }

        return best >= 2 && best > english && best * 4 >= tokens.Count ? likely : null;
    }
}
