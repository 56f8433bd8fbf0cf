namespace MedTechBot.CommandLine;

/// <summary>Opens a file that the command line names.</summary>
internal static class InputFile
{
    /// <exception cref="ProblemsException">It cannot be opened.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            // Unbuffered: the lines are read in large blocks already.
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ProblemsException([$"{path}: no such file"]);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ProblemsException([$"{path}: {(Directory.Exists(path) ? "is a folder, not a file" : "cannot be opened")}"]);
        }
    }
}
