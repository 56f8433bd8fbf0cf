using MedTechBot.Answers.Understanding;
using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Deciding;

/// <summary>Decides what to say to one understood question: the policy between understanding and wording.</summary>
internal sealed class Decider(KnowledgeBase knowledge, SearchIndex index, KnowledgeEntry? general)
{
    // Entries looked at after a search; the right one is nearly always among them.
    private const int Looked = 10;

    // The wording of a topic that a question matches this well is what was asked, whatever names stand in it.
    private const double SameQuestion = 0.8;

    // Of the rest of a question, what an entry must have for it to be about that.
    private const double EnoughOfRest = 0.6;

    // The same where the entry is named, so that only the fact is in doubt.
    private const double EnoughOfNamed = 0.4;

    // Two candidates whose log odds differ by less are a tie.
    private const double NearTie = 0.2;

    private readonly TopicFinder _topics = new(knowledge);

    public Decision Decide(Understood question, Memory memory)
    {
        var named = question.Named.Where(entry => entry.Kind == EntryKind.Profession).ToArray();
        if (question.Named.FirstOrDefault(entry => entry.Compares.Count > 0) is { } comparing)
        {
            return Tell(comparing, null, 0.95);
        }

        if (named.Length < (question.Compares || (named is [var only] && _topics.Compares(only)) ? 2 : 1) && question.Ambiguous.Count == 0 && _topics.Comparison(question.Words) is { } comparison)
        {
            return Tell(comparison, null, 0.95);
        }

        if (question is { Compares: true, HasPronoun: true } && (named.Length == 0 || (named is [var single] && _topics.Compares(single))) && memory.Entries is [{ Kind: EntryKind.Topic }, ..] && _topics.Comparison(question.Words, names: 1) is { } other)
        {
            return Tell(other, null, 0.8);
        }

        if (NotCovered(question) is { } notCovered)
        {
            return notCovered;
        }

        if (Picked(question, memory) is { } picked)
        {
            return DecideFor([picked], question with { Named = [picked], Ambiguous = [] }, memory.Section);
        }

        if (question.Ambiguous.Count > 0 && !(question.Lists && question.Rest.Words.Count == 0 && question.Sections.Count == 0))
        {
            return !question.IsGeneric && question.Named.FirstOrDefault(entry => entry.Kind == EntryKind.Topic && entry.Covers is null) is { } subject ? Tell(subject, null, 0.85) : Ambiguous(question);
        }

        if (general is not null && question.Lists && named.Length == 0 && question.Rest.Words.Count == 0 && question.Sections.Count == 0 && question.Fields.Count == 0 && memory.Choices.Count == 0)
        {
            return Tell(general, null, 0.9);
        }

        if (question.Lists && named.Length == 0 && Several(question) is { } several)
        {
            return several;
        }

        if (question.Fields.Count > 0 && IsAboutThing(question))
        {
            return new Decision.NotUnderstood { Confidence = 0.8 };
        }

        var professions = Professions(question, named, memory);
        return professions switch
        {
            [] => DecideByWords(question),
            [var first, ..] when named.Length == 0 && question.Fields.Contains(first) => DecideForFields(professions, question, memory),
            _ => DecideFor(professions, question, memory.Section),
        };
    }

    // "Which technicians draw blood?", "which jobs use ultrasound?": the topic on all of them, or each that has what is asked for.
    private Decision? Several(Understood question)
    {
        if (question.Sections is [var section, ..] && question.Rest.Words.Count == 0)
        {
            return _topics.General(section) is { } topic ? Tell(topic, null, 0.8) : null;
        }

        if (question.Content.Words.Count == 0)
        {
            return null;
        }

        var having = Candidates(question)
            .Where(candidate => candidate.Entry.Kind == EntryKind.Profession && candidate.Confidence >= (question.Content.Words.Count <= 2 ? 0.1 : Confidence.Threshold) && index.Coverage(question.Content, candidate.Entry.Id) > 0.99)
            .Select(candidate => candidate.Entry).Take(4).ToArray();
        return having.Length >= 2 ? new Decision.Compare(having, []) { Confidence = 0.7 } : null;
    }

