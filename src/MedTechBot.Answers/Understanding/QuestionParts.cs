using System.Text.RegularExpressions;

namespace MedTechBot.Answers.Understanding;

/// <summary>Parts a message into the questions that it asks and what is said beside them.</summary>
internal static partial class QuestionParts
{
    // More questions than this at once get no better answers; the first ones are answered.
    private const int Most = 4;

    /// <summary>The parts in the order of the text; at least one is no aside.</summary>
    public static IReadOnlyList<Part> Of(string text)
    {
        if (!MayPart(text))
        {
            return [new Part(text, IsAside: false)];
        }

        var parts = new List<Part>();
        foreach (var sentence in Sentences().Pieces(text))
        {
            var asks = sentence.Contains('?', StringComparison.Ordinal) || Asks().IsMatch(sentence);
            foreach (var part in Questions(sentence))
            {
                if (part.Any(char.IsLetterOrDigit))
                {
                    parts.Add(new Part(part.Trim(), IsAside: !asks));
                }
            }
        }

        if (parts.TrueForAll(part => part.IsAside) || parts.Count == 1)
        {
            return [new Part(text, IsAside: false)];
        }

        var questions = 0;
        parts.RemoveAll(part => !part.IsAside && ++questions > Most);
        return parts;
    }

    // Most messages are one sentence without a joint, and are told from the others quickly.
    private static bool MayPart(string text)
    {
        var end = text.Length;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '?' or '!' or '.' or ';' or '…'))
        {
            end--;
        }

        foreach (var letter in text.AsSpan(0, end))
        {
            if (letter is '?' or '!' or '.' or ';' or '…' or '\n' or ',' or '&')
            {
                return true;
            }
        }

        return text.Contains(" and ", StringComparison.OrdinalIgnoreCase) || text.Contains(" also ", StringComparison.OrdinalIgnoreCase) || text.Contains(" plus ", StringComparison.OrdinalIgnoreCase);
    }

    // "As a technician, can I …" is one question; "what do they do, and where …" is two.
    private static List<string> Questions(string sentence)
    {
        var pieces = Joined().Pieces(sentence);
        return pieces.Count > 1 && Asks().IsMatch(pieces[0]) ? pieces : [sentence];
    }

    /// <summary>A piece of a message.</summary>
    /// <param name="Text">As cleaned.</param>
    /// <param name="IsAside">True where it says something and asks nothing.</param>
    public sealed record Part(string Text, bool IsAside);

    [GeneratedRegex(@"(?<=[?!;\n])\s*|(?<=[^\s.][.])(?<!\b\p{L}[.])(?<!\b(?:vs|dr|mr|mrs|ms|st|eg|ie|etc)[.])\s+(?=\S)|\.{2,}\s*|…\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"^\W*(?:(?:and|so|ok|okay|also|but|like|hi|hey|hello|please|pls|plz|thanks|then|now|well|um|oh)\W+){0,3}(?:how|what|whats|what's|where|when|who|whos|who's|whose|why|which|do|does|did|is|are|am|can|could|should|would|will|tell|explain|describe|compare|list|give|show|name|define)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    // "… and how much …", ", also what …", "and do they …": a question word after a joint begins another question.
    [GeneratedRegex(@"(?:,\s*|\s+)(?:and|also|plus|&)\s+(?:also\s+)?(?=(?:how|what|whats|what's|where|when|who|why|which)\b|(?:do|does|is|are|can|will|would|should|could)\s+(?:they|it|you|u|i|he|she|we|there|this|that|these|people|one|someone|anyone|anybody|somebody|an?|my|\p{L}{3,}s)\b)|,\s+(?=(?:how|what|where|when|who|why)\s|(?:do|does|is|are|can)\s+(?:they|it|you|u|i|he|she|we|there)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Joined();
}
