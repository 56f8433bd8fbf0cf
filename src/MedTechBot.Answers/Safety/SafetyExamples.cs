using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Safety;

/// <summary>Tries the wordings that <c>safety.yaml</c> holds as tests of its own patterns.</summary>
public static class SafetyExamples
{
    /// <summary>The wordings that the patterns do not judge as the file says they must.</summary>
    public static IEnumerable<KnowledgeProblem> Check(SafetyRules rules)
    {
        var gate = new SafetyGate(rules);

        foreach (var example in rules.MustFire.Concat(rules.MustNotFire))
        {
            var verdict = gate.Judge(example.Text);

            if (verdict.Concern != example.Concern)
            {
                yield return new KnowledgeProblem(KnowledgeFolder.Safety, example.Line, What(example, verdict), Mend(example, verdict));
            }
        }
    }

    private static string What(SafetyExample example, SafetyVerdict verdict) =>
        example.Concern == SafetyConcern.None ? $"\"{example.Text}\" must not fire, but is heard as {Name(verdict.Concern)}"
        : verdict.Concern == SafetyConcern.None ? $"\"{example.Text}\" must fire as {Name(example.Concern)}, but is not heard"
        : $"\"{example.Text}\" must fire as {Name(example.Concern)}, but is heard as {Name(verdict.Concern)}";

    private static string Mend(SafetyExample example, SafetyVerdict verdict) => verdict.Pattern is { } pattern
        ? $"The pattern on line {pattern.Line} heard \"{verdict.Words}\": make it narrower, or add a veto"
        : $"Make the nearest pattern of {Name(example.Concern)} wider, in general words";

    private static string Name(SafetyConcern concern) => concern switch
    {
        SafetyConcern.SelfHarm => "self-harm",
        SafetyConcern.Danger => "danger",
        SafetyConcern.VeterinaryAdvice => "veterinary",
        SafetyConcern.MedicalAdvice => "advice",
        _ => "nothing",
    };
}