    // Whom the question is about: those it names, those whose work it names, or those spoken of before.
    private KnowledgeEntry[] Professions(Understood question, KnowledgeEntry[] named, Memory memory)
    {
        var fields = question.Fields.Where(entry => entry.Kind == EntryKind.Profession).ToArray();
        if (question.Compares && named.Length == 1 && question.HasPronoun && memory.Entries is [{ Kind: EntryKind.Profession } before] && before != named[0])
        {
            return [before, named[0]];
        }

        var rivals = question.Rivals.Where(entry => named.Contains(entry) || fields.Contains(entry)).Distinct().ToArray();
        if (question.Compares && rivals.Length >= 2 && rivals.Length > named.Length)
        {
            return rivals;
        }

        if (question.Compares && named.Length == 1 && fields.FirstOrDefault(question.Contrasted.Contains) is { } contrasted)
        {
            return [named[0], contrasted];
        }

        if (named.Length > 0)
        {
            return named;
        }

        if (question.Named.Count == 0 && LeansOn(question, memory))
        {
            return [.. memory.Entries];
        }

        // "Do medical technicians take blood?" asks of all of them, though "take blood" is one's work.
        return fields.Length > 0 && !question.IsGeneric && AcceptsField(question) ? fields : [];
    }

    // A field alone says where, not who: what else is said may fit another job there better.
    private Decision DecideForFields(KnowledgeEntry[] fields, Understood question, Memory memory)
    {
        var decision = DecideFor(fields, question, memory.Section);
        if (fields.Length > 1 || (question.Rest.Words.Count == 0 && decision is not Decision.MissingFact))
        {
            return decision;
        }

        var found = DecideByWords(question);
        return found switch
        {
            Decision.Tell { Parts: [{ Entry.Kind: EntryKind.Topic }, ..] } when decision is Decision.Tell && question.Sections.Count > 0 => decision,
            Decision.Tell or Decision.Pick => found,
            _ => decision,
        };
    }

    // What a question says of something that is not covered, unless an entry's own wording answers just that.
    private Decision.NotCovered? NotCovered(Understood question)
    {
        var entry = question.Named.Concat(question.SpeaksOfJobs ? question.Fields : []).FirstOrDefault(named => named.Kind == EntryKind.Profession);
        foreach (var mention in question.NotCovered.OrderByDescending(mention => mention.Weight).ThenByDescending(mention => mention.Subject.Kind))
        {
            var counts = mention.Subject.Kind switch
            {
                UncoveredKind.Career => entry is null || (mention.IsAim && mention.IsRival),
                UncoveredKind.Sense => entry is null,
                _ => true,
            };
            if (!counts)
            {
                continue;
            }

            // Somebody met at work in passing leaves the question to what the rest of it says.
            var enough = mention switch
            {
                { IsAim: false, Subject.Kind: UncoveredKind.Career } => 0,
                { Subject.Kind: UncoveredKind.Career } when !question.IsGeneric => SameQuestion + 0.05,
                { Subject.Kind: UncoveredKind.Sense } => 0.95,
                _ => 0.65,
            };
            return Candidates(question) is [var best, ..] && best.Confidence >= Confidence.Threshold && best.Wording >= enough && (enough > 0 || entry is null)
                ? null
                : new Decision.NotCovered(mention.Subject, entry) { Confidence = 0.95 };
        }

        return null;
    }

    // The machine or the shop, not the work there: "how much is a dialysis machine".
    private static bool IsAboutThing(Understood question) => question.SpeaksOfThings && question.Named.Count == 0 && !question.SpeaksOfJobs;

    private static bool AcceptsField(Understood question) =>
        question.SpeaksOfJobs || (question.Rest.Words.Count == 0 && question.Cues.Count == 0) || question.Cues.Any(cue => !cue.IsWeak);

    private bool LeansOn(Understood question, Memory memory)
    {
        if (memory.Entries.Count == 0)
        {
            return false;
        }

        if (question.IsCorrection)
        {
            return false;
        }

        // A topic is a subject of its own: "will they help with tuition?" asks of another.
        if (memory.Entries[0].Kind == EntryKind.Topic && question.Rest.Words.Count > 0)
        {
            return false;
        }

        if (question.HasPronoun || question.Content.Words.Count == 0)
        {
            return !question.Lists && question.ClearFields.Count == 0;
        }

        // "How long is the course?" goes on about the same job, unless it tells of another one.
        return question.Fields.Count == 0 && (question.RefersBack || question.Cues.Any(cue => !cue.IsWeak))
            && !(Candidates(question) is [var other, ..] && !memory.Entries.Contains(other.Entry) && (other.Entry.Kind == EntryKind.Profession || other.Wording > 0.6 || memory.Entries[0].Kind == EntryKind.Topic)
                && other.Confidence > (question.Cues.Any(cue => !cue.IsWeak) ? 0.9 : Confidence.Threshold));
    }

    // After "which one?": the asker names one of the choices by its words or its number.
    private KnowledgeEntry? Picked(Understood question, Memory memory)
    {
        if (memory.Choices.Count == 0 || question.Words.Tokens.Count > 8)
        {
            return null;
        }

        if (question.Named.Intersect(memory.Choices).ToArray() is [var named])
        {
            return named;
        }

        if (Ordinals.Find(question.Words.Tokens) is { } number && number <= memory.Choices.Count)
        {
            return memory.Choices[number - 1];
        }

        return Distinct(question.Content, memory.Choices);
    }

