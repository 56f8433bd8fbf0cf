using System.Text;

namespace MedTechBot.CommandLine;

/// <summary>Text from outside, made fit for one line of a terminal: no line breaks and nothing that moves the cursor.</summary>
internal static class OneLine
{
    public static string Of(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            clean.Append(char.IsControl(character) ? '\uFFFD' : character);
        }

        return clean.ToString();
    }
}
