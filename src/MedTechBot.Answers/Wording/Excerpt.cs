using System.Text.RegularExpressions;
using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Wording;

/// <summary>Sentences taken from statements, within a length, with the evidence that they rest on.</summary>
/// <param name="Text">Whole sentences, in the order of the knowledge.</param>
/// <param name="Citations">Ids of sources and comments.</param>
internal sealed partial record Excerpt(string Text, IReadOnlyList<string> Citations)
{
    public static Excerpt Empty { get; } = new("", []);

    /// <summary>True where not even one sentence fitted whole.</summary>
    public bool IsCut => Text.EndsWith('…');

    /// <summary>As much as fits into <paramref name="limit"/> characters. Every source has its first sentence before any has its second, so that where they differ each is heard.</summary>
    public static Excerpt Of(IReadOnlyList<Statement> statements, int limit)
    {
        var sentences = new List<(int Statement, int Order, string Text)>();
        for (var statement = 0; statement < statements.Count; statement++)
        {
            sentences.AddRange(Sentences().Split(statements[statement].Text).Select((text, order) => (statement, order, text)));
        }

        var (left, chosen) = (limit, new List<(int Statement, int Order, string Text)>());
        foreach (var sentence in sentences.OrderBy(sentence => Math.Min(sentence.Order, 1)).ThenBy(sentence => sentence.Statement).ThenBy(sentence => sentence.Order))
        {
            if (sentence.Text.Length + 1 > left)
            {
                // A later sentence of a statement makes no sense without the ones before it.
                if (sentence.Order > 0)
                {
                    break;
                }

                continue;
            }

            chosen.Add(sentence);
            left -= sentence.Text.Length + 1;
        }

        if (chosen.Count == 0)
        {
            return sentences.Count == 0 ? Empty : new Excerpt(Cut(sentences[0].Text, limit), statements[0].Citations);
        }

        chosen.Sort();
        return new Excerpt(
            string.Join(' ', chosen.Select(sentence => sentence.Text)),
            [.. chosen.SelectMany(sentence => statements[sentence.Statement].Citations).Distinct()]);
    }

    /// <summary>The first sentence of statements, cut at a word where it is longer than <paramref name="limit"/>.</summary>
    public static Excerpt First(IReadOnlyList<Statement> statements, int limit) =>
        statements.Count == 0 ? Empty : new Excerpt(Cut(Sentences().Split(statements[0].Text)[0], limit), statements[0].Citations);

    private static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', Math.Max(limit - 1, 0));
        return string.Concat(text.AsSpan(0, end > 0 ? end : limit - 1).TrimEnd(",;: "), "…");
    }

    [GeneratedRegex(@"(?<=[a-z0-9)%""’'][.!?]""?)\s+(?=[A-Z""“])")]
    private static partial Regex Sentences();
}
