namespace MedTechBot.Knowledge.Careers;

/// <summary>A profession's facts as values, to be compared, ordered and drawn. What no source gives is absent.</summary>
public sealed record CareerFacts
{
    /// <summary>Code of the Standard Occupational Classification (2018): <c>29-2042</c>.</summary>
    public string? Soc { get; init; }

    /// <summary>Code of the O*NET database: <c>29-2042.00</c>.</summary>
    public string? Onet { get; init; }

    public Pay? Pay { get; init; }

    public Jobs? Jobs { get; init; }

    public Outlook? Outlook { get; init; }

    public EntryEducation? Education { get; init; }

    public IReadOnlyList<Certification> Certifications { get; init; } = [];

    public License? License { get; init; }

    public Schedule? Schedule { get; init; }

    public BloodDrawing? Blood { get; init; }

    public Supervision? Supervision { get; init; }

    public IReadOnlyList<NextStep> Next { get; init; } = [];
}
