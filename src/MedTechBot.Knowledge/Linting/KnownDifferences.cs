using System.Text.RegularExpressions;

namespace MedTechBot.Knowledge.Linting;

/// <summary>Lists where the article and a reader give different numbers for the same thing, unless the header's <c>differs</c> names the section.</summary>
internal sealed partial class KnownDifferences(Evidence evidence)
{
    private static readonly HashSet<string> Small =
        ["of", "or", "and", "to", "in", "the", "a", "an", "at", "on", "for", "is", "are", "was", "were", "who", "that", "which", "with", "says", "said", "more", "such", "kind", "part", "reader", "other"];

    public IEnumerable<KnowledgeProblem> Check(LintedEntry entry)
    {
        var known = entry.Entry.Differs;
        var stale = known.ToHashSet();
        foreach (var section in entry.Entry.Sections)
        {
            var problems = CheckSection(entry, section).ToList();
            if (problems.Count > 0)
            {
                stale.Remove(section.Name);
            }

            foreach (var problem in known.Contains(section.Name) ? [] : problems)
            {
                yield return problem;
            }
        }

        foreach (var name in stale)
        {
            yield return entry.Warning(entry.Lines.LineOfKey("differs"), $"nothing differs in the section \"{name}\"", "Take it out of `differs`");
        }
    }

    private IEnumerable<KnowledgeProblem> CheckSection(LintedEntry entry, Section section)
    {
        // A statement that rests on both at once tells of the difference itself.
        var article = section.Statements.Where(statement => evidence.CitesArticle(statement) && !evidence.CitesComment(statement)).SelectMany(Amounts).ToLookup(amount => amount.Unit);
        foreach (var amount in section.Statements.Where(evidence.IsReadersOnly).SelectMany(Amounts))
        {
            var others = article[amount.Unit].ToList();
            if (others.Count > 0 && !others.Exists(other => other.Least <= amount.Most && amount.Least <= other.Most))
            {
                var line = entry.LineOf(amount.Number, amount.Statement);
                var otherLine = entry.LineOf(others[0].Number, others[0].Statement);
                yield return entry.Problem(
                    line,
                    $"a reader's \"{amount.Text}\" is not the article's \"{others[0].Text}\" on line {otherLine}",
                    $"Compare both with what they cite; if that is what they say, add `differs: [{section.Name}]` to the header");
            }
        }
    }

    private static IEnumerable<NumberWithUnit> Amounts(Statement statement)
    {
        foreach (Match match in Amount().Matches(statement.Text))
        {
            var isMoney = match.Groups["money"].Success;
            var unit = isMoney ? "$" : Singular(match.Groups["unit"].Value.ToLowerInvariant());
            var (least, most) = (Numbers.Parse(match.Groups["least"].Value), Numbers.Parse(match.Groups["most"].Success ? match.Groups["most"].Value : match.Groups["least"].Value));
            if (unit.Length > 0 && !Small.Contains(unit) && least is not null && most is not null && !IsYear(least.Value))
            {
                yield return new NumberWithUnit(statement, isMoney ? $"${match.Groups["least"].Value}" : match.Value, match.Groups["least"].Value, unit, least.Value, most.Value);
            }
        }
    }

    private static bool IsYear(decimal number) => number is >= 1900 and < 2100 && number == decimal.Truncate(number);

    private static string Singular(string unit) => unit is "%" ? "percent" : unit.Length > 3 ? unit.TrimEnd('s') : unit;

    [GeneratedRegex(
        $"""
        (?<![\w.,])(?<money>\$)?(?<least>{Numbers.Digits}|\b{Numbers.Words}\b)(?:(?:\s(?:to|or|and)\s|\s?[-\u2013]\s?)\$?(?<most>{Numbers.Digits}|{Numbers.Words}\b))?(?:[\s-]?(?<unit>%|[a-z]+))?
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    private sealed record NumberWithUnit(Statement Statement, string Text, string Number, string Unit, decimal Least, decimal Most);
}
