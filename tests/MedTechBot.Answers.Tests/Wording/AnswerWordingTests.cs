using System.Text;
using System.Text.RegularExpressions;
using MedTechBot.Answers.Wording;
using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Tests.Wording;

/// <summary>How the bot speaks, on every answer to the questions of <c>work.jsonl</c>.</summary>
public partial class AnswerWordingTests
{
    private const string Blank = "not in our knowledge base";

    [Fact]
    public void A_fact_takes_at_most_350_characters() =>
        Check<Answer.Answered>(answer => !IsFact(answer) || Body(answer).Length <= 350, answer => $"{Body(answer).Length} characters");

    [Fact]
    public void A_card_or_a_topic_takes_at_most_900_characters() =>
        Check<Answer.Answered>(answer => IsComparison(answer) || Body(answer).Length <= 900, answer => $"{Body(answer).Length} characters");

    [Fact]
    public void A_comparison_takes_at_most_1400_characters() => Check<Answer.Answered>(answer => Body(answer).Length <= 1_400, answer => $"{Body(answer).Length} characters");

    [Fact]
    public void An_answer_says_something_and_heads_it() =>
        Check<Answer.Answered>(answer => answer.Title is { Length: > 0 } && answer.Lines.Count > 0 && answer.Lines.All(line => line.Text.Length > 0), PlainText.From);

    [Fact]
    public void An_answer_does_not_say_the_same_twice() =>
        Check<Answer.Answered>(answer => answer.Lines.SelectMany(line => SentenceEnds().Split(line.Text)).GroupBy(text => text).All(group => group.Count() == 1), PlainText.From);

    [Fact]
    public void What_is_not_known_takes_at_most_two_sentences() => Check<Answer.Unknown>(answer => CountSentences(answer) is 1 or 2, PlainText.From);

    [Fact]
    public void Small_talk_takes_one_line() => Check<Answer.SmallTalk>(answer => answer is { Title: null, Lines.Count: 1 }, PlainText.From);

    [Fact]
    public void An_emergency_takes_at_most_three_sentences_and_nothing_else() =>
        Check<Answer.Emergency>(answer => CountSentences(answer) is >= 1 and <= 3 && answer is { Title: null, Suggestions.Count: 0, Entries.Count: 0, Citations.Count: 0 }, PlainText.From);

    [Fact]
    public void Declined_advice_takes_at_most_two_sentences_and_tells_nothing() =>
        Check<Answer.Advice>(answer => CountSentences(answer) is >= 1 and <= 2 && answer is { Entries.Count: 0, Citations.Count: 0 }, PlainText.From);

    [Fact]
    public void Choices_are_two_to_four_with_a_line_each() =>
        Check<Answer.Choices>(answer => answer.Entries.Count is >= 2 and <= 4 && answer.Lines.Select(line => line.Label).SequenceEqual(answer.Entries.Select(entry => entry.Title)), PlainText.From);

    [Fact]
    public void There_are_at_most_four_suggestions_each_one_once() =>
        Check<Answer>(answer => answer.Suggestions.Count <= 4 && answer.Suggestions.DistinctBy(suggestion => suggestion.Question).Count() == answer.Suggestions.Count, Suggested);

    [Fact]
    public void Nothing_is_suggested_that_was_just_told() =>
        Check<Answer.Answered>(answer => IsComparison(answer) || answer.Suggestions.All(suggestion => !answer.Entries.Any(entry => entry.Id == suggestion.EntryId && entry.Section == suggestion.Section)), Suggested);

    [Fact]
    public void Nobody_apologizes_exclaims_or_speaks_as_a_bot() => Check<Answer>(answer => !Unwanted().IsMatch(Everything(answer)), Everything);

    [Fact]
    public void Nothing_is_said_in_pictures() =>
        Check<Answer>(answer => Everything(answer).EnumerateRunes().All(rune => Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.OtherSymbol && rune.IsBmp), Everything);

    [Fact]
    public void Nobody_who_commented_is_named() =>
        Check<Answer>(answer => Shipped.Knowledge.Comments.All(comment => !Everything(answer).Contains(comment.Author, StringComparison.OrdinalIgnoreCase)), Everything);

    [Fact]
    public void Every_answer_cites_what_it_rests_on() =>
        Check<Answer.Answered>(answer => answer.Citations.Count > 0 && PlainText.Sources(answer).Length > 0, PlainText.From);

    [Fact]
    public void Every_citation_is_a_source_or_a_comment_of_the_knowledge() =>
        Check<Answer>(answer => answer.Citations.All(citation => citation.IsReaderReport ? Shipped.Knowledge.FindComment(citation.Source) is not null : Shipped.Knowledge.FindSource(citation.Source) is not null), PlainText.From);

    [Fact]
    public void A_readers_report_says_that_it_is_one() =>
        Check<Answer>(answer => answer.Citations.All(citation => !citation.IsReaderReport || (citation.ShortName == "Comment" && citation.Url is null)), PlainText.From);

    [Fact]
    public void Every_sentence_of_an_answer_stands_in_a_cited_statement_of_its_entries()
    {
        Check<Answer.Answered>(answer => Invented(answer).Count == 0, answer => string.Join(" | ", Invented(answer)));
    }

    [Fact]
    public void Each_choice_says_what_its_entry_says() =>
        Check<Answer.Choices>(answer => answer.Lines.Zip(answer.Entries).All(pair => Statements(pair.Second.Id).Any(statement => IsFrom(statement.Text, pair.First.Text))), PlainText.From);

