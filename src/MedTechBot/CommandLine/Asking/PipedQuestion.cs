using System.Text;

namespace MedTechBot.CommandLine.Asking;

/// <summary>A question from standard input: all of it is one question, as with a message pasted into chat.</summary>
internal static class PipedQuestion
{
    private const int Longest = LineReader.LongestLine;

    /// <exception cref="ProblemsException">There is more than a question can hold.</exception>
    public static async Task<string> ReadAsync(Stream input, CancellationToken cancellationToken)
    {
        var bytes = new MemoryStream();
        var block = new byte[64 * 1024];
        int count;
        while ((count = await LineReader.ReadBlockAsync(input, block, cancellationToken)) > 0)
        {
            await bytes.WriteAsync(block.AsMemory(0, count), cancellationToken);
            if (bytes.Length > Longest)
            {
                throw new ProblemsException([$"standard input is longer than {Longest / 1024 / 1024} MB, which no question is"]);
            }
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length).TrimStart('\uFEFF').TrimEnd('\r', '\n');
    }
}
