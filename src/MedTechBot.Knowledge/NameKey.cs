namespace MedTechBot.Knowledge;

/// <summary>What two spellings of the same name have in common: letters without case, single spaces.</summary>
internal static class NameKey
{
    private const int OnStack = 256;

    public static string Of(string name)
    {
        // A large folder has a million names: no buffer for each.
        var key = name.Length <= OnStack ? stackalloc char[OnStack] : new char[name.Length];
        var length = 0;
        foreach (var letter in name)
        {
            if (!char.IsWhiteSpace(letter))
            {
                key[length++] = letter is '\u2019' ? '\'' : char.ToLowerInvariant(letter);
            }
            else if (length > 0 && key[length - 1] != ' ')
            {
                key[length++] = ' ';
            }
        }

        key = key[..length].TrimEnd(' ');
        return key.SequenceEqual(name) ? name : key.ToString();
    }
}
