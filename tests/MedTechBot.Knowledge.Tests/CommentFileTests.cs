namespace MedTechBot.Knowledge.Tests;

public sealed class CommentFileTests
{
    private readonly List<KnowledgeProblem> _problems = [];

    [Fact]
    public void A_comment_is_read_as_one_plain_text()
    {
        var read = Parse("---\nauthor: anon1\ndate: 2009-11-30\nabout: [emt, hours]\nasks: true\n---\nReports *long*\nhours.\n\nAsks why.\n");

        Assert.Empty(_problems);
        Assert.NotNull(read);
        Assert.Equal(("2009-11-emt", "anon1", new DateOnly(2009, 11, 30), true), (read.Comment.Id, read.Comment.Author, read.Comment.Date, read.Comment.Asks));
        Assert.Equal(["emt", "hours"], read.Comment.About);
        Assert.Equal("Reports long hours. Asks why.", read.Comment.Text);
    }

    [Theory]
    [InlineData("---\ndate: 2009-11-30\n---\nText.", 2, "`author` is missing")]
    [InlineData("---\nauthor: a\n---\nText.", 2, "`date` is missing")]
    [InlineData("---\nauthor: a\ndate: 2009-11\n---\nText.", 3, "`date: 2009-11` is not a date")]
    [InlineData("---\nauthor: a\ndate: 2009-11-30\nasks: yes\n---\nText.", 4, "`asks: yes` is neither true nor false")]
    [InlineData("---\nauthor: a\ndate: 2009-11-30\n---\n", 5, "the comment says nothing")]
    [InlineData("---\nauthor: a\ndate: 2009-11-30\n---\nText. [^article]", 5, "a comment has no markers")]
    [InlineData("---\nauthor: a\ndate: 2009-11-30\n---\n## hours\nText.", 5, "this heading is not read")]
    [InlineData("", 0, "the file is empty")]
    public void What_is_wrong_in_a_comment_is_a_problem_with_its_line(string text, int line, string what)
    {
        Parse(text);

        Assert.Equal((line, what), Assert.Single(_problems.Select(problem => (problem.Line, problem.What))));
    }

    private ReadComment? Parse(string text) => CommentFile.Parse("comments/2009-11-emt.md", text, _problems);
}
