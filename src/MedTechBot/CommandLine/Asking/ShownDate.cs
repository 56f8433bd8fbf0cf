using System.Globalization;

namespace MedTechBot.CommandLine.Asking;

/// <summary>A source's date as people say it: "Aug 2025".</summary>
internal static class ShownDate
{
    private static readonly string[] Precisions = ["yyyy-MM-dd", "yyyy-MM"];

    /// <param name="date">ISO, to the precision known; anything else is shown as it is.</param>
    public static string Of(string date) =>
        DateOnly.TryParseExact(date, Precisions, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("MMM yyyy", CultureInfo.InvariantCulture)
            : date;
}
