using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MedTechBot.Answers.Wording;
using MedTechBot.Knowledge;
using MedTechBot.Knowledge.Careers;

namespace MedTechBot.Answers.Tests.Wording;

/// <summary>How the bot speaks, on every answer to the question files.</summary>
public partial class AnswerWordingTests
{
    private const string Blank = "not in our knowledge base";

    [Fact]
    public void A_fact_takes_at_most_350_characters() => AtMost(350, answer => IsFact(answer) && !answer.Lines.Any(IsStep));

    [Fact]
    public void A_card_a_topic_or_a_ladder_takes_at_most_900_characters() => AtMost(900, answer => !IsComparison(answer) && !IsRanking(answer));

    [Fact]
    public void A_comparison_or_a_ranking_takes_at_most_1400_characters() => AtMost(1_400, _ => true);

    [Fact]
    public void An_answer_says_something_and_heads_it() =>
        Check<Answer.Answered>(answer => answer.Title is { Length: > 0 } && answer.Lines.Count > 0 && answer.Lines.All(line => line.Text.Length > 0), PlainText.From);

    [Fact]
    public void An_answer_does_not_say_the_same_twice() =>
        Check<Answer.Answered>(answer => IsComparison(answer) || IsRanking(answer) || answer.Lines.SelectMany(line => SentenceEnds().Split(line.Text)).GroupBy(text => text).All(group => group.Count() == 1), PlainText.From);

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
        Check<Answer>(answer => Everything(answer).EnumerateRunes().All(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherSymbol && rune.IsBmp), Everything);

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
    public void A_citation_of_a_comment_says_that_it_is_one() =>
        Check<Answer>(answer => answer.Citations.All(citation => !citation.IsReaderReport || (citation.ShortName == "Comment" && citation.Url is null)), PlainText.From);

    [Fact]
    public void What_a_reader_reports_says_that_it_is_unverified_with_its_month_and_year() =>
        QuestionFiles.Check<Answer.Answered>(answer => answer.Lines.SelectMany(line => Unmarked(answer, line)));

    [Fact]
    public void A_figure_of_a_wider_group_has_the_group_in_its_sentence() =>
        QuestionFiles.Check<Answer.Answered>(answer => answer.Lines.SelectMany(line => Pieces(answer, line)).Where(piece => LacksItsGroup(answer, piece)));

    [Fact]
    public void Every_sentence_of_an_answer_stands_in_a_cited_statement_of_its_entries() => QuestionFiles.Check<Answer.Answered>(Invented);

    [Fact]
    public void Each_choice_says_what_its_entry_says() =>
        Check<Answer.Choices>(answer => answer.Lines.Zip(answer.Entries).All(pair => Statements(pair.Second.Id).Any(statement => IsFrom(statement.Text, pair.First.Text))), PlainText.From);

