namespace MedTechBot.Knowledge.Tests;

public sealed class SafetyRulesTests
{
    private static readonly SafetyRules Rules = Read();

    public static TheoryData<string> Countries { get; } = new([.. Rules.Countries.Keys, "XX", ""]);

    [Theory]
    [InlineData("US", "Call 911 now.")]
    [InlineData(" us ", "Call 911 now.")]
    [InlineData("GB", "Call 999 now.")]
    [InlineData("DE", "Call 112 now.")]
    [InlineData("NO", "Call 113 now.")]
    public void An_emergency_answer_begins_with_the_number_of_the_country(string country, string begin) =>
        Assert.StartsWith(begin, Rules.Say(SafetyConcern.Danger, country), StringComparison.Ordinal);

    [Fact]
    public void Who_wants_to_harm_themselves_is_given_the_crisis_line() => Assert.Contains("988", Rules.Say(SafetyConcern.SelfHarm, "US"), StringComparison.Ordinal);

    [Fact]
    public void Where_no_crisis_line_is_known_the_emergency_number_stands_in()
    {
        var country = Rules.Countries.First(lines => lines.Value.Crisis is null);

        Assert.Contains(country.Value.Emergency, Rules.Say(SafetyConcern.SelfHarm, country.Key), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("XX")]
    [InlineData("")]
    [InlineData("nowhere")]
    public void A_country_that_is_not_listed_gets_no_number(string country)
    {
        foreach (var concern in Enum.GetValues<SafetyConcern>().Where(concern => concern != SafetyConcern.None))
        {
            Assert.DoesNotContain(Rules.Say(concern, country), char.IsAsciiDigit);
        }
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void A_reply_is_plain_text_of_at_most_three_sentences_in_every_country(string country)
    {
        foreach (var concern in Enum.GetValues<SafetyConcern>().Where(concern => concern != SafetyConcern.None))
        {
            var reply = Rules.Say(concern, country);

            Assert.DoesNotContain('{', reply);
            Assert.DoesNotContain('!', reply);
            Assert.DoesNotContain("**", reply, StringComparison.Ordinal);
            Assert.InRange(reply.Count('.'.Equals), 1, 3);
        }
    }

    private static SafetyRules Read()
    {
        var problems = new List<KnowledgeProblem>();
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "knowledge", "safety.yaml"));

        return SafetyFile.Parse("safety.yaml", text, problems) ?? throw new InvalidOperationException(string.Join('\n', problems));
    }
}
