using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Tests.Safety;

public class SafetyWordingTests
{
    public static TheoryData<string, SafetyConcern> MustFire { get; } = [];

    public static TheoryData<string> MustNotFire { get; } = new(ShippedSafety.Rules.MustNotFire.Select(example => example.Text));

    static SafetyWordingTests()
    {
        foreach (var example in ShippedSafety.Rules.MustFire)
        {
            MustFire.Add(example.Text, example.Concern);
        }
    }

    [Theory]
    [MemberData(nameof(MustFire))]
    public void Somebody_in_danger_or_in_need_of_advice_is_heard(string text, SafetyConcern concern)
    {
        var verdict = ShippedSafety.Gate.Judge(text);

        Assert.Equal(concern, verdict.Concern);
    }

    [Theory]
    [MemberData(nameof(MustNotFire))]
    public void A_question_about_the_job_goes_through(string text)
    {
        var verdict = ShippedSafety.Gate.Judge(text);

        Assert.True(verdict.Concern == SafetyConcern.None, $"{verdict.Concern} by line {verdict.Pattern?.Line}: {verdict.Words}");
    }

    [Fact]
    public void Each_concern_has_wordings_to_test_it_by()
    {
        Assert.All(
            [SafetyConcern.Danger, SafetyConcern.SelfHarm, SafetyConcern.MedicalAdvice, SafetyConcern.VeterinaryAdvice],
            concern => Assert.Contains(ShippedSafety.Rules.MustFire, example => example.Concern == concern));
        Assert.True(ShippedSafety.Rules.MustNotFire.Count >= 90);
    }
}
