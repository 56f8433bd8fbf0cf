using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Tests.Deciding;

/// <summary>What is decided, seen from outside, on the knowledge that ships.</summary>
public class DeciderTests
{
    [Theory]
    [InlineData("where do they work", "emt", SectionName.Settings)]
    [InlineData("and the hours?", "emt", SectionName.Hours)]
    [InlineData("can they draw blood", "emt", SectionName.Blood)]
    [InlineData("what next step is there for them", "emt", SectionName.Advancement)]
    [InlineData("what about training", "emt", SectionName.Education)]
    public void A_follow_up_keeps_the_subject(string question, string entry, string section) => Told(Shipped.Ask(question, "what does an EMT do"), entry, section);

    [Theory]
    [InlineData("thanks")]
    [InlineData("who won the game last night")]
    [InlineData("asdkjh qwpoei")]
    public void What_leads_nowhere_does_not_make_the_subject_forgotten(string between) =>
        Told(Shipped.Ask("where do they work", "what does an EMT do", between), "emt", SectionName.Settings);

    [Fact]
    public void The_subject_is_that_of_the_latest_question_that_had_one() =>
        Told(Shipped.Ask("where do they work", "what does an EMT do", "what does a vet tech do"), "veterinary", SectionName.Settings);

    [Fact]
    public void A_follow_up_that_names_another_subject_is_about_that_one() =>
        Told(Shipped.Ask("where do vet techs work", "what does an EMT do"), "veterinary", SectionName.Settings);

    [Theory]
    [InlineData("what about vet techs?", "where do EMTs work", "veterinary", SectionName.Settings)]
    [InlineData("and phlebotomists?", "can EMTs draw blood", "phlebotomy", SectionName.Blood)]
    [InlineData("and CT?", "what does an mri tech do", "ct", SectionName.Duties)]
    public void What_about_another_asks_of_it_what_was_asked_before(string question, string before, string entry, string section) => Told(Shipped.Ask(question, before), entry, section);

    [Theory]
    [InlineData("where do they work")]
    [InlineData("and them?")]
    [InlineData("what about it")]
    [InlineData("the second one")]
    public void A_follow_up_to_nothing_is_not_answered(string question) => Assert.Equal("unknown", Shipped.Ask(question).Outcome);

    [Fact]
    public void No_more_than_the_last_four_questions_are_remembered() =>
        Assert.Equal("unknown", Shipped.Ask("where do they work", "what does an EMT do", "zxcv", "zxcv", "zxcv", "zxcv").Outcome);

    [Theory]
    [InlineData("med tech")]
    [InlineData("what does a med tech do")]
    [InlineData("MED TECHS???")]
    [InlineData("how do I become a medtech")]
    public void An_ambiguous_name_gives_choices(string question)
    {
        var answer = Shipped.Ask(question);

        Assert.Equal("choices", answer.Outcome);
        Assert.Equal(["medical-lab", "medical-lab-scientist", "medication-technician"], answer.Entries.Select(entry => entry.Id).Order());
        Assert.Equal(answer.Entries.Select(entry => entry.Title), answer.Lines.Select(line => line.Label));
    }

    [Theory]
    [InlineData("the assisted living one", "medication-technician")]
    [InlineData("medication technician", "medication-technician")]
    [InlineData("the one in the lab who does more complex tests", "medical-lab-scientist")]
    public void A_choice_is_picked_by_its_words(string question, string entry) => Told(Shipped.Ask(question, "what is a med tech"), entry, null);

    [Theory]
    [InlineData("1", 0)]
    [InlineData("2", 1)]
    [InlineData("3", 2)]
    [InlineData("the first one", 0)]
    [InlineData("the second", 1)]
    [InlineData("third please", 2)]
    [InlineData("2nd", 1)]
    public void A_choice_is_picked_by_its_number(string question, int place)
    {
        var offered = Shipped.Ask("what is a med tech").Entries[place].Id;

        Told(Shipped.Ask(question, "what is a med tech"), offered, null);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("the fourth one")]
    public void A_number_that_was_not_offered_picks_nothing(string question) => Assert.NotEqual("answered", Shipped.Ask(question, "what is a med tech").Outcome);

    [Fact]
    public void What_was_asked_of_the_ambiguous_name_is_told_of_the_one_picked() =>
        Told(Shipped.Ask("the assisted living one", "what does a med tech do"), "medication-technician", SectionName.Duties);

