using MedTechBot.Answers.Deciding;
using MedTechBot.Answers.Understanding;
using MedTechBot.Answers.Wording;
using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers;

/// <summary>The whole policy from a question to an answer. Immutable and safe for any number of threads: new knowledge means a new one.</summary>
public sealed class QuestionAnswerer : IDisposable
{
    // The asker's memory in chat holds as many.
    private const int MostContext = 4;

    private readonly SearchIndex _index;
    private readonly QuestionReader _reader;
    private readonly SmallTalk _smallTalk = new();
    private readonly Decider _decider;
    private readonly AnswerWriter _writer;

    /// <param name="knowledge">Everything the answers may say.</param>
    /// <param name="country">ISO 3166 code for help lines; an unknown one gets wording without a number.</param>
    /// <param name="progress">Told how many entries are indexed.</param>
    /// <param name="cancellationToken">Stops the building of the index.</param>
    public QuestionAnswerer(KnowledgeBase knowledge, string country, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        (Knowledge, Country) = (knowledge, country);
        var analyzer = new CareerAnalyzer(knowledge.Synonyms);
        _index = new SearchIndex(knowledge.Entries, analyzer, progress, cancellationToken);
        _reader = new QuestionReader(knowledge, analyzer);
        _decider = new Decider(knowledge, _index);
        _writer = new AnswerWriter(knowledge);
    }

    public KnowledgeBase Knowledge { get; }

    public string Country { get; }

    /// <summary>Answers anything, whatever was typed, without an exception.</summary>
    /// <param name="question">The text and its context.</param>
    /// <param name="explain">True to have <see cref="Answer.Explanation"/> filled in.</param>
    public Answer Answer(Question question, bool explain = false)
    {
        var asked = TextCleaner.Asked(question.Text);
        var (tokens, _, _) = _reader.Words(asked);
        if (_smallTalk.Judge(tokens) is { } kind)
        {
            return _writer.WriteSmallTalk(kind);
        }

        var memory = Memory.Empty;
        foreach (var earlier in question.Context.TakeLast(MostContext))
        {
            memory = Follow(TextCleaner.Asked(earlier), memory, []);
        }

        var steps = new List<Step>();
        Follow(asked, memory, steps);
        var answer = _writer.Write([.. steps.Select(step => step.Decision)]);
        return explain ? answer with { Explanation = Explain(steps, answer) } : answer;
    }

    public void Dispose() => _index.Dispose();

    // Decides each question of a message in turn, each with what was said before it in mind.
    private Memory Follow(string text, Memory memory, List<Step> steps)
    {
        var parts = QuestionParts.Of(text);
        foreach (var part in parts)
        {
            var question = _reader.Read(part.Text);
            if (part.IsAside)
            {
                // "I'm an EMT." asks nothing, but says who asks.
                memory = question.Named is [var named, ..] ? new Memory([named], null, []) : memory;
                continue;
            }

            var decision = _decider.Decide(question, memory);
            memory = memory.After(decision, question.LikelySection);
            steps.Add(new Step(question, decision));
        }

        return memory;
    }

    private Explanation Explain(List<Step> steps, Answer answer)
    {
        var hits = steps.SelectMany(step => _index.Search(step.Question.All, 5).Select(hit => _index.Explain(hit, step.Question.All))).ToArray();
        return new Explanation
        {
            Understood = [.. steps.SelectMany(step => UnderstoodText.Of(step.Question, step.Decision))],
            Corrections = [.. steps.SelectMany(step => step.Question.Corrections)],
            Hits = hits,
            Threshold = Confidence.Threshold,
            RunnerUp = steps.Select(step => step.Decision.RunnerUp).FirstOrDefault(runner => runner is not null)
                ?? hits.Select(hit => hit.EntryId).FirstOrDefault(id => answer.Entries.All(entry => entry.Id != id)),
        };
    }

    private sealed record Step(Understood Question, Decision Decision);
}
