namespace MedTechBot.CommandLine;

/// <summary>Numbers as JSON can hold and people can read them.</summary>
internal static class JsonNumber
{
    // JSON has no word for infinity or for what is no number, and writing one would throw away the whole line.
    public static double Rounded(double value, int digits) => double.IsFinite(value) ? Math.Round(value, digits) : 0;
}
