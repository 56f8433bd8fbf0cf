using MedTechBot.Knowledge;
using MedTechBot.Knowledge.Careers;

namespace MedTechBot.Answers.Wording;

/// <summary>The steps that lead on from a profession, with what each needs and where a state's rule is found.</summary>
internal sealed class Ladder(KnowledgeBase knowledge)
{
    /// <summary>Id of the topic whose first sentence says where a state's rule is found; a folder may have none.</summary>
    public const string StateRules = "state-rules";

    private const int LongestRule = 200;

    private readonly KnowledgeEntry? _stateRules = knowledge.FindEntry(StateRules) is { Kind: EntryKind.Topic } topic ? topic : null;

    /// <summary>Adds the lines, and the ids that they rest on.</summary>
    public void Add(KnowledgeEntry entry, List<AnswerLine> lines, List<string> citations)
    {
        var steps = entry.Facts.Next;
        if (steps.Count == 0)
        {
            return;
        }

        AddSteps("Next", steps, lines, citations);
        var reached = steps.Select(step => step.To).Append(entry.Id).ToHashSet(StringComparer.Ordinal);
        var further = steps.Select(step => step.To).OfType<string>().Select(knowledge.FindEntry).OfType<KnowledgeEntry>()
            .SelectMany(next => next.Facts.Next).Where(step => step.To is not null && reached.Add(step.To)).ToArray();
        AddSteps("After that", further, lines, citations);
        if (_stateRules is not null && Excerpt.First(_stateRules.Sections[0].Statements, LongestRule) is { IsCut: false, Text.Length: > 0 } rule)
        {
            lines.Add(new AnswerLine("State rules", rule.Text));
            citations.AddRange(rule.Citations);
        }
    }

    private void AddSteps(string label, IReadOnlyList<NextStep> steps, List<AnswerLine> lines, List<string> citations)
    {
        if (steps.Count == 0)
        {
            return;
        }

        lines.Add(new AnswerLine(label, string.Join("; ", steps.Select(step => step.Needs is { } needs ? $"{FactWords.Name(step, knowledge)} ({needs})" : FactWords.Name(step, knowledge))) + "."));
        citations.AddRange(steps.Select(step => step.Source));
    }
}
