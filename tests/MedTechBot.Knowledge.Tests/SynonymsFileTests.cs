namespace MedTechBot.Knowledge.Tests;

public sealed class SynonymsFileTests
{
    private readonly List<KnowledgeProblem> _problems = [];

    [Fact]
    public void Groups_and_one_way_lines_are_read_and_comments_passed_over()
    {
        var rules = Parse("\ufeff# money\npay, salary ,wage  # all alike\r\n\n OR, operating room => surgery\n");

        Assert.Empty(_problems);
        Assert.Equal([(null, 2), ("surgery", 4)], rules.Select(rule => (rule.Target, rule.Line)));
        Assert.Equal(["pay", "salary", "wage"], rules[0].Words);
        Assert.Equal(["OR", "operating room"], rules[1].Words);
    }

    [Fact]
    public void A_wording_may_stand_in_a_group_and_lead_elsewhere_as_well()
    {
        Parse("bp, blood pressure\nbp => vital signs\nbp => cuff\n");

        Assert.Empty(_problems);
    }

    [Fact]
    public void Names_that_stand_for_several_entries_are_no_rule()
    {
        var read = SynonymsFile.Parse("synonyms.txt", "ambiguous: Med Tech,  CMA # both\na, b\nambiguous: CST\n", _problems);

        Assert.Empty(_problems);
        Assert.Equal(["a", "b"], Assert.Single(read.Rules).Words);
        Assert.Equal([("med tech", 1), ("cma", 1), ("cst", 3)], read.Ambiguous.Select(name => (name.Key, name.Value.Line)));
    }

    [Theory]
    [InlineData("ambiguous: a\nambiguous: b, A", 2, "\"A\" stands also on line 1")]
    [InlineData("ambiguous:", 1, "a name is empty")]
    [InlineData("ambiguous: a,, b", 1, "a name is empty")]
    [InlineData("a, b\nc, A", 2, "\"A\" stands also on line 1")]
    [InlineData("a, b, a", 1, "\"a\" stands twice on this line")]
    [InlineData("a => b\na => b", 2, "\"a => b\" stands also on line 1")]
    [InlineData("\nalone", 2, "\"alone\" stands alone")]
    [InlineData("a,, b", 1, "a wording is empty")]
    [InlineData("a =>", 1, "a wording is empty")]
    [InlineData("=> a", 1, "a wording is empty")]
    [InlineData("a => b, c", 1, "more than one wording stands behind the arrow")]
    [InlineData("a => b => c", 1, "more than one wording stands behind the arrow")]
    [InlineData("a => a", 1, "\"a\" leads to itself")]
    public void What_is_wrong_in_a_line_is_a_problem_with_its_number(string text, int line, string what)
    {
        Parse(text);

        Assert.Equal((line, what), Assert.Single(_problems.Select(problem => (problem.Line, problem.What))));
    }

    private IReadOnlyList<SynonymRule> Parse(string text) => SynonymsFile.Parse("synonyms.txt", text, _problems).Rules;
}
