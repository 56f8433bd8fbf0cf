using System.Text.RegularExpressions;

namespace MedTechBot.Knowledge.Linting;

/// <summary>A number in prose that nobody may take for timeless: money, percent, or a large count. The hours of a training are none.</summary>
/// <param name="Kind">What it counts.</param>
/// <param name="Text">As written, with its unit.</param>
/// <param name="Number">Its digits or its word as written, to find its line by.</param>
/// <param name="Value">What it amounts to.</param>
internal sealed partial record Figure(FigureKind Kind, string Text, string Number, decimal Value)
{
    private const string Amount = $"(?:(?<number>{Numbers.Digits})(?:\\s?(?<scale>thousand|million|billion|k)\\b)?)";

    public static IEnumerable<Figure> In(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var kind = match.Groups["money"].Success ? FigureKind.Money : match.Groups["percent"].Success ? FigureKind.Percent : FigureKind.Count;
            var number = match.Groups["number"].Value;
            var scale = match.Groups["scale"] is { Success: true } word ? Numbers.Parse(word.Value) : 1;
            if (Numbers.Parse(number) * scale is { } value)
            {
                yield return new Figure(kind, match.Value, number, value);
            }
        }
    }

    [GeneratedRegex(
        $$"""
        (?<![\w.,])(?:
          (?<money>\$\s?{{Amount}}|{{Amount}}\sdollars\b)
          |(?<percent>(?<number>{{Numbers.Digits}}|\b{{Numbers.Words}})[\s-]?(?:%|percent\b|per\scent\b))
          |(?<number>{{Numbers.Digits}})\s(?<scale>thousand|million|billion)\b
          |(?<number>\d{1,3}(?:,\d{3})+)(?![\d,]*\d|[\s-]hours?\b)
          |(?<number>\d+)\s(?:(?:new|more|fewer|annual|yearly)\s)?(?:jobs|openings|positions|workers)\b
        )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

/// <summary>What a figure counts.</summary>
internal enum FigureKind
{
    Money,
    Percent,
    Count,
}
