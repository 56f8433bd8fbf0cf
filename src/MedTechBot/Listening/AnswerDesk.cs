using System.Diagnostics;
using MedTechBot.Answers;
using MedTechBot.Discord.Models;
using MedTechBot.Hosting;
using Microsoft.Extensions.Logging;

namespace MedTechBot.Listening;

/// <summary>The one place in chat where questions become answers, whoever carries them there.</summary>
internal sealed partial class AnswerDesk(KnowledgeKeeper knowledge, AskedLog asked, ILogger<AnswerDesk> logger)
{
    /// <summary>What answers now; the next call may get a newer one.</summary>
    public QuestionAnswerer Answerer => knowledge.Answerer;

    /// <param name="id">The message, or the interaction, that asks.</param>
    /// <param name="question">The question.</param>
    public Answer Ask(Snowflake id, Question question)
    {
        asked.Note(id, question);
        return Timed(answerer => answerer.Answer(question));
    }

    /// <summary>The answer to a question asked before, with why it came out so; null for one that is not kept.</summary>
    public Answer? Explain(string id) => asked.Find(id) is { } question ? knowledge.Answerer.Answer(question, explain: true) : null;

    public Answer Compare(IReadOnlyList<string> names) => Timed(answerer => answerer.Compare(names));

    /// <summary>A comparison of entries that were chosen already; null where one of them is not there any more.</summary>
    public Answer? CompareEntries(IReadOnlyList<string> entries) => Timed(answerer => answerer.CompareEntries(entries));

    /// <summary>What an entry says, or one section of it; null where there is no such entry any more.</summary>
    public Answer? Show(string entry, string? section) => Timed(answerer => answerer.Show(entry, section));

    private T Timed<T>(Func<QuestionAnswerer, T> answer)
        where T : Answer?
    {
        var started = Stopwatch.GetTimestamp();
        var given = answer(knowledge.Answerer);
        if (given is not null)
        {
            LogAnswered(given.Outcome, given.Entries.Count > 0 ? given.Entries[0].Id : "nothing", Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return given;
    }

    [LoggerMessage(LogLevel.Information, "Answered with {Outcome} from {Entry} in {Milliseconds:F2} ms")]
    private partial void LogAnswered(string outcome, string entry, double milliseconds);
}
