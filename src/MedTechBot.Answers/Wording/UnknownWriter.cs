using MedTechBot.Answers.Deciding;
using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Wording;

/// <summary>Says what is not known, in at most two sentences, and what there is instead.</summary>
internal sealed class UnknownWriter(KnowledgeBase knowledge)
{
    private readonly SuggestionList _suggestions = new(knowledge);

    public static Answer Write(Decision.MissingFact missing)
    {
        var suggestions = SuggestionList.Sections(missing.Entry, [missing.Section]);
        var fact = missing.Section is { } section ? $"{SectionWords.Of(section).Noun} for {Grammar.WithArticle(missing.Entry.Title)}" : $"that about {Grammar.WithArticle(missing.Entry.Title)}";
        return new Answer.Unknown
        {
            Title = missing.Section is { } asked ? $"{missing.Entry.Title}: {Grammar.InSentence(SectionWords.Of(asked).Label)}" : missing.Entry.Title,
            Lines = [new AnswerLine(null, $"I don't have {fact}.{Instead(suggestions, null)}")],
            Entries = [new UsedEntry(missing.Entry.Id, null, missing.Entry.Title)],
            Suggestions = suggestions,
            Confidence = missing.Confidence,
        };
    }

    // What there is instead: of the job named, else of each.
    private static string Besides(Decision.NotCovered notCovered, IReadOnlyList<Suggestion> suggestions) => notCovered switch
    {
        { Subject.Kind: not UncoveredKind.Fact } => "",
        { Entry: { } named } => Instead(suggestions, named),
        { Subject.Instead: { } section } => $" I do have {SectionWords.Of(section).Noun} for the careers I cover.",
        _ => "",
    };

    public Answer Write(Decision.NotCovered notCovered)
    {
        var near = notCovered.Subject.Near.Select(knowledge.FindEntry).OfType<KnowledgeEntry>();
        IReadOnlyList<KnowledgeEntry> entries = [.. (notCovered.Entry is { } entry ? near.Prepend(entry) : near).Distinct().Take(SuggestionList.Most)];
        IReadOnlyList<Suggestion> suggestions = notCovered switch
        {
            { Entry: { Kind: EntryKind.Profession } named, Subject: { Kind: UncoveredKind.Fact, Instead: { } section } } when named.Find(section) is not null => [SuggestionList.Section(named, section)],
            { Entry: { Kind: EntryKind.Profession } named, Subject.Kind: UncoveredKind.Fact } => SuggestionList.Sections(named, []),
            _ => [.. entries.Select(SuggestionList.Entry)],
        };
        return new Answer.Unknown
        {
            Lines = [new AnswerLine(null, notCovered.Subject.Say + Besides(notCovered, suggestions))],
            Entries = [.. entries.Select(shown => new UsedEntry(shown.Id, null, shown.Title))],
            Suggestions = suggestions,
            Confidence = notCovered.Confidence,
        };
    }

    public Answer Write(Decision.NotUnderstood unclear)
    {
        var examples = _suggestions.Examples();
        return new Answer.Unknown
        {
            Lines = [new AnswerLine(null, $"I don't have an answer to that in our knowledge base. You can ask {Grammar.ListOr([.. examples.Select(example => $"\"{example.Question}\"")])}")],
            Suggestions = examples,
            Confidence = unclear.Confidence,
        };
    }

    public Answer Write(Decision.OtherLanguage language)
    {
        var examples = _suggestions.Examples();
        return new Answer.Unknown
        {
            Lines = [new AnswerLine(null, $"I only speak English. You can ask {Grammar.ListOr([.. examples.Select(example => $"\"{example.Question}\"")])}")],
            Suggestions = examples,
            Confidence = language.Confidence,
        };
    }

    // Whose it is goes without saying where the sentence before has named them.
    private static string Instead(IReadOnlyList<Suggestion> suggestions, KnowledgeEntry? whose)
    {
        if (suggestions.Count == 0)
        {
            return "";
        }

        var list = Grammar.List([.. suggestions.Select(suggestion => suggestion.Section is { } section ? SectionWords.Of(section).Noun : suggestion.Label)]);
        return whose is { Kind: EntryKind.Profession } ? $" I do have {list} for {Grammar.WithArticle(whose.Title)}." : $" I do have {list}.";
    }
}
