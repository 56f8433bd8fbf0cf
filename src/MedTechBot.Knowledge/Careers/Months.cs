using System.Globalization;

namespace MedTechBot.Knowledge.Careers;

/// <summary>How many months a training takes: <c>12</c>, <c>3-6</c>, or <c>&lt;12</c> where a source says "under a year".</summary>
/// <param name="Least">The fewest; null where a source gives only a bound.</param>
/// <param name="Most">The most.</param>
/// <param name="IsUnder">True when it is said to take less than <paramref name="Most"/>.</param>
public sealed record Months(int? Least, int Most, bool IsUnder)
{
    private const int Longest = 180;

    /// <returns>Null when the text is no number of months.</returns>
    public static Months? Parse(string text)
    {
        var isUnder = text.StartsWith('<');
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (isUnder || dash < 0)
        {
            return Number(isUnder ? text.AsSpan(1) : text) is { } only ? new Months(isUnder ? null : only, only, isUnder) : null;
        }

        var (least, most) = (Number(text.AsSpan(0, dash)), Number(text.AsSpan(dash + 1)));
        return least is not null && least < most ? new Months(least, most.Value, IsUnder: false) : null;
    }

    public override string ToString() =>
        IsUnder ? string.Create(CultureInfo.InvariantCulture, $"<{Most}")
        : Least == Most ? string.Create(CultureInfo.InvariantCulture, $"{Most}")
        : string.Create(CultureInfo.InvariantCulture, $"{Least}-{Most}");

    private static int? Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Longest ? number : null;
}
