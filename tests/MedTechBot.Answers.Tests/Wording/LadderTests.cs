using MedTechBot.Answers.Wording;
using MedTechBot.Knowledge;
using MedTechBot.Tests.Support;

namespace MedTechBot.Answers.Tests.Wording;

/// <summary>"What next?": the steps that lead on, what each needs, and where a state's rule is found.</summary>
public class LadderTests
{
    private const string Rules = "---\ntitle: How to check a state's rule\n---\nAsk the guild of the state. It has a list. [^article]\n";

    [Theory]
    [InlineData("I'm an EMT, what next?")]
    [InlineData("im an emt whats the next step")]
    public void An_emt_is_told_the_next_steps_what_they_need_and_where_the_rules_are(string question)
    {
        var answer = Shipped.Ask(question);

        Assert.Equal(("emt", SectionName.Advancement), (answer.Entries[0].Id, answer.Entries[0].Section));
        var next = Assert.Single(answer.Lines, line => line.Label == "Next").Text;
        Assert.Contains("advanced EMT (a program of up to 2 years)", next, StringComparison.Ordinal);
        Assert.Contains("paramedic (", next, StringComparison.Ordinal);
        Assert.Contains("ask the state agency", Assert.Single(answer.Lines, line => line.Label == "State rules").Text, StringComparison.Ordinal);
        Assert.InRange(PlainText.From(answer).Length, 1, 900);
    }

    [Fact]
    public void The_step_after_the_next_is_told_once_and_never_leads_back()
    {
        var lines = Ask(Rules).Lines;

        Assert.Equal(["Next", "After that", "State rules"], lines.Select(line => line.Label).Skip(1));
        Assert.Equal("journeyman (three years); Guild clerk.", lines[1].Text);
        Assert.Equal("master (an examination).", lines[2].Text);
    }

    [Fact]
    public void The_rule_is_its_topics_first_sentence_and_is_cited() => Assert.Equal("Ask the guild of the state.", Ask(Rules).Lines[^1].Text);

    [Fact]
    public void A_folder_without_that_topic_has_no_line_on_rules() => Assert.DoesNotContain(Ask(null).Lines, line => line.Label == "State rules");

    private static Answer Ask(string? rules)
    {
        using var folder = Some.KnowledgeFolder()
            .Write("professions/apprentice.md", Trade("Apprentice", "{to: journeyman, needs: three years, source: article}", "{name: Guild clerk, source: article}"))
            .Write("professions/journeyman.md", Trade("Journeyman", "{to: master, needs: an examination, source: article}", "{to: apprentice, source: article}"))
            .Write("professions/master.md", Trade("Master"));
        if (rules is not null)
        {
            folder.Write($"topics/{Ladder.StateRules}.md", rules);
        }

        var reading = folder.Read();
        using var answerer = new QuestionAnswerer(reading.Knowledge ?? throw new InvalidOperationException(string.Join('\n', reading.Problems)), "US");
        return answerer.Answer(new Question("what is the next step for an apprentice"));
    }

    private static string Trade(string title, params string[] next) =>
        $"---\ntitle: {title}\n{(next.Length > 0 ? $"next:\n{string.Concat(next.Select(step => $"  - {step}\n"))}" : "")}---\nMakes barrels. [^article]\n\n## advancement\nGoes up step by step. [^article]\n";
}
