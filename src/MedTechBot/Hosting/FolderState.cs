namespace MedTechBot.Hosting;

/// <summary>What a folder's files look like from outside: two equal ones mean that nothing has changed between.</summary>
/// <param name="Files">How many there are.</param>
/// <param name="Mark">A hash of their names, lengths and times.</param>
internal readonly record struct FolderState(int Files, long Mark)
{
    public static FolderState Of(string folder)
    {
        try
        {
            var (count, mark) = (0, 0L);
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
            {
                count++;
                // A sum, for the order of the files is the file system's own.
                mark += HashCode.Combine(file.FullName, file.Length, file.LastWriteTimeUtc.Ticks);
            }

            return new FolderState(count, mark);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A file went away while it was looked at; the next look sees it as it is.
            return default;
        }
    }
}
