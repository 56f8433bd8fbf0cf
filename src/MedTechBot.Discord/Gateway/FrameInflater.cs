using System.Buffers;
using System.IO.Compression;

namespace MedTechBot.Discord.Gateway;

/// <summary>Unpacks the one compressed stream that a connection is; the next connection needs a new one.</summary>
internal sealed class FrameInflater : IDisposable
{
    // Guild lists grow to megabytes once; the room they took is not kept for the small events after them.
    private const int KeptCapacity = 256 * 1024;
    private const int Step = 16 * 1024;

    private readonly Feed _feed = new();
    private readonly ZLibStream _unpacked;
    private ArrayBufferWriter<byte> _pending = new();
    private ArrayBufferWriter<byte> _message = new();

    public FrameInflater() => _unpacked = new ZLibStream(_feed, CompressionMode.Decompress);

    // The end of a flush (Z_SYNC_FLUSH): until it has come, the message is not whole.
    private static ReadOnlySpan<byte> FlushEnd => [0x00, 0x00, 0xFF, 0xFF];

    /// <summary>The message that this part completes, valid until the next call; null while more must come.</summary>
    public ReadOnlyMemory<byte>? Add(ReadOnlySpan<byte> part)
    {
        _pending.Write(part);
        if (!_pending.WrittenSpan.EndsWith(FlushEnd))
        {
            return null;
        }

        Clear(ref _message);
        _feed.Rest = _pending.WrittenMemory;
        // Zero bytes do not mean the end here but that the input has run dry.
        while (_unpacked.Read(_message.GetSpan(Step)) is > 0 and var read)
        {
            _message.Advance(read);
        }

        Clear(ref _pending);
        return _message.WrittenMemory;
    }

    public void Dispose()
    {
        _unpacked.Dispose();
        _feed.Dispose();
    }

    private static void Clear(ref ArrayBufferWriter<byte> buffer)
    {
        if (buffer.Capacity > KeptCapacity)
        {
            buffer = new ArrayBufferWriter<byte>();
        }
        else
        {
            buffer.ResetWrittenCount();
        }
    }

    private sealed class Feed : Stream
    {
        public ReadOnlyMemory<byte> Rest { get; set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var length = Math.Min(buffer.Length, Rest.Length);
            Rest.Span[..length].CopyTo(buffer);
            Rest = Rest[length..];
            return length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
