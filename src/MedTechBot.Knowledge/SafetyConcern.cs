namespace MedTechBot.Knowledge;

/// <summary>What the safety gate found, the graver the later.</summary>
public enum SafetyConcern
{
    /// <summary>Nothing: the question goes on.</summary>
    None,

    /// <summary>Somebody asks for personal medical advice.</summary>
    MedicalAdvice,

    /// <summary>Somebody asks for advice on an animal's health.</summary>
    VeterinaryAdvice,

    /// <summary>Somebody seems to be in danger now.</summary>
    Danger,

    /// <summary>Somebody wants to harm themselves.</summary>
    SelfHarm,
}
