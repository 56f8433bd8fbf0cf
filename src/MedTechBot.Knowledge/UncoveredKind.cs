namespace MedTechBot.Knowledge;

/// <summary>In which way a subject is not covered.</summary>
public enum UncoveredKind
{
    /// <summary>A neighbouring career: nurse, physician.</summary>
    Career,

    /// <summary>A fact that is sourced for no career: course cost, pass rates.</summary>
    Fact,

    /// <summary>A word of ours in another sense: EMT conduit, the price of an MRI machine.</summary>
    Sense,
}
