using MedTechBot.Knowledge;

namespace MedTechBot.Search;

/// <summary>An entry with all its texts analyzed, on the way into the index.</summary>
internal sealed record AnalyzedEntry(
    AnalyzedText Title,
    IReadOnlyList<AnalyzedText> Aliases,
    IReadOnlyList<AnalyzedText> Questions,
    IReadOnlyList<AnalyzedSection> Sections)
{
    public static AnalyzedEntry From(KnowledgeEntry entry, CareerAnalyzer analyzer) => new(
        analyzer.Analyze(entry.Title),
        [.. entry.Aliases.Concat(entry.Field).Select(analyzer.Analyze)],
        [.. entry.Questions.Select(analyzer.Analyze)],
        [.. entry.Sections.Select(section => new AnalyzedSection(section.Name, analyzer.Analyze(section.Text)))]);
}
