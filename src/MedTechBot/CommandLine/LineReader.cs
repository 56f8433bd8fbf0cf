namespace MedTechBot.CommandLine;

/// <summary>One line of bytes, without its line break.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Text">May be changed; valid until the next line is read. Empty where the line was too long.</param>
/// <param name="IsTooLong">True for a line that was skipped for its length.</param>
internal readonly record struct InputLine(long Number, Memory<byte> Text, bool IsTooLong);

/// <summary>Reads a stream line by line within a bounded memory, whatever arrives.</summary>
/// <param name="input">UTF-8, with or without a byte order mark.</param>
/// <param name="beforeWaiting">Called before the stream is asked for more: the moment to hand over what was written so far.</param>
internal sealed class LineReader(Stream input, Action beforeWaiting)
{
    /// <summary>Far more than any question, far less than the memory.</summary>
    public const int LongestLine = 4 * 1024 * 1024;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _searched;
    private int _end;
    private long _number;
    private bool _skipping;

    /// <summary>The next line; null at the end. What follows the last line break is a line only if there is something.</summary>
    public async ValueTask<InputLine?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var length = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var lineEnd = _searched + length;
                var line = Take(lineEnd);
                _start = _searched = lineEnd + 1;
                return line;
            }

            _searched = _end;
            MakeRoom();
            beforeWaiting();
            var count = await ReadBlockAsync(input, _buffer.AsMemory(_end), cancellationToken);
            _end += count;
            if (count == 0)
            {
                return TakeLast();
            }
        }
    }

    /// <summary>A read that Ctrl-C can leave: a blocked read of a pipe or a terminal cannot itself be cancelled.</summary>
    public static async Task<int> ReadBlockAsync(Stream input, Memory<byte> block, CancellationToken cancellationToken) =>
        input is MemoryStream or FileStream { CanSeek: true }
            ? input.Read(block.Span)
            : await Task.Run(() => input.Read(block.Span), cancellationToken).WaitAsync(cancellationToken);

    private InputLine? TakeLast()
    {
        if (_end == _start && !_skipping)
        {
            return null;
        }

        var last = Take(_end);
        _start = _searched = _end;
        return last;
    }

    private InputLine Take(int lineEnd)
    {
        var text = _buffer.AsMemory(_start, lineEnd - _start);
        if (++_number == 1 && text.Span.StartsWith("\uFEFF"u8))
        {
            text = text[3..];
        }

        if (text.Span is [.., (byte)'\r'])
        {
            text = text[..^1];
        }

        var isTooLong = _skipping || text.Length > LongestLine;
        _skipping = false;
        return new InputLine(_number, isTooLong ? default : text, isTooLong);
    }

    private void MakeRoom()
    {
        if (_end - _start > LongestLine)
        {
            _skipping = true;
            _start = _end;
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _searched = _end;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }
}
