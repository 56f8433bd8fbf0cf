using MedTechBot.Answers.Understanding;
using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Deciding;

/// <summary>Decides what to say to one understood question: the policy between understanding and wording, in the order of judgment.</summary>
internal sealed class Decider
{
    private readonly KnowledgeEntry? _general;
    private readonly CandidateSearch _search;
    private readonly Topics _topics;
    private readonly SubjectPolicy _subjects;
    private readonly ProfessionPolicy _professions;
    private readonly WordsPolicy _words;
    private readonly RankingPolicy _rankings;

    /// <param name="knowledge">All entries.</param>
    /// <param name="index">The index over them.</param>
    /// <param name="general">The topic on the careers as a whole; null where there is none.</param>
    public Decider(KnowledgeBase knowledge, SearchIndex index, KnowledgeEntry? general)
    {
        _general = general;
        _search = new CandidateSearch(knowledge, index);
        _topics = new Topics(knowledge);
        _subjects = new SubjectPolicy(index);
        _professions = new ProfessionPolicy(index, _topics);
        _words = new WordsPolicy(index, _topics, general);
        _rankings = new RankingPolicy(knowledge, _topics);
    }

    public Decision Decide(Understood question, Memory memory) => Decide(new Asked(question, memory, _search));

    /// <summary>Side by side, the professions that these texts name; the first name that leads to none decides otherwise.</summary>
    public Decision Compare(IReadOnlyList<Understood> names)
    {
        var entries = new List<KnowledgeEntry>();
        foreach (var name in names)
        {
            var asked = new Asked(name, Memory.Empty, _search);
            if (name.Professions.Concat(name.Fields.Where(entry => entry.Kind == EntryKind.Profession)).FirstOrDefault() is { } profession)
            {
                entries.Add(profession);
            }
            else if (name.Ambiguous.Count > 0)
            {
                return new Decision.Pick(name.AmbiguousName, [.. name.Ambiguous.Take(4)]) { Confidence = 0.9 };
            }
            else
            {
                return UncoveredPolicy.Decide(asked) ?? (Decision)new Decision.NotUnderstood { Confidence = 0.8 };
            }
        }

        return entries.Distinct().ToArray() is { Length: > 1 } compared
            ? new Decision.Compare(compared, [])
            : _topics.Tell(entries[0], null, 0.9);
    }

    private Decision Decide(Asked asked)
    {
        if (Comparison(asked) is { } comparison)
        {
            return comparison;
        }

        if (UncoveredPolicy.Decide(asked) is { } notCovered)
        {
            return notCovered;
        }

        if (_rankings.Decide(asked) is { } ranked)
        {
            return ranked;
        }

        if (_subjects.Picked(asked) is { } picked)
        {
            return DecideFor([picked], asked.Picking(picked));
        }

        var question = asked.Question;
        var isBare = question.Rest.Words.Count == 0 && question.Sections.Count == 0;
        if (question.Ambiguous.Count > 0 && !(question.Lists && isBare))
        {
            return Ambiguous(asked);
        }

        if (question.Lists && question.Professions.Count == 0 && !(question.HasPronoun && asked.Memory.Entries.Count > 0))
        {
            if (_general is not null && isBare && question.Fields.Count == 0 && asked.Memory.Choices.Count == 0)
            {
                return _topics.Tell(_general, null, 0.9);
            }

            if (_words.Several(asked) is { } several)
            {
                return several;
            }
        }

        if (question.Fields.Count > 0 && SubjectPolicy.IsAboutThing(question))
        {
            return new Decision.NotUnderstood { Confidence = 0.8 };
        }

        var professions = SubjectPolicy.Professions(asked);
        return professions switch
        {
            [] => _words.Decide(asked),
            [var first, ..] when question.Professions.Count == 0 && question.Fields.Contains(first) => DecideForFields(professions, asked),
            _ => DecideFor(professions, asked),
        };
    }

    // A topic that compares just the two names which are set side by side.
    private Decision.Tell? Comparison(Asked asked)
    {
        var question = asked.Question;
        if (question.Named.FirstOrDefault(entry => entry.Compares.Count > 0) is { } named)
        {
            return _topics.Tell(named, null, 0.95);
        }

        var namesOnlyCompared = question.Professions.Count == 0 || (question.Professions is [var only] && _topics.Compares(only));
        // "Difference in schooling between a vet technologist and technician" asks for one career's section, and only that is exact.
        var asksForSection = question.Professions.Count == 1 && !namesOnlyCompared && question.Sections.Any(section => section != SectionName.Titles);
        if (((namesOnlyCompared && (question.Compares || question.Sections.Count == 0)) || (question.Compares && question.Professions.Count < 2 && !asksForSection)) && question.Ambiguous.Count == 0 && _topics.Comparison(question.Words) is { } both)
        {
            return _topics.Tell(both, null, 0.95);
        }

        // "How's that different from a technologist?", after a question on technicians.
        return question is { Compares: true, HasPronoun: true } && namesOnlyCompared && asked.Memory.Entries is [{ Kind: EntryKind.Topic }, ..] && _topics.Comparison(question.Words, names: 1) is { } one
            ? _topics.Tell(one, null, 0.8)
            : null;
    }

