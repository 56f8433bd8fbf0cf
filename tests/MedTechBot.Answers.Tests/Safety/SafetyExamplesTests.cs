using MedTechBot.Answers.Safety;
using MedTechBot.Knowledge;
using MedTechBot.Tests.Support;

namespace MedTechBot.Answers.Tests.Safety;

public class SafetyExamplesTests
{
    [Fact]
    public void The_wordings_that_ship_are_heard_as_they_must() => Assert.Empty(SafetyExamples.Check(ShippedSafety.Rules));

    [Fact]
    public void A_wording_that_is_heard_otherwise_is_a_problem_with_its_line()
    {
        var wording = "please call an ambulance now";
        var rules = Some.Knowledge(Some.Entry("EMT", "Rides along.")).Safety with
        {
            MustFire = [new(wording, SafetyConcern.Danger, 1), new(wording, SafetyConcern.SelfHarm, 2), new("the roof burns", SafetyConcern.MedicalAdvice, 3)],
            MustNotFire = [new("who rides in an ambulance", SafetyConcern.None, 4), new(wording, SafetyConcern.None, 5)],
        };

        Assert.Equal(
            [
                ("safety.yaml", 2, $"\"{wording}\" must fire as self-harm, but is heard as danger"),
                ("safety.yaml", 3, "\"the roof burns\" must fire as advice, but is not heard"),
                ("safety.yaml", 5, $"\"{wording}\" must not fire, but is heard as danger"),
            ],
            SafetyExamples.Check(rules).Select(problem => (problem.Path, problem.Line, problem.What)));
    }
}
