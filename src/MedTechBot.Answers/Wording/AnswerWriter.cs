using System.Diagnostics;
using MedTechBot.Answers.Deciding;
using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Wording;

/// <summary>Puts decisions into words. Nothing is said that the knowledge does not hold.</summary>
internal sealed class AnswerWriter(KnowledgeBase knowledge)
{
    private readonly TellWriter _tell = new(knowledge);
    private readonly CompareWriter _compare = new(knowledge);
    private readonly RankingWriter _rankings = new(knowledge);
    private readonly UnknownWriter _unknown = new(knowledge);

    /// <summary>One answer of several: what can be told is told, and what cannot is said to be missing.</summary>
    public Answer Write(IReadOnlyList<Decision> decisions)
    {
        if (decisions is [var only])
        {
            return WriteOne(only, TellWriter.LongestProfile);
        }

        if (SideBySide(decisions) is { } compared)
        {
            return _compare.Write(compared);
        }

        var answers = decisions.Select(decision => WriteOne(decision, TellWriter.LongestProfile)).ToArray();
        if (!Array.Exists(answers, answer => answer is Answer.Answered))
        {
            return Array.Find(answers, answer => answer is Answer.Choices) ?? Array.Find(answers, answer => answer.Entries.Count > 0) ?? answers[0];
        }

        // What was not understood beside something that was is most often no question at all.
        var parts = answers.Zip(decisions, (answer, decision) => (Answer: answer, Decision: decision))
            .Where(part => part is { Answer: Answer.Answered } or { Decision: Decision.NotCovered or Decision.MissingFact { Section: not null } })
            // Two questions that come to the same are answered once.
            .DistinctBy(part => PlainText.From(part.Answer)).ToArray();
        if (parts is [var single])
        {
            return single.Answer;
        }

        // Several answers in one are as long as one, each by its share.
        var share = TellWriter.LongestProfile / parts.Length;
        var told = parts.Select(part => WriteOne(part.Decision, share - Heading(part.Answer))).ToArray();
        var answered = told.Where(answer => answer is Answer.Answered).ToArray();
        UsedEntry[] entries = [.. answered.SelectMany(answer => answer.Entries).Distinct()];
        // "Training and hours of an EMT?" is headed by the EMT, and each line by what it tells.
        var subject = told.SelectMany(answer => answer.Entries).Select(entry => entry.Title).Distinct().ToArray() is [var title] ? title : null;
        return new Answer.Answered
        {
            Title = subject ?? string.Join(" / ", answered.Select(answer => answer.Title).Distinct()),
            Lines = Within(told, share, subject),
            Entries = entries,
            Citations = [.. told.SelectMany(answer => answer.Citations).DistinctBy(citation => citation.Source)],
            Suggestions = [.. answered.SelectMany(answer => answer.Suggestions).Where(suggestion => !entries.Any(entry => entry.Id == suggestion.EntryId && entry.Section == suggestion.Section)).DistinctBy(suggestion => suggestion.Question).Take(SuggestionList.Most)],
            Confidence = answered.Min(answer => answer.Confidence),
        };
    }

    public Answer WriteSmallTalk(string kind)
    {
        var examples = new SuggestionList(knowledge).Examples();
        var questions = Grammar.ListOr([.. examples.Select(example => $"\"{example.Question}\"")]);
        var opening = kind switch
        {
            "greeting" => "Hello. ",
            "thanks" => "You're welcome. ",
            "bye" => "Goodbye. ",
            _ => "I'm a bot that answers career questions from a knowledge base and shows its sources. ",
        };
        return new Answer.SmallTalk
        {
            Lines = [new AnswerLine(null, kind == "bye" ? opening.Trim() : $"{opening}You can ask {questions}")],
            Suggestions = examples,
        };
    }

