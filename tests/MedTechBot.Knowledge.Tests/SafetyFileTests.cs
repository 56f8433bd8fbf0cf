using MedTechBot.Tests.Support;

namespace MedTechBot.Knowledge.Tests;

public sealed class SafetyFileTests
{
    private readonly List<KnowledgeProblem> _problems = [];

    [Fact]
    public void The_file_that_ships_has_no_problem()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "knowledge", "safety.yaml");

        var rules = Parse(File.ReadAllText(path));

        Assert.Empty(_problems);
        Assert.NotNull(rules);
        Assert.NotEmpty(rules.Patterns);
    }

    [Fact]
    public void Patterns_keep_their_concern_their_vetoes_and_their_line()
    {
        var rules = Parse($"vetoes:\n  past: {{reach: sentence, match: [last year]}}\n{Some.Safety}");

        Assert.Empty(_problems);
        Assert.NotNull(rules);
        var pattern = Assert.Single(rules.Patterns);
        Assert.Equal((SafetyConcern.Danger, "call an ambulance now", 5), (pattern.Concern, pattern.Match, pattern.Line));
        Assert.Empty(pattern.Unless);
        Assert.Equal(SafetyReach.Sentence, rules.Vetoes["past"].Reach);
        Assert.Equal([new SafetyExample("please call an ambulance now", SafetyConcern.Danger, 14)], rules.MustFire);
        Assert.Equal([new SafetyExample("who rides in an ambulance", SafetyConcern.None, 15)], rules.MustNotFire);
    }

    [Fact]
    public void A_list_of_plain_words_stays_a_list_and_one_with_notation_is_written_out()
    {
        var rules = Parse("words:\n  pet: [dog, guinea pig]\n  mine: [\"my {pet}\"]\n" + With("\"{mine} [ate] #\""));

        Assert.NotNull(rules);
        Assert.Equal(["dog", "guinea pig"], rules.Words["pet"]);
        Assert.False(rules.Words.ContainsKey("mine"));
        var terms = Assert.IsType<SafetyTerm.Sequence>(rules.Patterns[0].Term).Terms;
        Assert.IsType<SafetyTerm.Choice>(terms[0]);
        Assert.Equal(new SafetyTerm.Optional(new SafetyTerm.Word("ate")), terms[1]);
        Assert.Equal(new SafetyTerm.Number(), terms[2]);
    }

    [Theory]
    [InlineData("\"(one|two\"", "the pattern '(one|two' cannot be read, a ')' is missing")]
    [InlineData("\"[one\"", "the pattern '[one' cannot be read, a ']' is missing")]
    [InlineData("\"one)\"", "the pattern 'one)' cannot be read, ')' closes nothing")]
    [InlineData("\"(one|)\"", "the pattern '(one|)' cannot be read, a part of it is empty")]
    [InlineData("\"{kin\"", "the pattern '{kin' cannot be read, a '}' is missing")]
    [InlineData("\"{kin} falls\"", "the pattern '{kin} falls' cannot be read, there is no word list 'kin' above")]
    [InlineData("one ..99 two", "the pattern 'one ..99 two' cannot be read, a gap is written ..1 to ..9, or with three dots")]
    [InlineData("one .2 two", "the pattern 'one .2 two' cannot be read, a gap is written ..1 to ..9, or with three dots")]
    [InlineData("one .. two", "the pattern 'one .. two' cannot be read, a gap is written ..1 to ..9, or with three dots")]
    [InlineData("\"[one] ..3\"", "the pattern '[one] ..3' cannot be read, it would match without any word")]
    [InlineData("\"^ $\"", "the pattern '^ $' cannot be read, it would match without any word")]
    [InlineData("one ! two", "the pattern 'one ! two' cannot be read, '!' has no letter")]
    [InlineData("one ..9 ..9 ..9 ..9 ..9 ..9 ..9", "the pattern 'one ..9 ..9 ..9 ..9 ..9 ..9 ..9' can cover more than 56 words")]
    public void A_pattern_that_cannot_be_read_is_a_problem_on_its_line(string pattern, string what) => Expect(With(pattern), 3, what);

    [Theory]
    [InlineData("concern: danger", "concern: dangre", 2, "'dangre' is no concern")]
    [InlineData("concern: danger", "concerns: danger", 2, "`concern` is missing")]
    [InlineData("- concern: danger", "- concern: danger\n    unless: [past]", 3, "there is no veto 'past'")]
    [InlineData("match: [\"call an ambulance now\"]", "match: []", 3, "`match` holds no pattern")]
    [InlineData("  danger: [\"Call {emergency} now.\", \"Call your emergency number now.\"]\n", "", 5, "the reply `danger` is missing")]
    [InlineData(", \"Call your emergency number now.\"]", "]", 6, "the last wording of `danger` needs a number")]
    [InlineData("replies:", "reply:", 1, "`replies` is missing")]
    [InlineData("US:", "usa:", 10, "'usa' is no country code")]
    [InlineData("US: {emergency: \"911\", crisis: \"988\"}", "CA: {emergency: \"911\"}", 9, "the help lines of US are missing")]
    [InlineData("US: {emergency: \"911\", crisis: \"988\"}", "US: {emergency: \"911\"}", 9, "the help lines of US are missing")]
    [InlineData("emergency: \"911\", ", "", 10, "`emergency` is missing")]
    [InlineData("patterns:", "vetoes:\n  past: {reach: far, match: [last year]}\npatterns:", 2, "a veto cannot reach that far")]
    [InlineData("patterns:", "vetoes:\n  past: {reach: clause}\npatterns:", 2, "`match` holds no pattern")]
    [InlineData("patterns:", "words:\n  pet: []\npatterns:", 2, "the word list `pet` is empty")]
    [InlineData("patterns:", "words:\n  pet:\n    - dog\n    - \"my {dog}\"\npatterns:", 4, "'my {dog}' in the word list `pet` cannot be read, there is no word list 'dog' above")]
    public void What_is_wrong_is_a_problem_on_its_line(string from, string to, int line, string what) => Expect(Some.Safety.Replace(from, to, StringComparison.Ordinal), line, what);

    [Fact]
    public void All_problems_are_told_at_once()
    {
        Assert.Null(Parse("words:\n  pet: [\"(\"]\npatterns:\n  - concern: danger\n    match: [\"(\", fine]\n"));

        Assert.Equal([1, 2, 5], _problems.Where(problem => !problem.IsWarning).Select(problem => problem.Line).Distinct().Order());
    }

    [Fact]
    public void An_empty_file_is_a_problem()
    {
        Assert.Null(Parse(""));

        Assert.NotEmpty(_problems);
    }

    private void Expect(string text, int line, string what)
    {
        Assert.Null(Parse(text));

        Assert.Contains((line, what), _problems.Select(problem => (problem.Line, problem.What)));
    }

    private static string With(string pattern) => Some.Safety.Replace("\"call an ambulance now\"", pattern, StringComparison.Ordinal);

    private SafetyRules? Parse(string text) => SafetyFile.Parse("safety.yaml", text, _problems);
}
