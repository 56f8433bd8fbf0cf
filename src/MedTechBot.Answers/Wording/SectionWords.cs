using MedTechBot.Knowledge;

namespace MedTechBot.Answers.Wording;

/// <summary>What a section is called in an answer, and how one asks for it.</summary>
/// <param name="Label">A line's heading, or a button: "Training".</param>
/// <param name="Noun">In a sentence: "I don't have {noun}".</param>
/// <param name="Question">The question that asks for it; <c>{0}</c> is the job with its article.</param>
internal sealed record SectionWords(string Label, string Noun, string Question)
{
    private static readonly Dictionary<string, SectionWords> BySection = new(StringComparer.Ordinal)
    {
        [SectionName.Summary] = new("In short", "a summary", "What is {0}?"),
        [SectionName.Duties] = new("Work", "duties", "What does {0} do?"),
        [SectionName.Settings] = new("Settings", "work settings", "Where does {0} work?"),
        [SectionName.Education] = new("Training", "training", "What training does {0} need?"),
        [SectionName.Certification] = new("Certification", "certification", "What certification does {0} have?"),
        [SectionName.License] = new("License", "license rules", "Does {0} need a license?"),
        [SectionName.Hours] = new("Hours", "hours", "What hours does {0} work?"),
        [SectionName.Pay] = new("Pay", "pay", "What is the pay of {0}?"),
        [SectionName.Outlook] = new("Outlook", "job outlook", "What is the job outlook for {0}?"),
        [SectionName.Advancement] = new("Next steps", "next steps", "What is the next step for {0}?"),
        [SectionName.Blood] = new("Blood draws", "blood drawing", "Does {0} draw blood?"),
        [SectionName.Supervision] = new("Supervision", "supervision", "Who supervises {0}?"),
        [SectionName.Titles] = new("Other titles", "other titles", "What other titles does {0} have?"),
    };

    public static SectionWords Of(string section) =>
        BySection.TryGetValue(section, out var words) ? words : new SectionWords(section, section, $"{{0}}: {section}?");

    /// <summary>The question for a job.</summary>
    public string Ask(KnowledgeEntry entry) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Question, Grammar.WithArticle(entry.Title));
}
