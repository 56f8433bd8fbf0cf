using System.Globalization;
using MedTechBot.Answers;
using MedTechBot.Search;

namespace MedTechBot.CommandLine.Asking;

/// <summary>Why an answer came out as it did, as text.</summary>
internal static class ExplanationLook
{
    private const int Indent = 4;

    public static void Write(Answer answer, Explanation why, Page page)
    {
        page.Blank();
        page.Write("Why", Ink.Bold);
        foreach (var understood in why.Understood)
        {
            page.Write($"  {understood}", indent: Indent);
        }

        foreach (var correction in why.Corrections)
        {
            page.Write($"  read \"{correction.From}\" as \"{correction.To}\" ({correction.Reason})", indent: Indent);
        }

        page.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"  {answer.Outcome} with confidence {answer.Confidence:F2}; threshold {why.Threshold:F2}; runner-up: {why.RunnerUp ?? "none"}"));
        foreach (var hit in why.Hits)
        {
            page.Write(string.Create(CultureInfo.InvariantCulture, $"  {hit.Score,8:F3}  {hit.EntryId}/{hit.Section}  {Matches(hit)}"), Ink.Gray, 12);
        }
    }

    private static string Matches(SearchHit hit) => string.Join(", ", hit.Matches.Select(match =>
        string.Create(CultureInfo.InvariantCulture, $"{match.Word} {match.Field}:{match.Term} {match.Weight:F2}")));
}
