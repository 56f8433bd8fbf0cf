namespace MedTechBot.Answers.Tests.Deciding;

/// <summary>What people mean without saying it: that letters are a credential, that two names are one job, that a step is asked for.</summary>
public sealed class AskedPlainlyTests
{
    [Theory]
    [InlineData("how do I keep my RRT current", "respiratory")]
    [InlineData("how many hours for CRCST", "sterile-processing")]
    [InlineData("COA or COMT, which is higher", "ophthalmic")]
    [InlineData("requirements to sit for CCHT", "dialysis")]
    public void A_credential_that_is_to_be_earned_is_told_as_certification(string question, string entry) =>
        Assert.Contains(Shipped.Ask(question).Entries, used => used.Id == entry && used.Section == "certification");

    [Theory]
    [InlineData("how much do RRTs make", "pay")]
    [InlineData("how do I become a CNA", "education")]
    [InlineData("what hours does an RRT work", "hours")]
    public void Letters_that_say_who_ask_for_nothing_more(string question, string section) =>
        Assert.All(Shipped.Ask(question).Entries, used => Assert.Equal(section, used.Section));

    [Theory]
    [InlineData("is a scrub tech the same as an OR tech", "surgical")]
    [InlineData("are nurse aide and cna the same job", "nursing-assistant")]
    [InlineData("pharmacy tech = pharmacy technician?", "pharmacy")]
    public void Two_names_of_one_career_side_by_side_ask_what_it_is_called(string question, string entry)
    {
        var used = Assert.Single(Shipped.Ask(question).Entries);

        Assert.Equal((entry, "titles"), (used.Id, used.Section));
    }

    [Theory]
    [InlineData("already an AEMT, can I apply to a paramedic program now", "aemt")]
    [InlineData("I'm a paramedic. Any bridge to RN?", "paramedic")]
    public void A_step_to_another_career_is_told_from_where_it_starts(string question, string entry) =>
        Assert.Contains(Shipped.Ask(question).Entries, used => used.Id == entry && used.Section == "advancement");

    [Fact]
    public void Two_careers_remain_two_where_no_step_is_asked_for() =>
        Assert.Equal(["emt", "paramedic"], Shipped.Ask("training of an EMT and a paramedic").Entries.Select(used => used.Id).Distinct());

    [Theory]
    [InlineData("would I earn more as a phlebotomist or a medical assistant", "pay")]
    [InlineData("which takes longer, radiology tech or sonographer", "education")]
    public void A_comparison_by_a_figure_shows_that_figure(string question, string section) =>
        Assert.Equal([section, section], Shipped.Ask(question).Entries.Select(used => used.Section));

    [Fact]
    public void Which_pays_better_after_two_careers_is_asked_of_these_two() =>
        Assert.Equal(["medical-lab", "medical-lab-scientist"], Shipped.Ask("which pays better", "difference between MLT and MLS").Entries.Select(used => used.Id).Distinct().Order());

    [Fact]
    public void The_work_named_beside_ambiguous_letters_says_which_career() =>
        Assert.Equal(["respiratory"], Shipped.Ask("do RTs need a license, respiratory I mean").Entries.Select(used => used.Id).Distinct());

    [Fact]
    public void Beside_another_career_ambiguous_letters_are_the_title_they_abbreviate() =>
        Assert.Equal(["nursing-assistant", "patient-care-technician"], Shipped.Ask("cna or pct whats better").Entries.Select(used => used.Id).Distinct());

    [Fact]
    public void Ambiguous_letters_alone_are_still_asked_about() => Assert.Equal("choices", Shipped.Ask("how much does a PCT make").Outcome);

    [Theory]
    [InlineData("do dental assistants work christmas", "hours")]
    [InlineData("number of job openings per year for phlebotomists", "outlook")]
    [InlineData("what employers hire dialysis techs", "settings")]
    [InlineData("under whose direction do pharmacy techs work", "supervision")]
    [InlineData("I'm squeamish, does an ultrasound tech see blood", "blood")]
    public void Everyday_words_ask_for_a_section(string question, string section)
    {
        var answer = Shipped.Ask(question);

        Assert.True(answer.Outcome == "unknown" || answer.Entries.All(used => used.Section == section), $"{answer.Outcome} {string.Join(", ", answer.Entries)}");
    }

    [Theory]
    [InlineData("tuition for surgical tech programs")]
    [InlineData("is the CPhT exam hard")]
    public void A_fact_that_no_source_gives_is_unknown(string question) => Assert.Equal("unknown", Shipped.Ask(question).Outcome);

    [Fact]
    public void Plain_English_is_not_heard_as_a_misspelt_name() =>
        Assert.Equal("answered", Shipped.Ask("does an echo tech scan babies before they are born too").Outcome);

    [Fact]
    public void What_is_that_asks_for_what_was_just_named() =>
        Assert.Equal(["emr"], Shipped.Ask("my fire dept says I should get my EMR first. what is that").Entries.Select(used => used.Id));

    [Fact]
    public void The_same_asked_of_two_careers_in_two_questions_is_a_comparison()
    {
        var answer = Shipped.Ask("are ct techs in demand? are xray techs in demand?");

        Assert.Equal([("ct", "outlook"), ("radiology", "outlook")], answer.Entries.Select(used => (used.Id, used.Section)));
        Assert.Equal(answer.Entries.Select(used => used.Title), answer.Lines.Select(line => line.Label));
    }
}