    private Decision Ambiguous(Understood question)
    {
        var candidates = question.Ambiguous.Concat(question.Named.Where(named => named.Kind == EntryKind.Profession)).Distinct().ToArray();
        if (TopicFinder.SameQuestion(Candidates(question), SameQuestion + 0.1) is { } topic)
        {
            return Tell(topic.Entry, null, topic.Confidence);
        }

        if (question.Named.Intersect(question.Ambiguous).ToArray() is [var named])
        {
            return DecideFor([named], question, null);
        }

        return question.Rest.Words.Count > 0 && Distinct(question.Rest, question.Ambiguous) is { } meant
            ? DecideFor([meant], question, null)
            : new Decision.Pick(question.AmbiguousName, [.. candidates.Take(4)]) { Confidence = 0.9 };
    }

    // The one entry of several that has what the words say, where the others have clearly less of it.
    private KnowledgeEntry? Distinct(QuestionQuery words, IReadOnlyList<KnowledgeEntry> entries)
    {
        if (words.Words.Count == 0)
        {
            return null;
        }

        var ranked = entries.Select(entry => (Entry: entry, Coverage: index.Coverage(words, entry.Id))).OrderByDescending(pair => pair.Coverage).ToArray();
        return ranked[0].Coverage >= EnoughOfRest && (ranked.Length == 1 || ranked[0].Coverage - ranked[1].Coverage > 0.25) ? ranked[0].Entry : null;
    }

    private Decision DecideFor(KnowledgeEntry[] professions, Understood question, string? remembered)
    {
        // "What about phlebotomists?" asks of them what was asked before.
        var sections = question.Sections is { Count: > 0 } asked ? asked
            : question.Cues.Count == 0 && remembered is not null && question.Rest.Words.Count == 0 && (question.RefersBack || question.Words.Tokens.Count <= 4) && question.Named.Count + question.Fields.Count > 0 ? [remembered] : [];
        var candidates = question.Rest.Words.Count > 0 || Array.Exists(professions, entry => entry.Kind == EntryKind.Topic) ? Candidates(question) : [];
        if (TopicFinder.SameQuestion(candidates, SameQuestion) is { } same && (professions.Length == 1 || same.Wording > 0.9))
        {
            return Tell(same.Entry, null, same.Confidence);
        }

        if (professions.Length > 1)
        {
            return new Decision.Compare([.. professions.Take(4)], sections) { Confidence = 0.95 };
        }

        return professions[0] is { Kind: EntryKind.Profession } profession
            ? DecideForOne(profession, sections, question)
            : DecideByWords(question with { Named = [professions[0]] });
    }

    private Decision DecideForOne(KnowledgeEntry profession, IReadOnlyList<string> sections, Understood question)
    {
        if (sections.Count == 0)
        {
            return DecideRest(profession, question);
        }

        var parts = new List<Decision.Part>();
        foreach (var section in sections)
        {
            parts.AddRange(PartsFor(profession, section, question));
        }

        return parts.Count > 0
            ? new Decision.Tell([.. parts.Distinct()]) { Confidence = 0.96 }
            : new Decision.MissingFact(profession, sections[0]) { Confidence = 0.9 };
    }

    private List<Decision.Part> PartsFor(KnowledgeEntry profession, string section, Understood question)
    {
        var parts = new List<Decision.Part>();
        if (profession.Find(section) is not null || (section == SectionName.Pay && profession.Pay is not null))
        {
            parts.Add(new Decision.Part(profession, section));
        }

        parts.AddRange(_topics.Covering(profession, section).Select(topic => new Decision.Part(topic, null)));
        if (parts.Count == 0)
        {
            if (section == SectionName.Duties)
            {
                parts.Add(new Decision.Part(profession, null));
            }
            else if (Elsewhere(profession, section, question) is { } elsewhere)
            {
                parts.Add(new Decision.Part(profession, elsewhere));
            }
        }

        return parts;
    }

    // The fact may stand under another heading: certification under education.
    private string? Elsewhere(KnowledgeEntry profession, string section, Understood question)
    {
        var positions = question.Cues.Where(cue => cue.Section == section).SelectMany(cue => cue.Positions).ToHashSet();
        var words = QuestionQuery.From(question.Words, position => positions.Contains(position) && !FillerWords.Contains(question.Words.Tokens[position]));
        if (words.Words.Count == 0)
        {
            return null;
        }

        var (best, coverage) = index.BestSection(words, profession.Id);
        return coverage > 0.99 && best is not null and not SectionName.Summary ? best : null;
    }

