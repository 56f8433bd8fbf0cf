namespace MedTechBot.Knowledge.Tests;

public sealed class UncoveredFileTests
{
    private readonly List<KnowledgeProblem> _problems = [];

    [Fact]
    public void Careers_facts_and_senses_are_read_in_that_order()
    {
        var read = Parse("senses:\n- names: EMT conduit\n  say: No.\nfacts:\n- names: [course cost]\n  say: No costs.\n  instead: education\ncareers:\n- names: [nurse, RN]\n  say: No nurses.\n  near: [emt]\n");

        Assert.Empty(_problems);
        Assert.NotNull(read);
        Assert.Equal([UncoveredKind.Career, UncoveredKind.Fact, UncoveredKind.Sense], read.Subjects.Select(subject => subject.Kind));
        Assert.Equal(["nurse", "RN"], read.Subjects[0].Names);
        Assert.Equal(("No nurses.", "emt"), (read.Subjects[0].Say, read.Subjects[0].Near[0]));
        Assert.Equal("education", read.Subjects[1].Instead);
    }

    [Theory]
    [InlineData("careers:\n- say: No.", 2, "the item has no names")]
    [InlineData("careers:\n- names: [nurse]", 2, "`say` is missing")]
    [InlineData("facts:\n- names: [cost]\n  say: No.\n  instead: eduction", 4, "there is no section \"eduction\"")]
    [InlineData("fact:\n- names: [cost]\n  say: No.", 1, "the key `fact` is not known here and has no effect")]
    [InlineData("facts: no", 1, "`facts` must be a list")]
    public void What_is_wrong_in_an_item_is_a_problem_with_its_line(string text, int line, string what)
    {
        Parse(text);

        Assert.Equal((line, what), Assert.Single(_problems.Select(problem => (problem.Line, problem.What))));
    }

    private ReadUncovered? Parse(string text) => UncoveredFile.Parse("uncovered.yaml", text, _problems);
}
