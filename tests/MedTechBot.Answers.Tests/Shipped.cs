using MedTechBot.Answers.Wording;
using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Tests;

/// <summary>The knowledge that ships and an answerer over it, made once for all tests.</summary>
internal static class Shipped
{
    public static KnowledgeBase Knowledge { get; } = Read();

    public static QuestionAnswerer Answerer { get; } = new(Knowledge, "US");

    public static Answer Ask(string question, params string[] context) => Answerer.Answer(new Question(question, context));

    /// <summary>All of an answer that anybody sees, to compare two of them.</summary>
    public static string Seen(Answer answer) => string.Join('\n',
    [
        answer.Outcome,
        PlainText.From(answer),
        .. answer.Entries.Select(entry => $"{entry.Id}/{entry.Section}"),
        .. answer.Suggestions.Select(suggestion => $"{suggestion.Label}: {suggestion.Question}"),
        $"{answer.Confidence}",
    ]);

    private static KnowledgeBase Read()
    {
        var reading = KnowledgeReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge"), progress: null, CancellationToken.None);
        return reading.Knowledge ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }
}
