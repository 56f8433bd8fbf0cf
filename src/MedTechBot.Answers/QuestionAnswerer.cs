using MedTechBot.Answers.Deciding;
using MedTechBot.Answers.Safety;
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

    private readonly SafetyGate _gate;
    private readonly SearchIndex _index;
    private readonly QuestionReader _reader;
    private readonly SmallTalk _smallTalk = new();
    private readonly Decider _decider;
    private readonly AnswerWriter _writer;
    private readonly CareerNames _careers;

    /// <param name="knowledge">Everything the answers may say.</param>
    /// <param name="country">ISO 3166 code for help lines; an unknown one gets wording without a number.</param>
    /// <param name="progress">Told how many entries are indexed.</param>
    /// <param name="cancellationToken">Stops the building of the index.</param>
    public QuestionAnswerer(KnowledgeBase knowledge, string country, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        (Knowledge, Country) = (knowledge, country);
        // Three parts that know nothing of one another, and together most of the start: each gets its own core where there is one.
        var gate = Task.Run(() => new SafetyGate(knowledge.Safety), cancellationToken);
        var analyzer = new CareerAnalyzer(knowledge.Synonyms);
        var index = Task.Run(() => new SearchIndex(knowledge.Entries, analyzer, progress, cancellationToken), cancellationToken);
        var names = new NameLexicon(knowledge, analyzer);
        var sections = new SectionCues();
        _index = index.GetAwaiter().GetResult();
        _reader = new QuestionReader(knowledge, analyzer, names, sections, _index.Words);
        _gate = gate.GetAwaiter().GetResult();
        _decider = new Decider(knowledge, _index, _reader.General);
        _writer = new AnswerWriter(knowledge);
        _careers = new CareerNames(knowledge);
        // What many first questions do not need, so that none of them waits for it.
        Task.Run(_reader.WarmUp, cancellationToken);
        Task.Run(_index.WarmUp, cancellationToken);
    }

    public KnowledgeBase Knowledge { get; }

    public string Country { get; }

    /// <summary>Gets all ready that a first question may not need, and gives back the memory that the start took: for whoever stays.</summary>
    public void SettleDown()
    {
        _reader.WarmUp();
        _index.WarmUp();
        // What reading and indexing leave behind would otherwise lie there until the memory is cleared as a whole, which answering never makes necessary.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>Answers anything, whatever was typed, without an exception.</summary>
    /// <param name="question">The text and its context.</param>
    /// <param name="explain">True to have <see cref="Answer.Explanation"/> filled in.</param>
    public Answer Answer(Question question, bool explain = false)
    {
        var verdict = _gate.Judge(TextCleaner.Plain(question.Text));
        if (verdict.Concern != SafetyConcern.None)
        {
            return explain ? WriteHelp(verdict) with { Explanation = Explain(verdict) } : WriteHelp(verdict);
        }

        var asked = _reader.Words(TextCleaner.Asked(question.Text));
        if (_smallTalk.Judge(asked.Tokens) is { } kind)
        {
            return _writer.WriteSmallTalk(kind);
        }

        var memory = Memory.Empty;
        foreach (var earlier in question.Context.TakeLast(MostContext))
        {
            memory = Follow(_reader.Words(TextCleaner.Asked(earlier)), memory, []);
        }

        var steps = new List<Step>();
        Follow(asked, memory, steps);
        var answer = _writer.Write([.. steps.Select(step => step.Decision)]);
        return explain ? answer with { Explanation = Explain(steps, answer) } : answer;
    }

    /// <summary>Puts the professions with these names side by side.</summary>
    /// <param name="names">Two to four names, in any spelling that a question may have.</param>
    /// <returns>Something else than a comparison where a name is ambiguous, not covered or not understood.</returns>
    public Answer Compare(IReadOnlyList<string> names)
    {
        // Whoever may type a name may type anything.
        var heard = names.Select(name => _gate.Judge(TextCleaner.Plain(name))).OrderByDescending(verdict => verdict.Concern).FirstOrDefault();
        if (heard is { Concern: not SafetyConcern.None })
        {
            return WriteHelp(heard);
        }

        var decision = _decider.Compare([.. names.Select(name => _reader.Read(_reader.Words(TextCleaner.Asked(name))))]);
        return _writer.Write([decision]);
    }

    /// <summary>What an entry says, or one section of it: for whoever has chosen it already and asks nothing.</summary>
    /// <returns>Null where there is no such entry.</returns>
    public Answer? Show(string entryId, string? section) => Knowledge.FindEntry(entryId) is not { } entry ? null
        : section is null || entry.Kind == EntryKind.Topic ? _writer.Write([new Decision.Tell([new Decision.Part(entry, null)])])
        : TellWriter.Statements(entry, section).Count > 0 ? _writer.Write([new Decision.Tell([new Decision.Part(entry, section)])])
        : _writer.Write([new Decision.MissingFact(entry, SectionName.All.Contains(section) ? section : null)]);

    /// <summary>Puts entries side by side that were chosen already.</summary>
    /// <returns>Null where fewer than two of them are there.</returns>
    public Answer? CompareEntries(IReadOnlyList<string> entryIds)
    {
        KnowledgeEntry[] entries = [.. entryIds.Select(Knowledge.FindEntry).OfType<KnowledgeEntry>().Take(4)];
        return entries.Length < 2 ? null : _writer.Write([new Decision.Compare(entries, [])]);
    }

    /// <summary>The sections of a profession that have something to say, most wanted first; none for a topic.</summary>
    public IReadOnlyList<Suggestion> Sections(string entryId) =>
        Knowledge.FindEntry(entryId) is { Kind: EntryKind.Profession } entry ? SuggestionList.All(entry) : [];

    /// <summary>The professions that somebody may mean who has typed this much: first those named so, then those with names that begin so, then near misses.</summary>
    public IReadOnlyList<KnowledgeEntry> Matching(string typed, int most) => _careers.Matching(typed, most);

    public void Dispose() => _index.Dispose();

    private Answer WriteHelp(SafetyVerdict verdict)
    {
        AnswerLine[] lines = [new(null, Knowledge.Safety.Say(verdict.Concern, Country))];
        return verdict.Concern is SafetyConcern.Danger or SafetyConcern.SelfHarm ? new Answer.Emergency { Lines = lines } : new Answer.Advice { Lines = lines };
    }

    // Decides each question of a message in turn, each with what was said before it in mind.
    private Memory Follow(SpelledText message, Memory memory, List<Step> steps)
    {
        var before = memory;
        var parts = QuestionParts.Of(message.Text);
        foreach (var part in parts)
        {
            var question = _reader.Read(part.Text == message.Text ? message : _reader.Words(part.Text));
            if (part.IsAside)
            {
                // "I'm an EMT." asks nothing, but says who asks.
                // "My friend says the cath lab beats EKG work." tells of two.
                KnowledgeEntry[] named = [.. question.Named.Concat(question.Fields).Distinct().Take(question.Compares ? 4 : 1)];
                memory = named.Length > 0 ? new Memory(named, null, []) : memory;
                continue;
            }

            if (parts.Any(other => other.IsAside) && (question.IsEmpty || (question.HasPronoun && memory.Entries.Count + question.Named.Count + question.Fields.Count == 0)))
            {
                // "I like microscopes. What fits?" asks with what was said beside it.
                question = _reader.Read(message);
                memory = before;
            }

            var decision = _decider.Decide(question, memory);
            memory = memory.After(decision, question.LikelySection);
            steps.Add(new Step(question, decision));
        }

        return memory;
    }

    private static Explanation Explain(SafetyVerdict verdict) => new()
    {
        Understood = [$"safety: {verdict.Concern} by \"{verdict.Pattern?.Match}\" in \"{verdict.Words}\""],
        Corrections = [],
        Hits = [],
        Threshold = Confidence.Threshold,
        RunnerUp = null,
    };

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
