using MedTechBot.Answers.Language;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>Recognizes messages that are no question, and greetings in front of one.</summary>
internal sealed class SmallTalk
{
    // Words that may stand between pleasantries without making a question of them.
    private static readonly HashSet<string> Between = new(
        ["so", "much", "very", "bot", "again", "there", "everyone", "all", "guys", "friend", "and", "please", "well", "oh", "mate", "dude", "man", "bro", "you", "for", "the", "your", "that", "info", "answer", "help", "this", "it", "really", "is", "was", "a", "lot", "too", "then", "now", "just", "today", "super", "everyones", "favorite", "favourite", "robot", "folks", "people", "team", "ok", "i", "was", "that's", "thats", "to", "my", "dear", "little", "old", "pal", "buddy"],
        StringComparer.Ordinal);

    private readonly PhraseTree<string> _phrases = new();

    public SmallTalk()
    {
        foreach (var (kind, phrases) in LanguageFile.Lists("smalltalk.txt"))
        {
            foreach (var phrase in phrases)
            {
                _phrases.Add([.. CareerAnalyzer.Split(phrase).Select(token => token.Word)], kind);
            }
        }
    }

    /// <summary>All words that stand in phrases.</summary>
    public static IEnumerable<string> Words => LanguageFile.Lists("smalltalk.txt").SelectMany(list => list.Items).SelectMany(phrase => CareerAnalyzer.Split(phrase)).Select(token => token.Word);

    /// <summary>What kind of small talk the whole message is; null where it asks or says something.</summary>
    public string? Judge(IReadOnlyList<Token> tokens)
    {
        string? kind = null;
        for (var start = 0; start < tokens.Count;)
        {
            var (length, found) = Longest(tokens, start);
            if (length > 0)
            {
                // "Hi, what can you do?" is about the bot, whatever came first.
                kind = found == "about" || kind is null or "greeting" ? found : kind;
                start += length;
            }
            else if (Between.Contains(tokens[start].Word))
            {
                start++;
            }
            else
            {
                return null;
            }
        }

        return kind;
    }

    /// <summary>How many tokens at the start are a greeting or thanks.</summary>
    public int Opening(IReadOnlyList<Token> tokens)
    {
        var start = 0;
        while (start < tokens.Count && Longest(tokens, start) is { Length: > 0, Kind: "greeting" or "thanks" } opening)
        {
            start += opening.Length;
        }

        return start;
    }

    private (int Length, string? Kind) Longest(IReadOnlyList<Token> tokens, int start)
    {
        var (length, kind) = (0, (string?)null);
        var node = PhraseTree<string>.Root;
        for (var end = start; end < tokens.Count && (node = _phrases.Step(node, tokens[end].Word)) >= 0; end++)
        {
            if (_phrases.ValuesAt(node) is [var value, ..])
            {
                (length, kind) = (end - start + 1, value);
            }
        }

        return (length, kind);
    }
}
