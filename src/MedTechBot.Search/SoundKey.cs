using System.Text;

namespace MedTechBot.Search;

/// <summary>A rough key for how a word sounds in English, so that what the ear or voice input confuses comes out the same.</summary>
internal static class SoundKey
{
    /// <summary>Consonants in groups that are mistaken for one another, vowels left out, doubles once.</summary>
    public static string Of(string word)
    {
        var key = new StringBuilder(word.Length);
        for (var position = 0; position < word.Length; position++)
        {
            var next = position + 1 < word.Length ? word[position + 1] : '\0';
            var sound = Sound(word[position], next, position == 0, ref position);
            if (sound != '\0' && (key.Length == 0 || key[^1] != sound))
            {
                key.Append(sound);
            }
        }

        return key.ToString();
    }

    private static char Sound(char letter, char next, bool isFirst, ref int position)
    {
        switch (letter)
        {
            case 'p' when next == 'h':
                position++;
                return 'f';
            case 'g' when next == 'h':
            case 'w' when next == 'r':
            case 'k' when next == 'n' && isFirst:
            case 'p' when next == 's' && isFirst:
                return '\0';
            case 'c' when next == 'h':
                position++;
                return 'k';
            case 's' when next == 'h':
                position++;
                return 's';
            case 't' when next == 'h':
                position++;
                return 't';
            case 'c' when next is 'e' or 'i' or 'y':
                return 's';
            case 'g' when next is 'e' or 'i' or 'y':
                return 'j';
            case 'c' or 'k' or 'q':
                return 'k';
            case 'x':
                return 'k';
            case 's' or 'z':
                return 's';
            case 'd' or 't':
                return 't';
            case 'b' or 'p':
                return 'p';
            case 'f' or 'v':
                return 'f';
            case 'm' or 'n':
                return 'n';
            case 'g':
                return 'g';
            case 'j' or 'l' or 'r':
                return letter;
            case >= '0' and <= '9':
                return letter;
            default:
                return '\0';
        }
    }
}
