namespace MedTechBot.Search;

/// <summary>How far a typed word is from a known one, with the slips that fingers make counted as less than a whole edit.</summary>
internal static class EditDistance
{
    private const float Doubled = 0.5f;
    private const float Vowel = 0.6f;
    private const float Neighbor = 0.6f;
    private const float Swapped = 0.6f;
    private const float LostVowel = 0.8f;
    private const float SameSound = 0.4f;

    private static readonly string[] KeyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly bool[] Adjacent = MakeAdjacent();

    /// <summary>Weighted Damerau distance of two lower-case words; stops early and returns infinity when it exceeds <paramref name="limit"/>.</summary>
    public static float Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> known, float limit)
    {
        var width = known.Length + 1;
        if (width > 64 || typed.Length > 64)
        {
            return float.PositiveInfinity;
        }

        Span<float> table = stackalloc float[width * 3];
        var before = table[..width];
        var above = table.Slice(width, width);
        var row = table[(width * 2)..];
        for (var column = 0; column < width; column++)
        {
            above[column] = column;
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            var best = row[0];
            for (var j = 1; j < width; j++)
            {
                var cost = MathF.Min(
                    above[j - 1] + Replace(typed[i - 1], known[j - 1]),
                    MathF.Min(
                        above[j] + (i > 1 && typed[i - 1] == typed[i - 2] ? Doubled : IsVowel(typed[i - 1]) ? LostVowel : 1),
                        row[j - 1] + (j > 1 && known[j - 1] == known[j - 2] ? Doubled : IsVowel(known[j - 1]) ? LostVowel : 1)));
                if (i > 1 && j > 1 && typed[i - 1] == known[j - 2] && typed[i - 2] == known[j - 1] && typed[i - 1] != typed[i - 2])
                {
                    cost = MathF.Min(cost, before[j - 2] + Swapped);
                }

                row[j] = cost;
                best = MathF.Min(best, cost);
            }

            if (best > limit)
            {
                return float.PositiveInfinity;
            }

            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return above[width - 1] <= limit ? above[width - 1] : float.PositiveInfinity;
    }

    private static float Replace(char typed, char known)
    {
        if (typed == known)
        {
            return 0;
        }

        if (IsVowel(typed) && IsVowel(known))
        {
            return Vowel;
        }

        if (SoundsLike(typed, known) || SoundsLike(known, typed))
        {
            return SameSound;
        }

        return char.IsAsciiLetterLower(typed) && char.IsAsciiLetterLower(known) && Adjacent[((typed - 'a') * 26) + known - 'a'] ? Neighbor : 1;
    }

    private static bool SoundsLike(char one, char other) => (one, other) is ('c', 'k') or ('c', 's') or ('s', 'z') or ('g', 'j') or ('f', 'v') or ('k', 'q');

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool[] MakeAdjacent()
    {
        var adjacent = new bool[26 * 26];
        for (var row = 0; row < KeyRows.Length; row++)
        {
            for (var column = 0; column < KeyRows[row].Length; column++)
            {
                foreach (var (otherRow, otherColumn) in new[] { (row, column + 1), (row + 1, column), (row + 1, column - 1) })
                {
                    if (otherRow < KeyRows.Length && otherColumn >= 0 && otherColumn < KeyRows[otherRow].Length)
                    {
                        var (one, two) = (KeyRows[row][column] - 'a', KeyRows[otherRow][otherColumn] - 'a');
                        adjacent[(one * 26) + two] = adjacent[(two * 26) + one] = true;
                    }
                }
            }
        }

        return adjacent;
    }
}
