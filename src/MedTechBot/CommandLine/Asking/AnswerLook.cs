using MedTechBot.Answers;
using MedTechBot.Answers.Wording;

namespace MedTechBot.CommandLine.Asking;

/// <summary>An answer as a terminal shows it.</summary>
internal static class AnswerLook
{
    private const string MoreToAsk = "You could ask:";

    public static void Write(Answer answer, Page page)
    {
        if (answer.Title is { } title)
        {
            page.Write(title, Ink.Bold);
        }

        foreach (var line in answer.Lines)
        {
            page.Write(line.Label is { } label ? $"{label}:" : "", line.Text, indent: line.Label is null ? 0 : 2);
        }

        if (answer.Citations.Count > 0)
        {
            page.Write(PlainText.Sources(answer), Ink.Gray);
        }

        // Small talk already says them in its one line.
        var before = MoreToAsk;
        foreach (var suggestion in answer.Suggestions.Where(suggestion => !answer.Lines.Any(line => line.Text.Contains(suggestion.Question, StringComparison.Ordinal))))
        {
            page.Write($"{before} {suggestion.Question}", Ink.Gray, MoreToAsk.Length + 1);
            before = new string(' ', MoreToAsk.Length);
        }
    }
}
