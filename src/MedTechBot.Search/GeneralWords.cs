using System.Reflection;
using System.Text;

namespace MedTechBot.Search;

/// <summary>Ordinary English words, which are no misspellings however near they come to a word of ours. From SCOWL; see the notice beside the list.</summary>
internal static class GeneralWords
{
    // The file is searched as it is, sorted lines of ASCII: parsing 40,000 words at each start would cost more than all searches of a run.
    private static readonly byte[] Lines = Load();

    public static bool Contains(string word)
    {
        if (word.Length is < 2 or > 40 || !Ascii.IsValid(word))
        {
            return false;
        }

        Span<byte> sought = stackalloc byte[word.Length];
        Encoding.ASCII.GetBytes(word, sought);
        var (low, high) = (0, Lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var start = middle;
            while (start > low && Lines[start - 1] != '\n')
            {
                start--;
            }

            var end = Lines.AsSpan(start).IndexOf((byte)'\n') + start;
            var order = Lines.AsSpan(start, end - start).SequenceCompareTo(sought);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (end + 1, high) : (low, start);
        }

        return false;
    }

    private static byte[] Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("general-words.txt")
            ?? throw new InvalidOperationException("The list of general words is not in the program. Build it again.");
        var lines = new byte[stream.Length];
        stream.ReadExactly(lines);
        return lines;
    }
}
