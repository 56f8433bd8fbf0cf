using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Understanding;

/// <summary>Finds professions by the beginning of a name, or by a misspelt one, while it is being typed.</summary>
internal sealed class CareerNames
{
    private readonly KnowledgeEntry[] _careers;
    private readonly Lazy<(KnowledgeEntry Career, string Name, bool IsTitle)[]> _names;

    public CareerNames(KnowledgeBase knowledge)
    {
        _careers = [.. knowledge.Entries.Where(entry => entry.Kind == EntryKind.Profession).OrderBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase)];
        // Nobody on the command line types half a name.
        _names = new(() => [.. _careers.SelectMany(career => career.Aliases.Select(alias => (career, Key(alias), false)).Prepend((career, Key(career.Title), true)))]);
    }

    public IReadOnlyList<KnowledgeEntry> Matching(string typed, int most)
    {
        var key = Key(typed);
        if (key.Length == 0)
        {
            return [.. _careers.Take(most)];
        }

        return
        [
            .. _names.Value.Select(name => (name.Career, Rank: RankOf(name.Name, name.IsTitle, key)))
                .Where(match => match.Rank is not null)
                .GroupBy(match => match.Career, (career, matches) => (Career: career, Rank: matches.Min(match => match.Rank)))
                .OrderBy(match => match.Rank)
                .ThenBy(match => match.Career.Title, StringComparer.OrdinalIgnoreCase)
                .Select(match => match.Career)
                .Take(most),
        ];
    }

    // Exact, alias, prefix, a later word, near miss; null for no match.
    private static int? RankOf(string name, bool isTitle, string typed)
    {
        var secondary = isTitle ? 0 : 1;
        if (name == typed)
        {
            return secondary;
        }

        if (name.StartsWith(typed, StringComparison.Ordinal))
        {
            return 2 + secondary;
        }

        if (name.Contains($" {typed}", StringComparison.Ordinal))
        {
            return 4 + secondary;
        }

        return Slips(typed, name) is { } slips ? 6 + (slips * 2) + secondary : null;
    }

    // How many letters are wrong, in the name as far as it has been typed; null for too many.
    private static int? Slips(string typed, string name)
    {
        var limit = typed.Length switch
        {
            < 4 => 0,
            < 8 => 1,
            _ => 2,
        };
        if (limit == 0 || typed.Length > 64 || name.Length + limit < typed.Length)
        {
            return null;
        }

        name = name[..Math.Min(name.Length, typed.Length + limit)];
        Span<int> above = stackalloc int[name.Length + 1];
        Span<int> row = stackalloc int[name.Length + 1];
        for (var column = 0; column <= name.Length; column++)
        {
            above[column] = column;
        }

        for (var line = 1; line <= typed.Length; line++)
        {
            row[0] = line;
            for (var column = 1; column <= name.Length; column++)
            {
                var replaced = above[column - 1] + (typed[line - 1] == name[column - 1] ? 0 : 1);
                row[column] = Math.Min(replaced, Math.Min(above[column], row[column - 1]) + 1);
            }

            row.CopyTo(above);
        }

        // The best of all places where the name may have been left off.
        var best = int.MaxValue;
        foreach (var slips in row)
        {
            best = Math.Min(best, slips);
        }

        return best <= limit ? best : null;
    }

    private static string Key(string name) => string.Join(' ', name.ToLowerInvariant().Split((char[])[' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries));
}
