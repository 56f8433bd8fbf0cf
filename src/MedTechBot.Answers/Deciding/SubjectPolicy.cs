using MedTechBot.Answers.Understanding;
using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Deciding;

/// <summary>Decides whom a question is about.</summary>
internal sealed class SubjectPolicy(SearchIndex index)
{
    // Of the words of a question, what an entry must have to be the one that is meant.
    private const double Enough = 0.6;

    /// <summary>The professions that a question is about: those it names, those whose work it names, or those spoken of before.</summary>
    public static IReadOnlyList<KnowledgeEntry> Professions(Asked asked)
    {
        var (question, named) = (asked.Question, asked.Question.Professions);
        var fields = question.Fields.Where(entry => entry.Kind == EntryKind.Profession).ToArray();
        if (question.Compares && Compared(asked, fields) is { Length: > 1 } compared)
        {
            return compared;
        }

        if (named.Count > 0)
        {
            return named;
        }

        if (question.Named.Count == 0 && LeansOn(asked))
        {
            return asked.Memory.Entries;
        }

        // "Do medical technicians take blood?" asks of all of them, though "take blood" is one's work.
        return fields.Length > 0 && !question.IsGeneric && (AcceptsField(question) || (question.RefersBack && asked.Memory.Entries.Count > 0)) ? fields : [];
    }

    /// <summary>The sections asked for. "What about phlebotomists?" asks of them what was asked before.</summary>
    public static IReadOnlyList<string> Sections(Asked asked)
    {
        var question = asked.Question;
        if (question.Sections is { Count: > 0 } sections)
        {
            return sections;
        }

        var isSameAgain = question.Cues.Count == 0 && question.Rest.Words.Count == 0 && (question.RefersBack || question.Words.Tokens.Count <= 4) && question.Named.Count + question.Fields.Count > 0;
        return isSameAgain && asked.Memory.Section is { } remembered ? [remembered] : [];
    }

    // Those set side by side, where at least one is named by its field or by a pronoun only.
    private static KnowledgeEntry[] Compared(Asked asked, KnowledgeEntry[] fields)
    {
        var (question, named) = (asked.Question, asked.Question.Professions);
        if (named is [var one] && question.HasPronoun && asked.Memory.Entries is [{ Kind: EntryKind.Profession } before] && before != one)
        {
            return [before, one];
        }

        // "Compare it to the cath lab", after a question on another job.
        if (named.Count == 0 && fields is [var field] && question.HasPronoun && asked.Memory.Entries is [{ Kind: EntryKind.Profession } earlier] && earlier != field)
        {
            return [earlier, field];
        }

        var rivals = question.Rivals.Where(entry => named.Contains(entry) || fields.Contains(entry)).Distinct().ToArray();
        if (rivals.Length >= 2 && rivals.Length > named.Count)
        {
            return rivals;
        }

        return named is [var first] && Array.Find(fields, question.Contrasted.Contains) is { } contrasted ? [first, contrasted] : [];
    }

    /// <summary>After "which one?": the choice that the asker names by its words or its number; null where none is.</summary>
    public KnowledgeEntry? Picked(Asked asked)
    {
        if (asked.Memory.Choices.Count == 0 || asked.Question.Words.Tokens.Count > 8)
        {
            return null;
        }

        if (asked.Question.Named.Intersect(asked.Memory.Choices).ToArray() is [var named])
        {
            return named;
        }

        if (Ordinals.Find(asked.Question.Words.Tokens) is { } number && number <= asked.Memory.Choices.Count)
        {
            return asked.Memory.Choices[number - 1];
        }

        return Distinct(asked.Question.Content, asked.Memory.Choices);
    }

    /// <summary>The one entry of several that has what the words say, where the others have clearly less of it.</summary>
    public KnowledgeEntry? Distinct(QuestionQuery words, IReadOnlyList<KnowledgeEntry> entries)
    {
        if (words.Words.Count == 0)
        {
            return null;
        }

        var ranked = entries.Select(entry => (Entry: entry, Coverage: index.Coverage(words, entry.Id))).OrderByDescending(pair => pair.Coverage).ToArray();
        return ranked[0].Coverage >= Enough && (ranked.Length == 1 || ranked[0].Coverage - ranked[1].Coverage > 0.25) ? ranked[0].Entry : null;
    }

    /// <summary>True where a name consists of the first letters of a title's words: "PCT", "PCTs".</summary>
    public static bool IsAbbreviated(string title, string name)
    {
        var letter = 0;
        for (var place = 0; place < title.Length; place++)
        {
            if (char.IsLetter(title[place]) && (place == 0 || !char.IsLetter(title[place - 1])))
            {
                if (letter == name.Length || char.ToUpperInvariant(name[letter]) != char.ToUpperInvariant(title[place]))
                {
                    return false;
                }

                letter++;
            }
        }

        return letter >= 2 && (letter == name.Length || (letter == name.Length - 1 && name[letter] is 's' or 'S'));
    }

    /// <summary>The machine or the shop is meant, not the work there: "how much is a dialysis machine".</summary>
    public static bool IsAboutThing(Understood question) => question.SpeaksOfThings && question.Named.Count == 0 && !question.SpeaksOfJobs;

    private static bool AcceptsField(Understood question) =>
        question.SpeaksOfJobs || (question.Rest.Words.Count == 0 && question.Cues.Count == 0) || question.Cues.Any(cue => !cue.IsWeak);

    private static bool LeansOn(Asked asked)
    {
        if (asked.Memory.Entries.Count == 0)
        {
            return false;
        }

        if (asked.Question.IsCorrection)
        {
            return false;
        }

        // A topic is a subject of its own: "will they help with tuition?" asks of another.
        if (asked.Memory.Entries[0].Kind == EntryKind.Topic && asked.Question.Rest.Words.Count > 0)
        {
            return false;
        }

        if (asked.Question.HasPronoun || asked.Question.Content.Words.Count == 0)
        {
            return (asked.Question.HasPronoun || !asked.Question.Lists) && asked.Question.ClearFields.Count == 0;
        }

        // "How long is the course?" goes on about the same job, unless it tells of another one.
        return asked.Question.Fields.Count == 0 && (asked.Question.RefersBack || asked.Question.Cues.Any(cue => !cue.IsWeak))
            && !(asked.Candidates is [var other, ..] && !asked.Memory.Entries.Contains(other.Entry) && (other.Entry.Kind == EntryKind.Profession || other.Wording > 0.6 || asked.Memory.Entries[0].Kind == EntryKind.Topic)
                && other.Confidence > (asked.Question.Cues.Any(cue => !cue.IsWeak) ? 0.9 : Confidence.Threshold));
    }
}
