namespace MedTechBot.Knowledge.Linting;

/// <summary>Reads an embedded list of words: one item a line, <c>#</c> begins a comment line.</summary>
internal static class WordFile
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream($"MedTechBot.Knowledge.Linting.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } words && words[0] != '#')
            {
                yield return words;
            }
        }
    }
}
