namespace MedTechBot.Search;

/// <summary>How far a typed word is from a known one, with the slips that fingers make counted as less than a whole edit.</summary>
internal static class EditDistance
{
    /// <summary>A limit this far above a distance does not change it: on the way, swapped letters may for one letter cost more than in the end.</summary>
    public const float Slack = 0.5f;

    private const float Doubled = 0.5f;
    private const float Vowel = 0.6f;
    private const float Neighbor = 0.6f;
    private const float Swapped = 0.6f;
    private const float LostVowel = 0.8f;
    private const float SameSound = 0.4f;
    private const int Letters = 26;

    private static readonly string[] KeyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    // The price of one letter for another: asked a million times for a page of misspelt questions.
    private static readonly float[] Replacements = MakeReplacements();

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
        Span<float> missed = stackalloc float[width];
        for (var column = 0; column < width; column++)
        {
            above[column] = column;
            missed[column] = column == 0 ? 0 : Price(known, column - 1);
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            var best = row[0];
            var lost = Price(typed, i - 1);
            for (var j = 1; j < width; j++)
            {
                var cost = MathF.Min(
                    above[j - 1] + Replace(typed[i - 1], known[j - 1]),
                    MathF.Min(
                        above[j] + lost,
                        row[j - 1] + missed[j]));
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

    /// <summary>The table for one typed word and beginnings of known ones, a row for each letter of the beginning, so that words that begin alike share rows.</summary>
    public readonly ref struct Rows
    {
        private readonly ReadOnlySpan<char> _typed;
        private readonly Span<float> _rows;
        private readonly int _width;

        /// <param name="typed">The typed word.</param>
        /// <param name="rows">Room for a row more than the longest known word has letters, each one wider than the typed word.</param>
        public Rows(ReadOnlySpan<char> typed, Span<float> rows)
        {
            _typed = typed;
            _rows = rows;
            _width = typed.Length + 1;
            rows[0] = 0;
            for (var column = 1; column < _width; column++)
            {
                rows[column] = column;
            }
        }

        /// <summary>Makes the row behind one letter of a known word, those before it being made; gives the least that any longer word can come to.</summary>
        public float Add(ReadOnlySpan<char> known, int place)
        {
            var letter = known[place];
            var above = _rows.Slice(place * _width, _width);
            var row = _rows.Slice((place + 1) * _width, _width);
            var missed = Price(known, place);
            row[0] = place + 1;
            var least = row[0];
            for (var j = 1; j < row.Length; j++)
            {
                var typed = _typed[j - 1];
                var cost = MathF.Min(above[j - 1] + Replace(typed, letter), MathF.Min(row[j - 1] + Price(_typed, j - 1), above[j] + missed));
                if (place > 0 && j > 1 && typed == known[place - 1] && _typed[j - 2] == letter && typed != letter)
                {
                    cost = MathF.Min(cost, _rows[((place - 1) * _width) + j - 2] + Swapped);
                }

                row[j] = cost;
                least = MathF.Min(least, cost);
            }

            // Letters that are yet to be swapped reach back one row further.
            foreach (var cost in above)
            {
                least = MathF.Min(least, cost + Swapped);
            }

            return least;
        }

        /// <summary>The distance of the known word that has so many letters.</summary>
        public float At(int length) => _rows[(length * _width) + _width - 1];
    }

    // Of a letter that one word has and the other has not.
    private static float Price(ReadOnlySpan<char> word, int place) =>
        place > 0 && word[place] == word[place - 1] ? Doubled
        : IsVowel(word[place]) ? LostVowel
        : 1;

    private static float Replace(char typed, char known)
    {
        var (one, two) = (typed - 'a', known - 'a');
        return typed == known ? 0
            : (uint)one < Letters && (uint)two < Letters ? Replacements[(one * Letters) + two]
            : 1;
    }

    private static bool SoundsLike(char one, char other) => (one, other) is ('c', 'k') or ('c', 's') or ('s', 'z') or ('g', 'j') or ('f', 'v') or ('k', 'q');

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static float[] MakeReplacements()
    {
        var replacements = new float[Letters * Letters];
        var adjacent = MakeAdjacent();
        for (var typed = 'a'; typed <= 'z'; typed++)
        {
            for (var known = 'a'; known <= 'z'; known++)
            {
                var place = ((typed - 'a') * Letters) + known - 'a';
                replacements[place] = IsVowel(typed) && IsVowel(known) ? Vowel
                    : SoundsLike(typed, known) || SoundsLike(known, typed) ? SameSound
                    : adjacent[place] ? Neighbor
                    : 1;
            }
        }

        return replacements;
    }

    private static bool[] MakeAdjacent()
    {
        var adjacent = new bool[Letters * Letters];
        for (var row = 0; row < KeyRows.Length; row++)
        {
            for (var column = 0; column < KeyRows[row].Length; column++)
            {
                foreach (var (otherRow, otherColumn) in new[] { (row, column + 1), (row + 1, column), (row + 1, column - 1) })
                {
                    if (otherRow < KeyRows.Length && otherColumn >= 0 && otherColumn < KeyRows[otherRow].Length)
                    {
                        var (one, two) = (KeyRows[row][column] - 'a', KeyRows[otherRow][otherColumn] - 'a');
                        adjacent[(one * Letters) + two] = adjacent[(two * Letters) + one] = true;
                    }
                }
            }
        }

        return adjacent;
    }
}
