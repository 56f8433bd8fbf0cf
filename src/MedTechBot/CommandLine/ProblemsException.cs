namespace MedTechBot.CommandLine;

/// <summary>Something that the person at the keyboard can mend: a line for each thing, shown as it stands.</summary>
internal sealed class ProblemsException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems => problems;
}
