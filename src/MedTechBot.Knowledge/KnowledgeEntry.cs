using MedTechBot.Knowledge.Careers;

namespace MedTechBot.Knowledge;

/// <summary>One profession or topic: what its file says, ready to search and to cite.</summary>
public sealed record KnowledgeEntry
{
    /// <summary>Lower-case words joined by dashes; the file's name without its ending; unique across the folder.</summary>
    public required string Id { get; init; }

    public required EntryKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Other names of the person who does the job, or of the subject.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Names of the work, department or machine. Alone they do not prove that somebody asks about the job.</summary>
    public IReadOnlyList<string> Field { get; init; } = [];

    /// <summary>Alternate wordings: what people type when they ask for this entry without naming it.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Ids of neighbouring entries.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>A profession's family, by which careers are browsed; null for none.</summary>
    public string? Family { get; init; }

    /// <summary>A topic's professions, by id; empty when it is about medical technicians in general.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>The profession section whose ground a topic covers; null where there is none.</summary>
    public string? Covers { get; init; }

    /// <summary>The two names that a topic compares; empty for any other topic.</summary>
    public IReadOnlyList<string> Compares { get; init; } = [];

    /// <summary>The sections in which the article and a reader are known to give different numbers.</summary>
    public IReadOnlyList<string> Differs { get; init; } = [];

    /// <summary>When a person last read the entry against its sources.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>A profession's facts as values; without any for a topic.</summary>
    public CareerFacts Facts { get; init; } = new();

    /// <summary>The sections in the order of the file; the first is the summary.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>The file it came from, as the reader was given it; shown in problems.</summary>
    public required string Path { get; init; }

    /// <summary>The exact text above the sections, both <c>---</c> lines included.</summary>
    public required string Header { get; init; }

    /// <summary>By the id alone, which no two entries share; the texts of an entry are long.</summary>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    public Section? Find(string sectionName) => Sections.FirstOrDefault(section => section.Name == sectionName);
}
