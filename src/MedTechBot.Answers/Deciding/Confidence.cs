using MedTechBot.Search;

namespace MedTechBot.Answers.Deciding;

/// <summary>How likely a passage that was found by words alone answers the question: a logistic regression over calibrated features, since raw scores are a poor judge.</summary>
internal static class Confidence
{
    /// <summary>From here on an entry found by words is answered.</summary>
    public const double Threshold = 0.30;

    /// <summary>The chance that <paramref name="features"/> come from a right answer.</summary>
    public static double Of(Features features) =>
        1 / (1 + Math.Exp(-(
            -16.9
            - (0.6 * features.ScoreShare)
            + (5.4 * features.Coverage)
            + (6.1 * features.Wording)
            + (1.8 * features.UnknownShare)
            + (3.3 * features.LogScore))));

    /// <summary>A chance as log odds, in which differences near certainty do not vanish.</summary>
    public static double Odds(double chance) => Math.Log(Math.Max(chance, 1e-6) / Math.Max(1 - chance, 1e-6));

    /// <summary>What is measured of the best hit of a search.</summary>
    /// <param name="ScoreShare">Its score over the question's information.</param>
    /// <param name="Coverage">The share of the meaningful words that its entry has.</param>
    /// <param name="Wording">How alike the question and the entry's nearest wording are.</param>
    /// <param name="UnknownShare">The share of meaningful words that no entry has.</param>
    /// <param name="LogScore">The logarithm of 1 + its score.</param>
    public readonly record struct Features(double ScoreShare, double Coverage, double Wording, double UnknownShare, double LogScore)
    {
        public static Features Measure(SearchIndex index, SearchHit hit, QuestionQuery all, QuestionQuery content)
        {
            var information = Math.Max(index.Information(all), 0.001);
            return new Features(
                Math.Min(hit.Score / information, 8),
                index.Coverage(content, hit.EntryId),
                index.WordingMatch(all, hit.EntryId),
                index.UnknownShare(content),
                Math.Log(1 + hit.Score));
        }
    }
}
