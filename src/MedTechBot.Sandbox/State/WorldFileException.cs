namespace MedTechBot.Sandbox;

/// <summary>A world that cannot be read, with all that is wrong in it.</summary>
public sealed class WorldFileException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems => problems;
}
