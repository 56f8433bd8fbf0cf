using System.Globalization;

namespace MedTechBot.Knowledge.Linting;

/// <summary>Numbers as prose has them: in digits, or the small ones in words.</summary>
internal static class Numbers
{
    public const string Digits = @"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)";

    public const string Words =
        "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";

    private static readonly Dictionary<string, decimal> InWords = new (string Word, decimal Value)[]
    {
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11),
        ("twelve", 12), ("fifteen", 15), ("eighteen", 18), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70),
        ("eighty", 80), ("ninety", 90), ("k", 1_000), ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000),
    }.ToDictionary(number => number.Word, number => number.Value, StringComparer.OrdinalIgnoreCase);

    /// <returns>Null for what is no number, or too long for one.</returns>
    public static decimal? Parse(string text) =>
        InWords.TryGetValue(text, out var value)
        || decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
            ? value
            : null;

    public static string Write(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);
}