    [Theory]
    [InlineData("not the lab people, the ones that just take the blood and send it off", "phlebotomy")]
    [InlineData("sonographer, but not for hearts", "ultrasound")]
    [InlineData("job with ultrasound but not hearts", "ultrasound")]
    [InlineData("not the veterinarian, the technician who works for them", "veterinary")]
    public void What_the_asker_sets_aside_is_not_told(string question, string entry) => Assert.Equal(entry, Shipped.Ask(question).Entries[0].Id);

    [Theory]
    [InlineData("EMT vs phlebotomist", "emt", "phlebotomy")]
    [InlineData("what's the difference between an MRI tech and a CT tech", "mri", "ct")]
    [InlineData("is a vet tech or a pharmacy tech better", "veterinary", "pharmacy")]
    [InlineData("dental hygienist / surgical tech / emt side by side", "dental-hygiene", "surgical", "emt")]
    public void Several_entries_are_compared_in_the_order_of_the_question(string question, params string[] entries)
    {
        var answer = Shipped.Ask(question);

        Assert.Equal("answered", answer.Outcome);
        Assert.Equal(entries, answer.Entries.Select(entry => entry.Id).Distinct());
        Assert.All(answer.Lines, line => Assert.True(line.Text.StartsWith("both: ", StringComparison.Ordinal) || line.Text.Split(" / ").Length == entries.Length, line.Text));
    }

    [Fact]
    public void No_more_than_four_entries_are_compared() =>
        Assert.Equal(4, Shipped.Ask("EMT, phlebotomist, dialysis tech, MRI tech and vet tech compared").Entries.Select(entry => entry.Id).Distinct().Count());

    [Fact]
    public void What_neither_of_two_has_is_said_to_be_missing()
    {
        var answer = Shipped.Ask("emergency medical responder vs anesthesia technician pay");

        Assert.Equal("unknown", answer.Outcome);
        Assert.Equal(["emr", "anesthesia"], answer.Entries.Select(entry => entry.Id));
    }

    [Theory]
    [InlineData("what hours do EMTs work", "emt", SectionName.Hours, "emt-hours")]
    [InlineData("can EMTs draw blood", "emt", SectionName.Blood, "emt-blood-draw")]
    [InlineData("how long are EMT shifts", "emt", SectionName.Hours, "emt-hours")]
    [InlineData("do EMTs work 24 hour shifts", "emt", SectionName.Hours, "emt-hours")]
    public void A_topic_and_a_section_on_one_ground_are_told_together(string question, string entry, string section, string topic)
    {
        var answer = Shipped.Ask(question);

        Assert.Equal("answered", answer.Outcome);
        Assert.Equal([(entry, (string?)section), (topic, null)], answer.Entries.Select(used => (used.Id, used.Section)));
    }

    [Fact]
    public void A_topic_and_its_profession_are_never_choices_of_each_other()
    {
        foreach (var question in Shipped.Knowledge.Entries.SelectMany(entry => entry.Questions.Concat(entry.Aliases)))
        {
            var answer = Shipped.Ask(question);
            var topics = answer is Answer.Choices ? answer.Entries.Select(entry => Shipped.Knowledge.FindEntry(entry.Id)).OfType<KnowledgeEntry>().Where(entry => entry.Covers is not null) : [];

            Assert.All(topics, topic => Assert.DoesNotContain(answer.Entries, entry => topic.About.Contains(entry.Id)));
        }
    }

    [Theory]
    [InlineData("how do I become a nurse")]
    [InlineData("what is better, EMT or nurse")]
    [InlineData("radiologist salary")]
    [InlineData("pharmacist duties")]
    [InlineData("i want to be a firefighter")]
    public void A_career_that_is_not_covered_is_said_to_be_not_covered(string question)
    {
        var answer = Shipped.Ask(question);

        Assert.Equal("unknown", answer.Outcome);
        Assert.Contains(Shipped.Knowledge.Uncovered, subject => subject.Kind == UncoveredKind.Career && answer.Lines[0].Text == subject.Say);
    }

    [Theory]
    [InlineData("how much does EMT school cost")]
    [InlineData("pass rate of phlebotomists")]
    [InlineData("will ai replace mri techs")]
    [InlineData("how much do dialysis techs make in Texas")]
    public void A_fact_that_is_not_covered_is_said_to_be_missing_beside_what_there_is(string question)
    {
        var answer = Shipped.Ask(question);

        Assert.Equal("unknown", answer.Outcome);
        Assert.Contains(Shipped.Knowledge.Uncovered, subject => subject.Kind == UncoveredKind.Fact && answer.Lines[0].Text.StartsWith(subject.Say, StringComparison.Ordinal));
        Assert.NotEmpty(answer.Suggestions);
    }

