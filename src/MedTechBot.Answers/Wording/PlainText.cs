namespace MedTechBot.Answers.Wording;

/// <summary>An answer as plain text, sources included: for the command line and JSON.</summary>
public static class PlainText
{
    public static string From(Answer answer) => string.Join('\n', answer.Lines.Select(line => line.Text));
}
