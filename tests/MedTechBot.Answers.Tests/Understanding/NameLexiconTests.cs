using MedTechBot.Answers.Understanding;
using MedTechBot.Knowledge;
using MedTechBot.Search;
using MedTechBot.Tests.Support;

namespace MedTechBot.Answers.Tests.Understanding;

public class NameLexiconTests
{
    private static readonly KnowledgeBase Knowledge = Read();
    private static readonly CareerAnalyzer Analyzer = new(Knowledge.Synonyms);
    private static readonly NameLexicon Names = new(Knowledge, Analyzer);

    [Theory]
    [InlineData("what does a cooper do", "cooper")]
    [InlineData("COOPERS!", "cooper")]
    [InlineData("a barrel maker's day", "cooper")]
    [InlineData("barrel-maker", "cooper")]
    [InlineData("barrel builder", "cooper")]
    [InlineData("theatre machine operator", "theater machine operator")]
    public void An_entry_is_named_by_its_title_its_aliases_and_what_means_the_same(string text, string name) => Assert.Equal([name], Found(text));

    [Fact]
    public void The_longest_name_counts_where_two_overlap() => Assert.Equal(["barrel helper"], Found("barrel maker helper"));

    [Fact]
    public void Names_come_in_the_order_of_the_text() => Assert.Equal(["potter", "cooper"], Found("a potter or a cooper"));

    [Fact]
    public void A_name_that_two_entries_share_stands_for_both() => Assert.Equal(["cooper|potter"], Found("are you a vessel tech"));

    [Fact]
    public void The_name_of_the_work_is_not_the_name_of_the_job() => Assert.Equal(["(cooper)"], Found("how is cooperage done"));

    [Fact]
    public void A_subject_that_is_not_covered_is_found_by_its_names() => Assert.Equal(["!smith"], Found("become a blacksmith"));

    [Fact]
    public void A_longer_uncovered_name_hides_the_covered_one_inside_it() => Assert.Equal(["!cooper union"], Found("the Cooper Union"));

    [Theory]
    [InlineData("OR tech", "theater machine operator")]
    [InlineData("OR techs", "theater machine operator")]
    [InlineData("is he a potter or tech", "potter")]
    public void A_name_that_begins_with_a_stop_word_is_meant_only_in_capitals(string text, string name) => Assert.Equal([name], Found(text));

    [Theory]
    [InlineData("")]
    [InlineData("maker of a barrel")]
    [InlineData("coop")]
    [InlineData("the machine")]
    public void Parts_of_a_name_name_nothing(string text) => Assert.Empty(Found(text));

    private static string[] Found(string text) =>
    [
        .. Names.Find(Analyzer.Analyze(text), text)
            .Where(match => match.Subjects.Count > 0)
            .Select(match => string.Join('|', match.Subjects.Select(subject => subject switch
            {
                Subject.Entry { IsField: true } field => $"({field.Value.Title.ToLowerInvariant()})",
                Subject.Entry entry => entry.Value.Title.ToLowerInvariant(),
                Subject.NotCovered uncovered => $"!{uncovered.Value.Names[0]}",
                _ => "?",
            }).Order())),
    ];

    private static KnowledgeBase Read()
    {
        using var folder = Some.KnowledgeFolder()
            .Write("professions/cooper.md", "---\ntitle: Cooper\naliases: [barrel maker, vessel tech]\nfield: [cooperage]\n---\nMakes barrels. [^article]\n")
            .Write("professions/potter.md", "---\ntitle: Potter\naliases: [vessel tech]\n---\nMakes jugs. [^article]\n")
            .Write("professions/barrel-helper.md", "---\ntitle: Barrel helper\naliases: [barrel maker helper]\n---\nHelps. [^article]\n")
            .Write("professions/operator.md", "---\ntitle: Theater machine operator\naliases: [OR tech]\n---\nOperates. [^article]\n")
            .Write("synonyms.txt", "maker, builder\ntechnician, tech\n")
            .Write("uncovered.yaml", "careers:\n  - names: [smith, blacksmith]\n    say: \"Smith isn't a career I cover.\"\n    near: []\nfacts: []\nsenses:\n  - names: [cooper union]\n    say: \"That is a college.\"\n    near: []\n");
        var reading = folder.Read();
        return reading.Knowledge ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }
}