    [Theory]
    [InlineData("how do you bend 3/4 EMT conduit")]
    [InlineData("how much does an MRI machine cost")]
    [InlineData("set up my amazon echo")]
    [InlineData("nissan cvt transmission problems")]
    public void A_word_in_another_sense_is_not_taken_for_a_career(string question) => Assert.Equal("unknown", Shipped.Ask(question).Outcome);

    [Theory]
    [InlineData("what is the pay of an anesthesia tech", "anesthesia")]
    [InlineData("do EEG techs need a license", "neurodiagnostic")]
    [InlineData("what do emergency medical responders earn", "emr")]
    public void A_section_that_an_entry_lacks_is_said_to_be_missing_and_nothing_is_told_instead(string question, string entry)
    {
        var answer = Shipped.Ask(question);

        Assert.Equal("unknown", answer.Outcome);
        Assert.Equal([(entry, null)], answer.Entries.Select(used => (used.Id, used.Section)));
        Assert.Empty(answer.Citations);
    }

    [Theory]
    [InlineData("who helps the doctor at the office", "medical-assistant")]
    [InlineData("what does a surgical tech do before the doctor comes in", "surgical")]
    [InlineData("handling and storing drugs for a pharmacist", "pharmacy")]
    [InlineData("who works on my gums besides the dentist", "dental-hygiene")]
    [InlineData("does a nurse tell the medication technician what to do", "medication-technician")]
    public void Somebody_met_at_work_in_passing_does_not_hide_the_answer(string question, string entry)
    {
        var answer = Shipped.Ask(question);

        Assert.Equal(("answered", entry), (answer.Outcome, answer.Entries.Count > 0 ? answer.Entries[0].Id : ""));
    }

    [Theory]
    [InlineData("¿Qué hace un técnico de diálisis?", "dialysis")]
    [InlineData("que fait un hygiéniste dentaire ?", "dental-hygiene")]
    [InlineData("Was macht ein Rettungssanitäter?", "emt")]
    [InlineData("quero ser técnico em veterinária", "veterinary")]
    public void A_career_that_is_recognized_in_another_language_is_told(string question, string entry) => Assert.Equal(entry, Shipped.Ask(question).Entries[0].Id);

    [Theory]
    [InlineData("오늘 날씨 어때")]
    [InlineData("¿cuál es la capital de Francia?")]
    [InlineData("wie spät ist es und wo ist der Bahnhof")]
    [InlineData("что делает врач")]
    public void Anything_else_in_another_language_is_not_answered(string question)
    {
        var answer = Shipped.Ask(question);

        Assert.Equal("unknown", answer.Outcome);
        Assert.Empty(answer.Entries);
    }

    [Theory]
    [InlineData("what hours do EMTs work and where do vet techs work", "emt", "veterinary")]
    [InlineData("where do vet techs work? also what do pharmacy techs do?", "veterinary", "pharmacy")]
    public void Several_questions_are_all_answered(string question, params string[] entries)
    {
        var answer = Shipped.Ask(question);

        Assert.Equal("answered", answer.Outcome);
        Assert.Superset(entries.ToHashSet(), answer.Entries.Select(entry => entry.Id).ToHashSet());
    }

    [Fact]
    public void Of_two_questions_the_one_that_cannot_be_answered_is_said_to_be_missing()
    {
        var answer = Shipped.Ask("what does an anesthesia tech do and what is the pay of an anesthesia tech?");

        Assert.Equal("answered", answer.Outcome);
        Assert.Contains(answer.Lines, line => line.Text.StartsWith("I don't have pay", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("what does an E.M.T. do", "emt", SectionName.Duties)]
    [InlineData("what does an e.m.t. do?", "emt", SectionName.Duties)]
    [InlineData("I'm an EMT. what is the next step?", "emt", SectionName.Advancement)]
    [InlineData("no, I meant phlebotomists", "phlebotomy", null)]
    public void One_question_in_several_sentences_is_answered_once(string question, string entry, string? section) => Told(Shipped.Ask(question), entry, section);

    [Theory]
    [InlineData("my dad is not breathing. what does an EMT do?", "emergency")]
    [InlineData("what does an EMT do? also i want to kill myself", "emergency")]
    [InlineData("what dose of ibuprofen should I take for my back", "advice")]
    [InlineData("hello", "smalltalk")]
    public void Help_comes_before_any_answer(string question, string outcome) => Assert.Equal(outcome, Shipped.Ask(question, "what does an EMT do").Outcome);

    private static void Told(Answer answer, string entry, string? section)
    {
        Assert.Equal("answered", answer.Outcome);
        Assert.Equal(entry, answer.Entries[0].Id);
        Assert.Equal(section, section is null ? null : answer.Entries[0].Section);
    }
}
