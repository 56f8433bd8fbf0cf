namespace MedTechBot.Answers.Safety;

/// <summary>How strongly two words are parted.</summary>
internal enum WordBoundary
{
    None,

    /// <summary>A comma, a dash, a bracket.</summary>
    Clause,

    /// <summary>The end of a sentence or a line.</summary>
    Sentence,
}