    // "Is CT in demand? Is x-ray?" asks the same of two careers, and what both share need not be said of each in full.
    private static Decision.Compare? SideBySide(IReadOnlyList<Decision> decisions)
    {
        var entries = new List<KnowledgeEntry>();
        string? section = null;
        foreach (var decision in decisions)
        {
            if (decision is not Decision.Tell { Parts: [{ Entry: { Kind: EntryKind.Profession } entry, Section: { } asked }] } || asked != (section ??= asked) || entries.Contains(entry))
            {
                return null;
            }

            entries.Add(entry);
        }

        return entries.Count is > 1 and <= 4 && section is not null ? new Decision.Compare(entries, [section]) { Confidence = decisions.Min(decision => decision.Confidence) } : null;
    }

    private Answer WriteOne(Decision decision, int limit) => decision switch
    {
        Decision.Tell tell => _tell.Write(tell, limit),
        Decision.Compare compare => _compare.Write(compare),
        Decision.Rank rank => _rankings.Write(rank),
        Decision.Pick pick => WriteChoices(pick),
        Decision.NotCovered notCovered => _unknown.Write(notCovered),
        Decision.MissingFact missing => UnknownWriter.Write(missing),
        Decision.NotUnderstood unclear => _unknown.Write(unclear),
        Decision.OtherLanguage language => _unknown.Write(language),
        _ => throw new UnreachableException(),
    };

    private static Answer.Choices WriteChoices(Decision.Pick pick)
    {
        var excerpts = pick.Entries.Select(entry => Excerpt.First(entry.Sections[0].Statements, 120)).ToArray();
        return new Answer.Choices
        {
            Title = pick.Name.Length > 0 ? $"\"{Spelled(pick)}\" means several jobs. Which one?" : "Which one do you mean?",
            Lines = [.. pick.Entries.Select((entry, index) => new AnswerLine(entry.Title, excerpts[index].Text))],
            Entries = [.. pick.Entries.Select(entry => new UsedEntry(entry.Id, null, entry.Title))],
            Suggestions = [.. pick.Entries.Take(SuggestionList.Most).Select(SuggestionList.Entry)],
            Confidence = pick.Confidence,
        };
    }

    // As the entries spell it: "PCT", whatever was typed.
    private static string Spelled(Decision.Pick pick) =>
        pick.Entries.SelectMany(entry => entry.Aliases).FirstOrDefault(alias => string.Equals(alias, pick.Name, StringComparison.OrdinalIgnoreCase)) ?? Grammar.Capitalized(pick.Name);

    // What a line's label takes where it names the entry.
    private static int Heading(Answer answer) => (answer.Title?.Length ?? 0) + 3;

    private static List<AnswerLine> Within(Answer[] answers, int share, string? subject)
    {
        var lines = new List<AnswerLine>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            var left = share;
            foreach (var whole in answer.Lines)
            {
                var line = whole with { Text = NotYet(whole.Text, said) };
                if (line.Text.Length == 0)
                {
                    continue;
                }

                var labeled = line with { Label = Label(answer, line, subject) };
                var length = labeled.Text.Length + (labeled.Label?.Length ?? 0) + 3;
                if (left < length && left < share)
                {
                    break;
                }

                lines.Add(labeled);
                left -= length;
            }
        }

        // A card beside a section of the same job: the section says it in full.
        return subject is null ? lines : [.. lines.Where(line => line.Label is null || !lines.Exists(other => other.Label == line.Label && other.Text.Length > line.Text.Length)).DistinctBy(line => (line.Label, line.Text))];
    }

    // What one question was told needs no second telling for the next.
    private static string NotYet(string text, HashSet<string> said) => string.Join(' ', Excerpt.Sentences(text).Where(said.Add));

    private static string? Label(Answer answer, AnswerLine line, string? subject)
    {
        if (line.Label is { } label)
        {
            // A line of a comparison that is headed by one of those compared says already whom it is about.
            return subject is null && !answer.Entries.Any(entry => entry.Title == label) ? $"{answer.Title}, {Grammar.InSentence(label)}" : label;
        }

        return subject is null || answer.Title is not { } title || !title.StartsWith(subject + ": ", StringComparison.Ordinal)
            ? answer.Title == subject ? null : answer.Title
            : Grammar.Capitalized(title[(subject.Length + 2)..]);
    }
}
