using System.Reflection;

namespace MedTechBot.Answers.Language;

/// <summary>Reads the word lists in this folder, which are built into the program: the English of questions, of no trade in particular.</summary>
internal static class LanguageFile
{
    /// <summary>The lines without comments and blank ones.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is not in the program. Build it again.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>Lines of the form <c>key: item, item</c>.</summary>
    public static IEnumerable<WordList> Lists(string name)
    {
        foreach (var line in Lines(name))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            yield return new WordList(line[..colon], line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