    private Decision Ambiguous(Asked asked)
    {
        var question = asked.Question;
        if (!question.IsGeneric && question.Named.FirstOrDefault(entry => entry.Kind == EntryKind.Topic && entry.Covers is null) is { } subject)
        {
            return _topics.Tell(subject, null, 0.85);
        }

        if (Topics.SameQuestion(asked.Candidates, Topics.Same + 0.1) is { } topic)
        {
            return _topics.Tell(topic.Entry, null, topic.Confidence);
        }

        if (question is { IsAmbiguousOfMany: true, Ambiguous.Count: > 2, Sections: [var section, ..] } && _topics.General(section) is { } general)
        {
            return _topics.Tell(general, null, 0.8);
        }

        if (question.Named.Intersect(question.Ambiguous).ToArray() is [var named])
        {
            return DecideFor([named], asked);
        }

        // "RTs, respiratory I mean": the work that is named beside the name says which.
        if (question.Fields.Intersect(question.Ambiguous).ToArray() is [var working])
        {
            return DecideFor([working], asked);
        }

        // "CNA or PCT": set beside another career, the letters are those of the title that they abbreviate.
        if (question is { Compares: true, Professions: [_, ..] } && question.Ambiguous.FirstOrDefault(entry => SubjectPolicy.IsAbbreviated(entry.Title, question.AmbiguousName)) is { } abbreviated)
        {
            return DecideFor([.. question.Professions.Append(abbreviated).Distinct()], asked);
        }

        return question.Rest.Words.Count > 0 && _subjects.Distinct(question.Rest, question.Ambiguous) is { } meant
            ? DecideFor([meant], asked)
            : new Decision.Pick(question.AmbiguousName, [.. question.Ambiguous.Concat(question.Professions).Distinct().Take(4)]) { Confidence = 0.9 };
    }

    // A field alone says where, not who: what else is said may fit another job there better.
    private Decision DecideForFields(IReadOnlyList<KnowledgeEntry> fields, Asked asked)
    {
        var decision = DecideFor(fields, asked);
        if (fields.Count > 1 || (asked.Question.Rest.Words.Count == 0 && decision is not Decision.MissingFact))
        {
            return decision;
        }

        var found = _words.Decide(asked);
        return found switch
        {
            Decision.Tell { Parts: [{ Entry.Kind: EntryKind.Topic }, ..] } when decision is Decision.Tell && asked.Question.Sections.Count > 0 => decision,
            Decision.Tell or Decision.Pick => found,
            _ => decision,
        };
    }

    // What is told of an EMT is not told of an advanced EMT, however alike the questions are.
    private static bool IsAboutOneOf(KnowledgeEntry topic, IReadOnlyList<KnowledgeEntry> professions) =>
        topic.About.Count == 0 || professions.Any(entry => entry.Kind == EntryKind.Topic || topic.About.Contains(entry.Id)
            // A ladder is about the career where it starts; who asks how to get to its top asks the same.
            || (topic.Covers == SectionName.Advancement && topic.Related.Contains(entry.Id)));

    private Decision DecideFor(IReadOnlyList<KnowledgeEntry> professions, Asked asked)
    {
        var sections = SubjectPolicy.Sections(asked);
        var candidates = asked.Question.Rest.Words.Count > 0 || professions.Any(entry => entry.Kind == EntryKind.Topic) ? asked.Candidates : [];
        if (Topics.SameQuestion([.. candidates.Where(candidate => IsAboutOneOf(candidate.Entry, professions))], Topics.Same) is { } same && (professions.Count == 1 || same.Wording > 0.9))
        {
            return _topics.Tell(same.Entry, null, same.Confidence);
        }

        if (professions.Count > 1)
        {
            return (Decision?)_professions.Step(professions, sections, asked.Question)
                ?? new Decision.Compare([.. professions.Take(4)], sections.Count == 0 && asked.Question.Ranking?.By is { } by ? [RankingPolicy.SectionOf(by)] : sections) { Confidence = 0.95 };
        }

        return professions[0] is { Kind: EntryKind.Profession } profession
            ? _professions.Decide(profession, sections, asked.Question)
            : _words.Decide(asked.About([professions[0]]));
    }
}