    [Fact]
    public void Each_suggestion_leads_to_the_answer_that_it_promises() => Check<Answer>(answer => Broken(answer.Suggestions).Count == 0, answer => string.Join(" | ", Broken(answer.Suggestions)));

    [Fact]
    public void Each_section_and_each_entry_can_be_reached_by_a_suggestion()
    {
        Suggestion[] all =
        [
            .. Shipped.Knowledge.Entries.Select(SuggestionList.Entry),
            .. Shipped.Knowledge.Entries.Where(entry => entry.Kind == EntryKind.Profession)
                .SelectMany(entry => entry.Sections.Where(section => section.Name != SectionName.Summary).Select(section => SuggestionList.Section(entry, section.Name))),
        ];

        var broken = Broken(all);

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    // All the ones that fail at once, each with its question.
    private static void Check<T>(Func<T, bool> rule, Func<T, string> shown)
        where T : Answer
    {
        var answers = WorkQuestions.Answered.Where(pair => pair.Answer is T).Select(pair => (pair.Line, Answer: (T)pair.Answer)).ToArray();

        Assert.NotEmpty(answers);
        var wrong = answers.Where(pair => !rule(pair.Answer)).Select(pair => $"{pair.Line.Id}: {pair.Line.Question.Text}\n{shown(pair.Answer)}").ToArray();
        Assert.True(wrong.Length == 0, string.Join("\n\n", wrong));
    }

    private static string Body(Answer answer) => string.Join('\n', answer.Lines.Select(line => line.Label is null ? line.Text : $"{line.Label}: {line.Text}"));

    private static string Everything(Answer answer) => $"{PlainText.From(answer)}\n{Suggested(answer)}";

    private static string Suggested(Answer answer) => string.Join(" | ", answer.Suggestions.Select(suggestion => $"{suggestion.Label}: {suggestion.Question}"));

    // One section of one profession, and the topics on the same ground.
    private static bool IsFact(Answer answer) =>
        answer.Entries is [{ Section: { } section }, ..] && answer.Entries.Skip(1).All(other => Shipped.Knowledge.FindEntry(other.Id)?.Covers == section);

    private static bool IsComparison(Answer answer) =>
        answer.Title?.Contains(" / ", StringComparison.Ordinal) == true && answer.Lines.All(line => Sides().IsMatch(line.Text));

    private static int CountSentences(Answer answer) => answer.Lines.Sum(line => SentenceEnds().Count(line.Text) + 1);

    private static IEnumerable<Statement> Statements(string entryId) =>
        Shipped.Knowledge.FindEntry(entryId) is { } entry
            ? entry.Sections.SelectMany(section => section.Statements).Concat(entry.Facts.Pay is { } pay ? [new Statement(TellWriter.PayText(pay), [pay.Source])] : [])
            : [];

    private static List<string> Invented(Answer answer)
    {
        var cited = answer.Citations.Select(citation => citation.Source).ToHashSet();
        var statements = answer.Entries.SelectMany(entry => Statements(entry.Id)).Where(statement => statement.Citations.All(cited.Contains)).ToArray();
        return
        [
            .. answer.Lines.SelectMany(line => IsComparison(answer) ? Sides().Split(line.Text).Where(side => side.Length > 0) : SentenceEnds().Split(line.Text))
                .Where(sentence => sentence != Blank && !IsSaidOfWhatIsMissing(sentence) && !statements.Any(statement => IsFrom(statement.Text, sentence))),
        ];
    }

    private static bool IsSaidOfWhatIsMissing(string sentence) =>
        sentence.StartsWith("I don't have ", StringComparison.Ordinal) || sentence.StartsWith("I do have ", StringComparison.Ordinal)
        || Shipped.Knowledge.Uncovered.Any(subject => subject.Say.Contains(sentence, StringComparison.Ordinal));

    private static bool IsFrom(string statement, string sentence) =>
        sentence is [.. var beginning, '…']
            ? statement.Contains(beginning, StringComparison.Ordinal)
            : statement.Contains(sentence, StringComparison.Ordinal);

    private static List<string> Broken(IEnumerable<Suggestion> suggestions)
    {
        var broken = new List<string>();
        foreach (var suggestion in suggestions)
        {
            var answer = Shipped.Ask(suggestion.Question);
            if (answer is not Answer.Answered || !answer.Entries.Any(entry => entry.Id == suggestion.EntryId && (suggestion.Section is null || entry.Section == suggestion.Section)))
            {
                broken.Add($"\"{suggestion.Question}\" promises {suggestion.EntryId}/{suggestion.Section} and gets {answer.Outcome} {string.Join(", ", answer.Entries.Select(entry => $"{entry.Id}/{entry.Section}"))}");
            }
        }

        return broken;
    }

    [GeneratedRegex(@"(?<=[.!?][""”]?)\s+(?=[""“]?[A-Z])")]
    private static partial Regex SentenceEnds();

    // Side by side, or said once of all.
    [GeneratedRegex("^(?:both|all): | / ")]
    private static partial Regex Sides();

    [GeneratedRegex(@"!|\b(?:sorry|apolog\w*|unfortunately|regret\w*|afraid|oops)\b|\bas an? (?:bot|ai|language model)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unwanted();
}
