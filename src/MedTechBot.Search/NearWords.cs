using System.Numerics;

namespace MedTechBot.Search;

/// <summary>Finds the known word that a misspelt one most likely was meant to be.</summary>
/// <remarks>
/// The words stand in the order of the alphabet, so that neighbours begin alike: what was measured of a beginning holds for
/// every word that has it, and a beginning that is too far off rules them all out at once.
/// </remarks>
internal sealed class NearWords
{
    // Longer words are noise.
    private const int Longest = 63;

    // What speaks for a word beside its letters, and against it.
    private const float SoundsTheSame = 0.8f;
    private const float Likely = 0.3f;
    private const float BeginsOtherwise = 0.4f;

    // Sums of the same prices in another order differ by less.
    private const float Rounding = 0.001f;

    private readonly string[] _words;
    private readonly uint[] _letters;
    private readonly bool[] _likely;

    // How many letters a word shares with the one before it.
    private readonly byte[] _shared;
    private readonly Dictionary<string, List<int>> _bySound = new(StringComparer.Ordinal);

    /// <param name="words">All words that may have been meant.</param>
    /// <param name="isLikely">True for one that is meant oftener than the others.</param>
    public NearWords(IEnumerable<string> words, Func<string, bool> isLikely)
    {
        _words = [.. words.Where(word => word.Length is >= 3 and <= Longest && word.All(char.IsAsciiLetterLower))];
        Array.Sort(_words, StringComparer.Ordinal);
        _letters = Array.ConvertAll(_words, Letters);
        _likely = Array.ConvertAll(_words, word => isLikely(word));
        _shared = new byte[_words.Length];
        for (var index = 0; index < _words.Length; index++)
        {
            _shared[index] = index == 0 ? (byte)0 : (byte)_words[index].AsSpan().CommonPrefixLength(_words[index - 1]);
            var key = SoundKey.Of(_words[index]);
            if (!_bySound.TryGetValue(key, out var alike))
            {
                _bySound.Add(key, alike = []);
            }

            alike.Add(index);
        }
    }

    /// <summary>The nearest word and how far it is; null where none is near enough.</summary>
    public (string? Word, float Cost) Find(string word)
    {
        if (word.Length > Longest)
        {
            return (null, float.PositiveInfinity);
        }

        var search = new Search(word);
        if (word.Length >= 5 && _bySound.TryGetValue(SoundKey.Of(word), out var alike))
        {
            foreach (var index in alike)
            {
                if (IsComparable(search, index))
                {
                    var known = _words[index];
                    var distance = EditDistance.Between(word, known, MathF.Max(search.Limit, known.Length * 0.4f));
                    Offer(ref search, index, distance - SoundsTheSame);
                }
            }
        }

        // Most slips leave the first letter alone, and the sooner a near word is found, the more of the others are ruled out.
        Span<float> rows = stackalloc float[(Longest + 2) * (Longest + 1)];
        var (first, second) = (word[0], word[1]);
        Walk(ref search, first, rows);
        if (second != first)
        {
            Walk(ref search, second, rows);
        }

        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            if (letter != first && letter != second)
            {
                Walk(ref search, letter, rows);
            }
        }

        return search.BestCost <= search.Limit ? (_words[search.Best], search.BestCost) : (null, search.BestCost);
    }

    // Measures the words that begin with a letter, one row of the table for each letter of a beginning.
    private void Walk(ref Search search, char letter, Span<float> rows)
    {
        var measure = new EditDistance.Rows(search.Word, rows);
        // The best that can speak for a word that begins so.
        var gain = Likely + Rounding - (letter == search.Word[0] || letter == search.Word[1] ? 0 : BeginsOtherwise);
        var end = StartOf((char)(letter + 1));
        var valid = 0;
        for (var index = StartOf(letter); index < end; index++)
        {
            var known = _words[index];
            valid = Math.Min(valid, _shared[index]);
            if (!IsComparable(search, index))
            {
                continue;
            }

            var isFar = false;
            while (valid < known.Length && !isFar)
            {
                // The likeliest of the words that go on from here must still be able to win.
                isFar = measure.Add(known, valid++) > MathF.Min(search.Limit + Rounding, MathF.Min(search.Limit, search.BestCost) + gain);
            }

            if (!isFar)
            {
                var distance = measure.At(known.Length);
                Offer(ref search, index, distance <= search.Limit ? distance : float.PositiveInfinity);
                continue;
            }

            while (index + 1 < end && _shared[index + 1] >= valid)
            {
                index++;
            }
        }
    }

    private bool IsComparable(in Search search, int index) =>
        // Vowel and neighbor slips are cheap, so as many letters may differ as the dearest path has edits, and one more.
        Math.Abs(_words[index].Length - search.Word.Length) <= search.Edits && BitOperations.PopCount(search.Letters ^ _letters[index]) <= (2 * search.Edits) + 2;

    private void Offer(ref Search search, int index, float distance)
    {
        var (word, known) = (search.Word, _words[index]);
        var begins = known[0] == word[0] || (known[0] == word[1] && known[1] == word[0]);
        var cost = distance - (_likely[index] ? Likely : 0) + (begins ? 0 : BeginsOtherwise);
        // Of two as near, the shorter, and then the first in the alphabet.
        if (cost < search.BestCost || (cost == search.BestCost && cost < float.PositiveInfinity && IsBefore(known, _words[search.Best])))
        {
            (search.Best, search.BestCost) = (index, cost);
        }
    }

    private static bool IsBefore(string one, string other) =>
        one.Length != other.Length ? one.Length < other.Length : string.CompareOrdinal(one, other) < 0;

    private int StartOf(char letter)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _words[middle][0] < letter ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            if (char.IsAsciiLetterLower(letter))
            {
                letters |= 1u << (letter - 'a');
            }
        }

        return letters;
    }

    // One misspelt word and the best found for it so far.
    private struct Search(string word)
    {
        public readonly string Word => word;

        public uint Letters { get; } = Letters(word);

        public float Limit { get; } = word.Length switch
        {
            3 => 0.7f,
            4 => 1f,
            5 => 1.2f,
            6 or 7 => 1.7f,
            8 or 9 => 2.2f,
            _ => 2.8f,
        };

        public int Edits { get; } = word.Length switch
        {
            <= 4 => 1,
            <= 9 => 2,
            _ => 3,
        };

        public int Best { get; set; }

        public float BestCost { get; set; } = float.PositiveInfinity;
    }
}
