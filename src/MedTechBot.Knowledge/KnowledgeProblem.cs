namespace MedTechBot.Knowledge;

/// <summary>One thing to mend in the knowledge folder.</summary>
/// <param name="Path">The file, relative to the folder, or the folder itself.</param>
/// <param name="Line">Counted from 1; 0 when the whole file is meant.</param>
/// <param name="What">What is wrong, without a full stop.</param>
/// <param name="Mend">What to do about it, without a full stop.</param>
/// <param name="IsWarning">True when the folder may be used all the same.</param>
public sealed record KnowledgeProblem(string Path, int Line, string What, string Mend, bool IsWarning = false)
{
    public override string ToString() => $"{Path}:{Line}: {(IsWarning ? "warning: " : "")}{What}: {Mend}";
}
