using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Wording;

/// <summary>Turns the ids that a text rests on into citations, each once, in order.</summary>
internal static class CitationList
{
    public static IReadOnlyList<Citation> From(KnowledgeBase knowledge, IEnumerable<string> ids)
    {
        var citations = new List<Citation>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (knowledge.FindSource(id) is { } source)
            {
                citations.Add(new Citation(id, source.Title, source.ShortName, source.Url, source.Date, IsReaderReport: false));
            }
            else if (knowledge.FindComment(id) is { } comment)
            {
                citations.Add(new Citation(id, "Reader's comment on the article, unverified", "Comment", null, comment.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), IsReaderReport: true));
            }
        }

        return citations;
    }
}
