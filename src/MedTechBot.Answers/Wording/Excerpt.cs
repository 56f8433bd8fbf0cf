using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Wording;

/// <summary>Sentences taken from statements, within a length, with the evidence that they rest on.</summary>
/// <param name="Text">Whole sentences, in the order of the knowledge.</param>
/// <param name="Citations">Ids of sources and comments.</param>
internal sealed record Excerpt(string Text, IReadOnlyList<string> Citations)
{
    public static Excerpt Empty { get; } = new("", []);

    /// <summary>True where not even one sentence fitted whole.</summary>
    public bool IsCut => Text.EndsWith('…');

    /// <summary>As much as fits into <paramref name="limit"/> characters. Every source has its first sentence before any has its second, so that where they differ each is heard.</summary>
    public static Excerpt Of(IReadOnlyList<Statement> statements, int limit)
    {
        var sentences = new List<Sentence>();
        for (var statement = 0; statement < statements.Count; statement++)
        {
            foreach (var text in Sentences(statements[statement].Text))
            {
                sentences.Add(new Sentence(statement, IsFirst: sentences.Count == 0 || sentences[^1].Statement != statement, text));
            }
        }

        if (Choose(sentences, limit) is not { Count: > 0 } chosen)
        {
            return sentences.Count == 0 ? Empty : new Excerpt(Cut(sentences[0].Text, limit), statements[0].Citations);
        }

        return new Excerpt(
            string.Join(' ', chosen.Select(sentence => sentence.Text)),
            [.. chosen.SelectMany(sentence => statements[sentence.Statement].Citations).Distinct()]);
    }

    /// <summary>The first sentence of statements, cut at a word where it is longer than <paramref name="limit"/>.</summary>
    public static Excerpt First(IReadOnlyList<Statement> statements, int limit) =>
        statements.Count == 0 ? Empty : new Excerpt(Cut(Sentences(statements[0].Text)[0], limit), statements[0].Citations);

    /// <summary>The sentences of a text. One ends with its mark after a small letter, a digit or a bracket, and the next begins with a capital: "approx. 3" and "U.S. law" are parted nowhere.</summary>
    public static List<string> Sentences(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var index = 2; index < text.Length; index++)
        {
            if (!char.IsWhiteSpace(text[index]) || !EndsSentence(text.AsSpan(start, index - start)))
            {
                continue;
            }

            var next = index;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (next < text.Length && (char.IsAsciiLetterUpper(text[next]) || text[next] is '"' or '“'))
            {
                sentences.Add(text[start..index]);
                start = next;
            }

            index = next;
        }

        sentences.Add(text[start..]);
        return sentences;
    }

    // In the order of the knowledge.
    private static List<Sentence> Choose(List<Sentence> sentences, int limit)
    {
        var isChosen = new bool[sentences.Count];
        var left = limit;
        for (var index = 0; index < sentences.Count; index++)
        {
            isChosen[index] = sentences[index].IsFirst && sentences[index].Text.Length + 1 <= left;
            left -= isChosen[index] ? sentences[index].Text.Length + 1 : 0;
        }

        // A later sentence of a statement makes no sense without the ones before it.
        for (var index = 0; index < sentences.Count && (sentences[index].IsFirst || !isChosen[index - 1] || sentences[index].Text.Length + 1 <= left); index++)
        {
            if (!sentences[index].IsFirst && isChosen[index - 1])
            {
                isChosen[index] = true;
                left -= sentences[index].Text.Length + 1;
            }
        }

        var chosen = new List<Sentence>(sentences.Count);
        for (var index = 0; index < sentences.Count; index++)
        {
            if (isChosen[index])
            {
                chosen.Add(sentences[index]);
            }
        }

        return chosen;
    }

    private static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', Math.Max(limit - 1, 0));
        var kept = text[..(end > 0 ? end : limit - 1)].TrimEnd(',', ';', ':', ' ');
        // A number without what it counts says something else.
        while (kept.Length > 0 && char.IsAsciiDigit(kept[^1]) && kept.LastIndexOf(' ') is > 0 and var before)
        {
            kept = kept[..before].TrimEnd(',', ';', ':', ' ');
        }

        return kept + "…";
    }

    private static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text is [.., '"'] ? text[..^1] : text;
        return text is [.., var before, '.' or '!' or '?'] && (char.IsAsciiLetterLower(before) || char.IsAsciiDigit(before) || before is ')' or '%' or '"' or '’' or '\'');
    }

    private sealed record Sentence(int Statement, bool IsFirst, string Text);
}