    [Fact]
    public void Each_suggestion_leads_to_the_answer_that_it_promises()
    {
        var broken = Broken(QuestionFiles.Answered.SelectMany(pair => pair.Answer.Suggestions).Distinct());

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

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

    private static void AtMost(int longest, Func<Answer, bool> counts) =>
        QuestionFiles.Check<Answer.Answered>(answer => counts(answer) && Body(answer).Length > longest ? [$"{Body(answer).Length} characters"] : []);

    private static void Check<T>(Func<T, bool> rule, Func<T, string> shown)
        where T : Answer => QuestionFiles.Check<T>(answer => rule(answer) ? [] : [shown(answer)]);

    private static string Body(Answer answer) => string.Join('\n', answer.Lines.Select(line => line.Label is null ? line.Text : $"{line.Label}: {line.Text}"));

    private static string Everything(Answer answer) => $"{PlainText.From(answer)}\n{Suggested(answer)}";

    private static string Suggested(Answer answer) => string.Join(" | ", answer.Suggestions.Select(suggestion => $"{suggestion.Label}: {suggestion.Question}"));

    // One section of one profession, and the topics on the same ground.
    private static bool IsFact(Answer answer) =>
        answer.Entries is [{ Section: { } section }, ..] && answer.Entries.Skip(1).All(other => Shipped.Knowledge.FindEntry(other.Id)?.Covers == section);

    private static bool IsComparison(Answer answer) =>
        answer.Title?.Contains(" / ", StringComparison.Ordinal) == true && answer.Lines.All(line => Sides().IsMatch(line.Text) || answer.Entries.Any(entry => entry.Title == line.Label));

    private static bool IsRanking(Answer answer) =>
        answer.Title?.Contains(" / ", StringComparison.Ordinal) == false && answer.Entries.All(entry => !answer.Title.StartsWith(entry.Title, StringComparison.Ordinal));

    // Where a profession leads on to.
    private static bool IsStep(AnswerLine line) => line.Label is { } label && Steps().IsMatch(label);

    private static int CountSentences(Answer answer) => answer.Lines.Sum(line => SentenceEnds().Count(line.Text) + 1);

    private static string[] Pieces(Answer answer, AnswerLine line) => (IsComparison(answer) ? Sides() : SentenceEnds()).Split(line.Text);

    private static IEnumerable<Statement> Statements(string entryId) =>
        Shipped.Knowledge.FindEntry(entryId) is { } entry
            ? entry.Sections.SelectMany(section => section.Statements).Concat(entry.Facts.Pay is { } pay ? [new Statement(TellWriter.PayText(pay), [pay.Source])] : [])
            : [];

    private static IEnumerable<Statement> HeaderWords(string entryId) =>
        Shipped.Knowledge.FindEntry(entryId) is { Kind: EntryKind.Profession } entry
            ? SectionName.All.Select(section => FactWords.Of(entry, section, Shipped.Knowledge)).OfType<(string Text, IReadOnlyList<string> Citations)>().Select(fact => new Statement(fact.Text, fact.Citations))
            : [];

    private static IEnumerable<string> Invented(Answer answer)
    {
        var cited = answer.Citations.Select(citation => citation.Source).ToHashSet();
        var ids = answer.Entries.Select(entry => entry.Id).Concat(answer.Lines.Any(IsStep) ? [Ladder.StateRules] : []).Distinct().ToArray();
        var statements = ids.SelectMany(Statements).Where(statement => statement.Citations.All(cited.Contains)).ToArray();
        var facts = IsComparison(answer) ? ids.SelectMany(HeaderWords).Where(fact => fact.Citations.All(cited.Contains)).Select(fact => fact.Text).ToHashSet() : [];
        // Rows of a ranking and steps of a ladder are put together from the header; that each is right is RankingTests' and LadderTests' affair.
        return answer.Lines.Where(line => !(IsRanking(answer) && answer.Entries.All(entry => entry.Title != line.Label || entry.Section is not null)) && !(IsStep(line) && line.Label?.EndsWith("rules", StringComparison.Ordinal) == false))
            .SelectMany(line => Pieces(answer, line))
            .Where(piece => piece.Length > 0 && !string.Equals(piece.TrimEnd('.'), Blank, StringComparison.OrdinalIgnoreCase) && !facts.Contains(piece) && !IsSaidOfWhatIsMissing(piece) && !IsFrom(statements, piece));
    }

    private static bool IsFrom(IEnumerable<Statement> statements, string piece) =>
        statements.Any(statement => IsFrom(statement.Text, piece)) || SentenceEnds().Split(piece) is { Length: > 1 } sentences && sentences.All(sentence => statements.Any(statement => IsFrom(statement.Text, sentence)));

    private static IEnumerable<string> Unmarked(Answer answer, AnswerLine line)
    {
        var reports = answer.Entries.SelectMany(entry => Statements(entry.Id)).Where(statement => statement.Citations.All(id => Shipped.Knowledge.FindComment(id) is not null)).ToArray();
        var isMarked = false;
        foreach (var sentence in SentenceEnds().Split(line.Text))
        {
            isMarked |= Unverified().IsMatch(sentence);
            if (sentence.EndsWith('.') && reports.Any(report => IsFrom(report.Text, sentence)) && !Unverified().IsMatch(sentence) && !(isMarked && sentence.StartsWith("The same reader", StringComparison.Ordinal)))
            {
                yield return sentence;
            }
        }
    }

    private static bool LacksItsGroup(Answer answer, string piece)
    {
        var facts = answer.Entries.Select(entry => Shipped.Knowledge.FindEntry(entry.Id)?.Facts).OfType<CareerFacts>().ToArray();
        var own = facts.SelectMany(Figures).Where(figure => figure.Scope.IsOwn).Select(figure => figure.Text).ToHashSet();
        return facts.SelectMany(Figures).Any(figure => figure.Scope.Group is { } group && !own.Contains(figure.Text) && Regex.IsMatch(piece, $@"(?<![\d.,]){Regex.Escape(figure.Text)}(?![\d]|[.,]\d)")
            && !piece.Replace("US ", "", StringComparison.Ordinal).Contains(group, StringComparison.OrdinalIgnoreCase) && !Group().IsMatch(piece));
    }

    private static IEnumerable<(string Text, Scope Scope)> Figures(CareerFacts facts)
    {
        int?[] wages = [facts.Pay?.Median, facts.Pay?.P10, facts.Pay?.P90];
        int?[] counts = [facts.Outlook?.Openings, facts.Jobs?.Count];
        return
        [
            .. facts.Pay is { } pay ? wages.OfType<int>().Select(wage => (FactWords.Dollars(wage), pay.Scope)) : [],
            .. facts.Outlook is { } outlook ? counts.OfType<int>().Select(FactWords.Count).Append(FactWords.Percent(outlook.Growth)).Append(string.Create(CultureInfo.InvariantCulture, $"{outlook.Growth:0.0} percent more")).Select(text => (text, outlook.Scope)) : [],
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

    [GeneratedRegex("(?:^|, )(?:next|after that|state rules)$", RegexOptions.IgnoreCase)]
    private static partial Regex Steps();

    [GeneratedRegex(@"\([^()]*\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}, unverified\)")]
    private static partial Regex Unverified();

    // "In that same wider group", "lab staff together", "advanced EMTs included".
    [GeneratedRegex(@"\b(?:group|together|included)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Group();

    [GeneratedRegex(@"!|\b(?:sorry|apolog\w*|unfortunately|regret\w*|afraid|oops)\b|\bas an? (?:bot|ai|language model)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unwanted();
}
