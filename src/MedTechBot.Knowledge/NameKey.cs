using System.Text;

namespace MedTechBot.Knowledge;

/// <summary>What two spellings of the same name have in common: letters without case, single spaces.</summary>
internal static class NameKey
{
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (!char.IsWhiteSpace(letter))
            {
                key.Append(letter is '\u2019' ? '\'' : char.ToLowerInvariant(letter));
            }
            else if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }
}
