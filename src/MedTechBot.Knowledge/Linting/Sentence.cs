using System.Text.RegularExpressions;

namespace MedTechBot.Knowledge.Linting;

/// <summary>One sentence of an entry.</summary>
/// <param name="Section">The name of its section.</param>
/// <param name="Statement">The statement that it belongs to, with the evidence.</param>
/// <param name="Text">Plain text.</param>
internal sealed partial record Sentence(string Section, Statement Statement, string Text)
{
    public static IEnumerable<string> Split(string text)
    {
        var start = 0;
        foreach (Match end in End().Matches(text))
        {
            yield return text[start..end.Index];
            start = end.Index + end.Length;
        }

        yield return text[start..];
    }

    // A point behind an initial or an abbreviation ends no sentence.
    [GeneratedRegex("""(?<=[.!?]["')\]\u201D\u2019]?)(?<!\b(?:[A-Z]|St|Dr|Mr|Mrs|Ms|No|vs|e\.g|i\.e|U\.S|approx)\.) +(?=["'(\u201C\u2018]?[A-Z0-9$])""", RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
