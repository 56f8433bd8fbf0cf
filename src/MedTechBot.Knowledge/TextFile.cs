using System.Buffers;
using System.Text;

namespace MedTechBot.Knowledge;

/// <summary>Reads one file as strict UTF-8 of bounded length.</summary>
internal static class TextFile
{
    /// <summary>The longest of our files is a quarter of this. A book dropped into the folder by mistake must not fill the memory.</summary>
    public const int LongestBytes = 1024 * 1024;

    /// <summary>Ours have some 10 KB. Markdown can be written so that reading it takes the square of its length: this much of it is still read in seconds.</summary>
    public const int LongestMarkdownBytes = 200 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null when the file cannot be read; then the problems say why.</returns>
    public static string? Read(KnowledgeFile file, int longestBytes, ICollection<KnowledgeProblem> problems)
    {
        if (Directory.Exists(file.FullPath))
        {
            problems.Add(new KnowledgeProblem(file.Path, 0, "a folder stands where a file is expected", "Rename or remove the folder"));
            return null;
        }

        try
        {
            using var handle = File.OpenHandle(file.FullPath, options: FileOptions.SequentialScan);
            return RandomAccess.GetLength(handle) > longestBytes ? TooLong(file, longestBytes, problems) : Read(file, handle, longestBytes, problems);
        }
        catch (UnauthorizedAccessException)
        {
            problems.Add(new KnowledgeProblem(file.Path, 0, "the file may not be read", "Give the user who runs the bot the right to read it"));
        }
        catch (FileNotFoundException)
        {
            problems.Add(new KnowledgeProblem(file.Path, 0, "the file is not there, or is a link to nothing", "Put the file there, or delete the link"));
        }
        catch (IOException failure)
        {
            problems.Add(new KnowledgeProblem(file.Path, 0, $"the file cannot be read ({failure.Message.TrimEnd('.')})", "Look at the file and the disk it lies on"));
        }

        return null;
    }

    private static string? Read(KnowledgeFile file, Microsoft.Win32.SafeHandles.SafeFileHandle handle, int longestBytes, ICollection<KnowledgeProblem> problems)
    {
        // The length is only a promise: the file may grow meanwhile, or be a device that has none.
        var wanted = (int)Math.Min(RandomAccess.GetLength(handle), longestBytes) + 1;
        var buffer = ArrayPool<byte>.Shared.Rent(wanted);
        try
        {
            var length = 0;
            while (length < wanted && RandomAccess.Read(handle, buffer.AsSpan(length, wanted - length), length) is > 0 and var read)
            {
                length += read;
            }

            return length > longestBytes ? TooLong(file, longestBytes, problems) : Decode(file, buffer.AsSpan(0, length), problems);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string? TooLong(KnowledgeFile file, int longestBytes, ICollection<KnowledgeProblem> problems)
    {
        problems.Add(new KnowledgeProblem(file.Path, 0, $"the file is over {longestBytes / 1024:N0} KB", "Is this the right file? If so, make several of it"));
        return null;
    }

    private static string? Decode(KnowledgeFile file, ReadOnlySpan<byte> bytes, ICollection<KnowledgeProblem> problems)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            problems.Add(new KnowledgeProblem(file.Path, 1, "the file is UTF-16", "Save it as UTF-8"));
            return null;
        }

        string text;
        try
        {
            text = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException failure)
        {
            var line = 1 + bytes[..failure.Index].Count((byte)'\n');
            problems.Add(new KnowledgeProblem(file.Path, line, $"byte {failure.Index} is not UTF-8", "Save the file as UTF-8"));
            return null;
        }

        var zero = text.IndexOf('\0', StringComparison.Ordinal);
        if (zero >= 0)
        {
            problems.Add(new KnowledgeProblem(file.Path, 1 + text.AsSpan(0, zero).Count('\n'), "there is a NUL character here", "Take it out and save the file as UTF-8 text"));
            return null;
        }

        return text;
    }
}
