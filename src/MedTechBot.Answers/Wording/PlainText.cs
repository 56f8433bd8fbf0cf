using System.Text;

namespace MedTechBot.Answers.Wording;

/// <summary>An answer as plain text, sources included: for the command line and JSON.</summary>
public static class PlainText
{
    public static string From(Answer answer)
    {
        var text = new StringBuilder();
        if (answer.Title is { } title)
        {
            text.Append(title).Append('\n');
        }

        foreach (var line in answer.Lines)
        {
            text.Append(line.Label is { } label ? $"{label}: " : "").Append(line.Text).Append('\n');
        }

        return text.Append(Sources(answer)).ToString().TrimEnd('\n');
    }

    /// <summary>The last line of an answer: short sources and their dates, "BLS Handbook, Aug 2025 · Comment, Nov 2009"; empty where nothing is cited.</summary>
    public static string Sources(Answer answer) =>
        string.Join(" · ", answer.Citations.Select(citation => $"{citation.ShortName}, {Grammar.Date(citation.Date)}").Distinct());
}
