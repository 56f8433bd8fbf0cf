using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace MedTechBot.CommandLine.Evaluating;

/// <summary>A part of a whole on the command line: 0.9, 90% and 90 are the same.</summary>
internal static class Share
{
    public static Option<double?> Option(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "F",
        CustomParser = Read,
    };

    public static string Shown(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:F1} %");

    public static double? Parse(string text)
    {
        var isPercent = text.EndsWith('%');
        return double.TryParse(text.TrimEnd('%').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && (isPercent || number > 1 ? number / 100 : number) is >= 0 and <= 1 and var share
                ? share
                : null;
    }

    private static double? Read(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        var share = Parse(text);
        if (share is null)
        {
            result.AddError($"'{text}' is no share: give a number from 0 to 1, or a percentage.");
        }

        return share;
    }
}
