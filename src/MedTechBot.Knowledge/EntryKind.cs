namespace MedTechBot.Knowledge;

/// <summary>Whether an entry is a job or a subject that people ask about.</summary>
public enum EntryKind
{
    /// <summary>One profession, from <c>professions/</c>, with the fixed sections of <see cref="SectionName"/>.</summary>
    Profession,

    /// <summary>One section of the article or one question people ask, from <c>topics/</c>, in free text.</summary>
    Topic,
}
