using MedTechBot.Knowledge;
using MedTechBot.Search;

namespace MedTechBot.Answers.Understanding;

/// <summary>What one question says, before anything is decided.</summary>
internal sealed record Understood
{
    public required AnalyzedText Words { get; init; }

    public required IReadOnlyList<Correction> Corrections { get; init; }

    public required bool IsForeign { get; init; }

    /// <summary>Professions and topics that are named as such, in the order of the text; none that is negated.</summary>
    public required IReadOnlyList<KnowledgeEntry> Named { get; init; }

    /// <summary>Professions of which only the work or the machine is named.</summary>
    public required IReadOnlyList<KnowledgeEntry> Fields { get; init; }

    /// <summary>Those fields that are named beside, and not by, the words that ask for a section: "take blood" is both.</summary>
    public required IReadOnlyList<KnowledgeEntry> ClearFields { get; init; }

    /// <summary>The entries that one ambiguous name may mean; empty where all names are clear.</summary>
    public required IReadOnlyList<KnowledgeEntry> Ambiguous { get; init; }

    /// <summary>The ambiguous name as typed; empty where there is none.</summary>
    public required string AmbiguousName { get; init; }

    /// <summary>True where the ambiguous name is said of many: "med techs", "med tech jobs".</summary>
    public required bool IsAmbiguousOfMany { get; init; }

    /// <summary>Entries that the asker sets aside: "not the EMT", "besides phlebotomy".</summary>
    public required IReadOnlyList<KnowledgeEntry> Excluded { get; init; }

    /// <summary>Entries that stand beside a word of comparing: "echo vs", "or a phlebotomist".</summary>
    public required IReadOnlyList<KnowledgeEntry> Rivals { get; init; }

    /// <summary>Entries that something is held against: "different from ultrasound".</summary>
    public required IReadOnlyList<KnowledgeEntry> Contrasted { get; init; }

    /// <summary>True where words fall that fit machines, shops and visits rather than jobs: price, appointment.</summary>
    public required bool SpeaksOfThings { get; init; }

    /// <summary>True where the careers as a whole are named: "medical technicians".</summary>
    public required bool IsGeneric { get; init; }

    /// <summary>True where kinds of jobs are asked to be named.</summary>
    public required bool Lists { get; init; }

    /// <summary>What all professions are to be ordered or sorted out by; null where nothing is.</summary>
    public required Ranking? Ranking { get; init; }

    /// <summary>True where jobs that are of a kind are looked for: "jobs without a degree", "anything with no nights".</summary>
    public required bool AsksForSome { get; init; }

    /// <summary>True where the asker corrects what was understood before: "no, I meant …".</summary>
    public required bool IsCorrection { get; init; }

    /// <summary>Named subjects that are not covered.</summary>
    public required IReadOnlyList<UncoveredMention> NotCovered { get; init; }

    /// <summary>What is asked about the profession, clearest first.</summary>
    public required IReadOnlyList<SectionMatch> Cues { get; init; }

    /// <summary>True where the asker puts things side by side.</summary>
    public required bool Compares { get; init; }

    /// <summary>True where the words lean on what was said before: "and they?", "what about pay".</summary>
    public required bool RefersBack { get; init; }

    /// <summary>True where a pronoun stands for something said before.</summary>
    public required bool HasPronoun { get; init; }

    /// <summary>True where a job, and not a thing, is spoken of.</summary>
    public required bool SpeaksOfJobs { get; init; }

    /// <summary>All words, for ranking.</summary>
    public required QuestionQuery All { get; init; }

    /// <summary>The words that carry the question's meaning, for deciding.</summary>
    public required QuestionQuery Content { get; init; }

    /// <summary>The meaningful words that neither name an entry nor ask for a section: what else is wanted.</summary>
    public required QuestionQuery Rest { get; init; }

    /// <summary>The professions among <see cref="Named"/>.</summary>
    public IReadOnlyList<KnowledgeEntry> Professions => [.. Named.Where(entry => entry.Kind == EntryKind.Profession)];

    /// <summary>True where the question asks for a yes or no on what somebody does.</summary>
    public bool IsYesOrNo => Words.Tokens is [{ Word: "do" or "does" or "can" }, ..] or [.., { Word: "right" or "correct" or "yes" or "true" or "huh" }];

    /// <summary>True where somebody is looked for by what he does: "who …", "which technician …".</summary>
    public bool AsksWho => Words.Tokens is [{ Word: "who" or "which" or "whos" }, ..];

    /// <summary>True where the question ends by asking what was just named: "… my EMR first. What is that?".</summary>
    public bool AsksWhatThatIs => Words.Tokens is [.., { Word: "what" or "whats" }, { Word: "is" or "are" }, { Word: "that" or "this" or "it" or "those" or "these" or "they" }] or [.., { Word: "whats" }, { Word: "that" or "this" or "it" }];

    /// <summary>True where the words tell of going from one thing to another: "now", "already", "to", "from".</summary>
    public required bool SpeaksOfStep { get; init; }

    /// <summary>True where nothing is said that could be looked for.</summary>
    public bool IsEmpty => Content.Words.Count == 0 && Cues.Count == 0 && Named.Count == 0 && Fields.Count == 0 && Ambiguous.Count == 0 && NotCovered.Count == 0;

    /// <summary>The sections asked for without doubt.</summary>
    public IReadOnlyList<string> Sections => [.. Cues.Where(cue => !cue.IsWeak).Select(cue => cue.Section).Distinct()];

    /// <summary>The section asked for, a weak cue included; null where none is.</summary>
    public string? LikelySection => Cues is [var first, ..] ? first.Section : null;
}
