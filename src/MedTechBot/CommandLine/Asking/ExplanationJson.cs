using MedTechBot.Answers;
using MedTechBot.Search;

namespace MedTechBot.CommandLine.Asking;

/// <summary>Why an answer came out as it did, as JSON.</summary>
internal sealed record ExplanationJson(
    IReadOnlyList<string> Understood,
    IReadOnlyList<CorrectionJson> Corrections,
    IReadOnlyList<HitJson> Hits,
    double Threshold,
    string? RunnerUp)
{
    public static ExplanationJson Of(Explanation why) => new(
        why.Understood,
        [.. why.Corrections.Select(correction => new CorrectionJson(correction.From, correction.To, correction.Reason))],
        [.. why.Hits.Select(HitJson.Of)],
        JsonNumber.Rounded(why.Threshold, 4),
        why.RunnerUp);
}

/// <summary>A word that was read as another.</summary>
internal sealed record CorrectionJson(string From, string To, string Reason);

/// <summary>A passage that the search found.</summary>
internal sealed record HitJson(string Entry, string Section, double Score, IReadOnlyList<MatchJson> Matches)
{
    public static HitJson Of(SearchHit hit) => new(
        hit.EntryId,
        hit.Section,
        JsonNumber.Rounded(hit.Score, 4),
        [.. hit.Matches.Select(match => new MatchJson(match.Word, match.Field, match.Term, JsonNumber.Rounded(match.Weight, 4)))]);
}

/// <summary>A word of the question found in a field of the passage.</summary>
internal sealed record MatchJson(string Word, string Field, string Term, double Weight);
