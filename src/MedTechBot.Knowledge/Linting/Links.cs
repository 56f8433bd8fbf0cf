using System.Text.RegularExpressions;

namespace MedTechBot.Knowledge.Linting;

/// <summary>A link in an entry is <c>[text](address)</c>, and its address is whole.</summary>
internal static partial class Links
{
    public static IEnumerable<KnowledgeProblem> Check(LintedEntry entry)
    {
        foreach (var (text, number) in entry.Lines.From(entry.BodyLine))
        {
            foreach (Match match in Link().Matches(text))
            {
                if (Wrong(match) is var (what, mend))
                {
                    yield return entry.Problem(number, $"{what}: {match.Value.Trim()}", mend);
                }
            }
        }
    }

    private static (string What, string Mend)? Wrong(Match link)
    {
        if (link.Groups["bare"] is { Success: true } bare)
        {
            return WebAddress.Parse(bare.Value.TrimEnd('.', ',', ';', ':', '!', '?')) is null ? ("this address is not whole", "Write it from `https://` on") : null;
        }

        if (link.Groups["picture"].Success)
        {
            return ("a picture is not shown", "Say in words what it shows, or take it out");
        }

        if (link.Groups["gap"].Length > 0 || !link.Groups["end"].Success)
        {
            return ("this link is not in order", "Write `[text](address)`, with no space before `(` and with a `)` behind the address");
        }

        if (string.IsNullOrWhiteSpace(link.Groups["text"].Value))
        {
            return ("this link has no text", "Write between `[` and `]` what it leads to");
        }

        return WebAddress.Parse(link.Groups["address"].Value) is null
            ? ("this link leads nowhere", "Write the whole address of the page, from `https://` on; name another entry under `related`")
            : null;
    }

    // A space before the parenthesis makes it no link; then it is taken for one only where an address follows.
    [GeneratedRegex(
        """
        (?<picture>!)?\[(?!\^)(?<text>[^\[\]]*)\](?:(?<gap>\s+)\((?=\s*(?:https?:|www\.))|\()(?<address>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?<end>\))?
        |(?<bare>\b(?:https?:/|www\.)[^\s<>()\[\]"`]*)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
