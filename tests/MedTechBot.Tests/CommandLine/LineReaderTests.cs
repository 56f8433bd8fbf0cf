using System.Text;
using MedTechBot.CommandLine;

namespace MedTechBot.Tests.CommandLine;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a\n", "a")]
    [InlineData("a\r\nb", "a|b")]
    [InlineData("a\n\nb\n", "a||b")]
    [InlineData("a\n\n", "a|")]
    [InlineData("\uFEFFa\n\uFEFFb\n", "a|\uFEFFb")]
    public async Task Lines_end_at_line_feeds_and_a_last_one_needs_none(string input, string lines)
    {
        Assert.Equal(lines, string.Join('|', await LinesOf(input)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task Lines_come_whole_however_the_input_is_cut(int blockSize)
    {
        var expected = Enumerable.Range(0, 300).Select(number => new string('x', number * 3)).ToList();
        var input = new Stuttering(Encoding.UTF8.GetBytes(string.Join('\n', expected)), blockSize);

        Assert.Equal(expected, await LinesOf(input));
    }

    [Fact]
    public async Task A_line_beyond_the_limit_is_skipped_and_the_next_one_is_read()
    {
        var input = $"before\n{new string('x', LineReader.LongestLine + 1)}\n{new string('y', LineReader.LongestLine)}\nafter";

        var reader = new LineReader(new MemoryStream(Encoding.UTF8.GetBytes(input)), () => { });
        var lines = new List<(long Number, int Length, bool IsTooLong)>();
        while (await reader.NextAsync(CancellationToken.None) is { } line)
        {
            lines.Add((line.Number, line.Text.Length, line.IsTooLong));
        }

        Assert.Equal([(1, 6, false), (2, 0, true), (3, LineReader.LongestLine, false), (4, 5, false)], lines);
    }

    [Fact]
    public async Task A_last_line_beyond_the_limit_is_still_a_line()
    {
        var reader = new LineReader(new MemoryStream(new byte[(5 * LineReader.LongestLine) + 3]), () => { });

        Assert.True((await reader.NextAsync(CancellationToken.None))?.IsTooLong);
        Assert.Null(await reader.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_was_written_is_handed_over_before_the_input_is_waited_for()
    {
        var handedOver = 0;
        var reader = new LineReader(new Stuttering("a\nb\nc\n"u8.ToArray(), blockSize: 4), () => handedOver++);

        await reader.NextAsync(CancellationToken.None);
        await reader.NextAsync(CancellationToken.None);
        Assert.Equal(1, handedOver);

        await reader.NextAsync(CancellationToken.None);
        Assert.Equal(2, handedOver);
    }

    [Fact]
    public async Task A_read_that_nothing_answers_can_be_interrupted()
    {
        using var silent = new Silent();
        using var interruption = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var reader = new LineReader(silent, () => { });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reader.NextAsync(interruption.Token));
    }

    private static Task<List<string>> LinesOf(string input) => LinesOf(new MemoryStream(Encoding.UTF8.GetBytes(input)));

    private static async Task<List<string>> LinesOf(Stream input)
    {
        var reader = new LineReader(input, () => { });
        var lines = new List<string>();
        while (await reader.NextAsync(CancellationToken.None) is { } line)
        {
            lines.Add(Encoding.UTF8.GetString(line.Text.Span));
        }

        return lines;
    }

    /// <summary>A pipe that gives few bytes at a time.</summary>
    private sealed class Stuttering(byte[] content, int blockSize) : MemoryStream(content)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..int.Min(blockSize, buffer.Length)]);
    }

    /// <summary>A pipe whose writer says nothing until the test is over.</summary>
    private sealed class Silent : Stream
    {
        private readonly TaskCompletionSource _over = new();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            _over.Task.Wait();
            return 0;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            _over.TrySetResult();
            base.Dispose(disposing);
        }
    }
}
