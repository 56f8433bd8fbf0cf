namespace MedTechBot.Knowledge;

/// <summary>Finds what somebody most likely meant by a misspelt name.</summary>
internal static class Nearest
{
    // Longer is no name; and the rows below lie on the stack.
    private const int LongestName = 100;

    /// <returns>The known name with the fewest typing slips in it, the first of equals; null when none is near.</returns>
    public static string? To(string wrong, IEnumerable<string> known)
    {
        if (wrong.Length > LongestName)
        {
            return null;
        }

        // One slip in three letters still reads as the same word; two words of four letters with two slips do not.
        var limit = Math.Min(3, Math.Max(1, wrong.Length / 3));
        string? nearest = null;
        foreach (var name in known)
        {
            if (Math.Abs(name.Length - wrong.Length) <= limit && Slips(wrong, name, limit) is { } slips && slips <= limit)
            {
                nearest = name;
                limit = slips - 1;
                if (limit < 0)
                {
                    break;
                }
            }
        }

        return nearest;
    }

    /// <summary>Letters missing, added, wrong or swapped with their neighbour; case does not count. Null as soon as it is over the limit.</summary>
    private static int? Slips(string left, string right, int limit)
    {
        Span<int> beforeLast = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var best = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }

                best = Math.Min(best, row[j]);
            }

            if (best > limit)
            {
                return null;
            }

            var oldest = beforeLast;
            beforeLast = last;
            last = row;
            row = oldest;
        }

        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
