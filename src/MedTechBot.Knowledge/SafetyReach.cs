namespace MedTechBot.Knowledge;

/// <summary>How far a veto reaches.</summary>
public enum SafetyReach
{
    /// <summary>To the next comma, dash or clause word on either side.</summary>
    Clause,

    /// <summary>To the next full stop on either side.</summary>
    Sentence,

    /// <summary>Over the whole text.</summary>
    Message,
}
