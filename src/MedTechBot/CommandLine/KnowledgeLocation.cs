namespace MedTechBot.CommandLine;

/// <summary>Which folder holds the knowledge.</summary>
internal static class KnowledgeLocation
{
    private const string Name = "knowledge";

    /// <param name="given">What <c>--knowledge</c> says; null without it.</param>
    /// <param name="workingFolder">Where the program was started.</param>
    /// <param name="programFolder">Where the program lies; a published one has the knowledge beside it.</param>
    /// <exception cref="ProblemsException">There is no such folder.</exception>
    public static string Find(string? given, string workingFolder, string programFolder)
    {
        if (given is not null)
        {
            return Directory.Exists(given)
                ? given
                : throw new ProblemsException([$"{given}: no such folder: give --knowledge the folder that holds professions and topics"]);
        }

        string[] usual = [Path.Combine(workingFolder, Name), Path.Combine(programFolder, Name)];
        return usual.FirstOrDefault(Directory.Exists)
            ?? throw new ProblemsException([$"no knowledge folder at {string.Join(" or ", usual)}: give one with --knowledge DIR"]);
    }
}