    // No section was asked for: the rest of the question says whether the whole is wanted, or something the entry has, or something it lacks.
    private Decision DecideRest(KnowledgeEntry profession, Understood question)
    {
        var likely = question.LikelySection;
        if (question.Rest.Words.Count == 0)
        {
            // "Do they only take x-rays?" asks what the work is, whatever the answer.
            likely ??= question.IsYesOrNo ? SectionName.Duties : null;
            return likely is not null && profession.Find(likely) is not null
                ? Tell(profession, likely, 0.93)
                : Tell(profession, null, 0.95);
        }

        if (index.WordingMatch(question.All, profession.Id) >= SameQuestion)
        {
            return Tell(profession, likely is not null && profession.Find(likely) is not null ? likely : null, 0.9);
        }

        if (likely is not null && profession.Find(likely) is not null)
        {
            return Tell(profession, likely, 0.7);
        }

        var (section, coverage) = index.BestSection(question.Rest, profession.Id);
        if (coverage >= EnoughOfNamed)
        {
            return Tell(profession, section == SectionName.Summary ? null : section, 0.6 + (0.3 * coverage));
        }

        return index.Coverage(question.Rest, profession.Id) >= EnoughOfNamed
            ? Tell(profession, null, 0.7)
            : new Decision.MissingFact(profession, null) { Confidence = 0.7 };
    }

    private Decision DecideByWords(Understood question)
    {
        if (question.IsForeign && question.Named.Count == 0)
        {
            return new Decision.OtherLanguage();
        }

        var candidates = Candidates(question);
        var subject = question.Named.FirstOrDefault(entry => entry != general && entry.Covers is null) ?? question.Named.FirstOrDefault(entry => entry != general);
        if (question.Content.Words.Count == 0 || question.Named.Count > 0)
        {
            if (TopicFinder.SameQuestion(candidates, subject is null ? 0.7 : 0.9) is { } same)
            {
                return Tell(same.Entry, null, Math.Max(same.Confidence, same.Wording));
            }

            if (subject is not null)
            {
                return Tell(subject, null, 0.85);
            }

            if (question.Rest.Words.Count <= 1 && question.LikelySection is { } section && _topics.General(section) is { } covering)
            {
                return Tell(covering, null, 0.85);
            }

            if (question.Named.Count > 0 && question.Rest.Words.Count == 0)
            {
                return Tell(question.Named[0], null, 0.85);
            }
        }

        if (candidates is not [var best, ..])
        {
            return new Decision.NotUnderstood();
        }

        if (best.Confidence < Confidence.Threshold)
        {
            return new Decision.NotUnderstood { Confidence = 1 - best.Confidence, RunnerUp = best.Entry.Id };
        }

        if (candidates is [_, var second, ..] && second.Confidence > 0.5 && Confidence.Odds(best.Confidence) - Confidence.Odds(second.Confidence) < NearTie
            && (best.Entry.Kind, second.Entry.Kind) is (EntryKind.Profession, EntryKind.Profession) && best.Wording < SameQuestion)
        {
            return new Decision.Pick("", [best.Entry, second.Entry]) { Confidence = best.Confidence };
        }

        return Tell(best.Entry, SectionOf(best, question), best.Confidence) with { RunnerUp = candidates.Count > 1 ? candidates[1].Entry.Id : null };
    }

    private static string? SectionOf(Candidate best, Understood question) =>
        best.Entry.Kind == EntryKind.Profession && question.LikelySection is { } likely && best.Entry.Find(likely) is not null && question.Cues[0].Section != SectionName.Blood ? likely : null;

    private List<Candidate> Candidates(Understood question)
    {
        var candidates = new List<Candidate>();
        foreach (var hit in index.Search(question.All, Looked))
        {
            if (knowledge.FindEntry(hit.EntryId) is { } entry && !question.Excluded.Contains(entry))
            {
                var features = Confidence.Features.Measure(index, hit, question.All, question.Content);
                candidates.Add(new Candidate(entry, hit, features.Wording, Confidence.Of(features)));
            }
        }

        candidates.Sort((one, other) => other.Confidence.CompareTo(one.Confidence));
        return candidates;
    }

    // A topic on the ground of one profession's section is told together with it: what is sourced, and what readers report.
    private Decision.Tell Tell(KnowledgeEntry entry, string? section, double confidence) =>
        entry is { Kind: EntryKind.Topic, About: [var id], Covers: { } covered } && knowledge.FindEntry(id) is { } profession && profession.Find(covered) is not null
            ? new([new Decision.Part(profession, covered), new Decision.Part(entry, null)]) { Confidence = confidence }
            : new([new Decision.Part(entry, section)]) { Confidence = confidence };
}
