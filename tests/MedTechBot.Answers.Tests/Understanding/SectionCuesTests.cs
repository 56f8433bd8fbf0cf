using MedTechBot.Answers.Understanding;
using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Tests.Understanding;

public class SectionCuesTests
{
    private static readonly SectionCues Cues = new();

    [Theory]
    [InlineData("what does a cooper do all day", SectionName.Duties)]
    [InlineData("duties of a cooper", SectionName.Duties)]
    [InlineData("where does a cooper work", SectionName.Settings)]
    [InlineData("who employs coopers", SectionName.Settings)]
    [InlineData("how do I become a cooper", SectionName.Education)]
    [InlineData("what degree does a cooper need", SectionName.Education)]
    [InlineData("how long is the training for a cooper", SectionName.Education)]
    [InlineData("is there an exam for coopers", SectionName.Certification)]
    [InlineData("do coopers need a license", SectionName.License)]
    [InlineData("what hours does a cooper work", SectionName.Hours)]
    [InlineData("do coopers work nights", SectionName.Hours)]
    [InlineData("how much does a cooper make", SectionName.Pay)]
    [InlineData("cooper salary", SectionName.Pay)]
    [InlineData("are coopers in demand", SectionName.Outlook)]
    [InlineData("is it hard to find a job as a cooper", SectionName.Outlook)]
    [InlineData("how does a cooper move up", SectionName.Advancement)]
    [InlineData("do coopers draw blood", SectionName.Blood)]
    [InlineData("who supervises a cooper", SectionName.Supervision)]
    [InlineData("what else is a cooper called", SectionName.Titles)]
    [InlineData("¿cuánto gana un cooper?", SectionName.Pay)]
    [InlineData("que fait un cooper", SectionName.Duties)]
    [InlineData("wo arbeitet ein cooper", SectionName.Settings)]
    public void The_way_of_asking_tells_the_section(string question, string section) => Assert.Equal(section, Find(question)[0].Section);

    [Theory]
    [InlineData("tell me about coopers")]
    [InlineData("cooper")]
    [InlineData("barrels and jugs")]
    [InlineData("")]
    public void A_question_for_the_whole_asks_for_no_section(string question) => Assert.Empty(Find(question));

    [Fact]
    public void Two_sections_may_be_asked_for_at_once() =>
        Assert.Equal([SectionName.Hours, SectionName.Pay], Find("hours and salary of a cooper").Where(cue => !cue.IsWeak).Select(cue => cue.Section).Order());

    [Fact]
    public void A_clear_cue_comes_before_a_weak_one()
    {
        var cues = Find("what kinds of things do coopers do, and the salary?");

        Assert.Equal(cues.OrderByDescending(cue => cue.Weight), cues);
        Assert.False(cues[0].IsWeak);
    }

    [Fact]
    public void A_longer_cue_leaves_nothing_to_the_shorter_one_inside_it() =>
        Assert.Equal([SectionName.Outlook], Find("are they getting a job").Select(cue => cue.Section).Distinct());

    [Fact]
    public void Words_that_name_something_ask_for_nothing()
    {
        var tokens = CareerAnalyzer.Split("night shift cooper");

        Assert.Empty(Cues.Find(tokens, "night shift cooper", _ => true));
    }

    [Fact]
    public void A_cue_says_which_words_it_stands_on()
    {
        var cue = Find("how much on earth does a cooper make")[0];

        Assert.Equal([0, 1, 7], cue.Positions);
    }

    [Fact]
    public void Each_section_but_the_summary_can_be_asked_for()
    {
        var asked = new HashSet<string>();
        foreach (var (section, _) in Language.LanguageFile.Lists("sections.txt"))
        {
            asked.Add(section);
        }

        Assert.Equal(SectionName.All.Except([SectionName.Summary]).Order(), asked.Order());
    }

    private static IReadOnlyList<SectionMatch> Find(string question) => Cues.Find(CareerAnalyzer.Split(question), question, _ => false);
}
