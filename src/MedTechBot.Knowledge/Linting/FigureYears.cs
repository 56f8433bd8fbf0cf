using System.Text.RegularExpressions;

namespace MedTechBot.Knowledge.Linting;

/// <summary>A figure without its year is soon a wrong one: its sentence has to say it, or the one before that rests on the same source.</summary>
internal sealed partial class FigureYears(Evidence evidence)
{
    public IEnumerable<KnowledgeProblem> Check(LintedEntry entry)
    {
        Sentence? before = null;
        foreach (var sentence in entry.Sentences)
        {
            // "… in May 2025. Of that group, one in ten earned under …"
            var isDated = IsDated(sentence) || (before is not null && ReferenceEquals(before.Statement, sentence.Statement) && IsDated(before));
            before = sentence;
            if (isDated)
            {
                continue;
            }

            foreach (var figure in Figure.In(sentence.Text))
            {
                var line = entry.LineOf(figure.Number, sentence.Statement);
                yield return entry.Problem(line, $"\"{figure.Text}\" has no year", "Say in the same sentence for which year it holds, or \"undated\" where the source has no date");
            }
        }
    }

    /// <summary>The years that a text names; money is none.</summary>
    public static IEnumerable<int> In(string text) => Year().Matches(text).Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture));

    // A reader's comment is dated where it begins; "The same reader" goes on.
    private bool IsDated(Sentence sentence) =>
        Year().IsMatch(sentence.Text)
        || (evidence.CitesUndated(sentence.Statement) && sentence.Text.Contains("undated", StringComparison.OrdinalIgnoreCase))
        || (evidence.IsReadersOnly(sentence.Statement) && Year().IsMatch(sentence.Statement.Text));

    [GeneratedRegex(@"(?<![\w$.,])(?:19|20)\d\d(?![\d%]|,\d|\.\d|\s(?:percent|per cent|jobs|openings)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
