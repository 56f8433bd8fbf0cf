using System.Text.RegularExpressions;
using MedTechBot.Knowledge.Careers;

namespace MedTechBot.Knowledge.Linting;

/// <summary>Tells whether a paragraph says whom a figure counts.</summary>
internal static partial class ScopeWords
{
    // The scope need not stand there word for word: two of its words make it plain.
    private const int Enough = 2;

    private static readonly HashSet<string> Small = ["all", "and", "any", "both", "for", "in", "of", "or", "other", "the", "them", "together", "with", "who", "a", "an", "on", "at"];

    /// <returns>In words, whom the figure counts, when the paragraph around the line does not say so; else null.</returns>
    public static string? Missing(Scope scope, LintedEntry entry, int line)
    {
        if ((scope.Group ?? scope.Includes) is not { } group)
        {
            return null;
        }

        HashSet<string> wanted = [.. Fold(group).Except(Small)];
        if (wanted.Count == 0)
        {
            return null;
        }

        HashSet<string> said = [.. Fold(entry.Lines.Paragraph(line))];
        // Words of the job's own title name no other group than the job.
        HashSet<string> telling = [.. wanted.Except(Fold(entry.Entry.Title))];
        var isSaid = wanted.Count(said.Contains) >= Math.Min(Enough, wanted.Count) && (telling.Count == 0 || telling.Overlaps(said));
        return isSaid ? null : group;
    }

    private static IEnumerable<string> Fold(string text) => Word().Matches(text).Select(match => Singular(match.Value.ToLowerInvariant()));

    private static string Singular(string word) => word switch
    {
        [.., 'i', 'e', 's'] => string.Concat(word.AsSpan(0, word.Length - 3), "y"),
        [.., 's', 's'] => word,
        [_, _, _, .., 's'] => word[..^1],
        _ => word,
    };

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
