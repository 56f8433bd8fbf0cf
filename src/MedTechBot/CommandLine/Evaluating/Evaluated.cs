using System.Diagnostics;
using MedTechBot.Answers;
using MedTechBot.CommandLine.Asking;
using MedTechBot.Search;

namespace MedTechBot.CommandLine.Evaluating;

/// <summary>What a question's expectation asks of an answerer.</summary>
internal enum ExpectedClass
{
    /// <summary><c>answered</c> or <c>choices</c>.</summary>
    HasAnswer,

    /// <summary><c>unknown</c>: silence is right.</summary>
    HasNone,

    /// <summary>Advice, emergency, small talk: no career answer at all.</summary>
    Else,
}

/// <summary>How a question came out.</summary>
internal enum Verdict
{
    /// <summary>The outcome, the entries and the section are as expected.</summary>
    Right,

    /// <summary>Something else was said.</summary>
    Wrong,

    /// <summary>Declined though there is an answer.</summary>
    WronglySilent,
}

/// <summary>A question, its answer and how a plain search does on it.</summary>
internal sealed record Evaluated(
    QuestionLine.Asked Question,
    Expectation Expected,
    Answer Answer,
    Verdict Verdict,
    TimeSpan Elapsed,
    Verdict PlainVerdict,
    TimeSpan PlainElapsed)
{
    public ExpectedClass Class => Expected.Outcome switch
    {
        "answered" or "choices" => ExpectedClass.HasAnswer,
        "unknown" => ExpectedClass.HasNone,
        _ => ExpectedClass.Else,
    };

    public static Evaluated Of(QuestionLine.Asked question, QuestionAnswerer answerer, PlainSearch plain)
    {
        var expected = question.Expected ?? throw new ArgumentException("Expects nothing.", nameof(question));
        var started = Stopwatch.GetTimestamp();
        var answer = answerer.Answer(question.Question);
        var elapsed = Stopwatch.GetElapsedTime(started);

        started = Stopwatch.GetTimestamp();
        var best = plain.Best(question.Question.Text);
        var plainElapsed = Stopwatch.GetElapsedTime(started);

        return new Evaluated(question, expected, answer, Judge(expected, answer), elapsed, JudgePlain(expected, best?.EntryId), plainElapsed);
    }

    private static Verdict Judge(Expectation expected, Answer answer)
    {
        var isRight = answer.Outcome == expected.Outcome
            && expected.Entries.All(id => answer.Entries.Any(entry => entry.Id == id))
            && (expected.AnyOf.Count == 0 || answer.Entries.Any(entry => expected.AnyOf.Contains(entry.Id)))
            && (expected.Section is null || answer.Entries.Any(entry => entry.Section == expected.Section && (expected.Entries.Contains(entry.Id) || expected.AnyOf.Contains(entry.Id))));
        return isRight ? Verdict.Right
            : expected.Outcome != "unknown" && answer is Answer.Unknown ? Verdict.WronglySilent
            : Verdict.Wrong;
    }

    // A plain search always answers with its best hit, so it can neither decline nor tell what it must not answer.
    private static Verdict JudgePlain(Expectation expected, string? best) => (expected.Outcome, best) switch
    {
        ("unknown", null) => Verdict.Right,
        (_, null) => Verdict.WronglySilent,
        ("answered", { } id) when expected.Entries.Contains(id) || expected.AnyOf.Contains(id) => Verdict.Right,
        _ => Verdict.Wrong,
    };
}
