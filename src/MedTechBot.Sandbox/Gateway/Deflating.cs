using System.IO.Compression;

namespace MedTechBot.Sandbox.Gateway;

/// <summary>Transport compression: one zlib stream for the life of a connection, flushed after each payload.</summary>
internal sealed class Deflating : IDisposable
{
    private readonly MemoryStream _output = new();
    private readonly ZLibStream _zlib;

    public Deflating() => _zlib = new ZLibStream(_output, CompressionLevel.Fastest, leaveOpen: true);

    /// <summary>Ends in 00 00 FF FF, by which a client knows the end of a payload.</summary>
    public ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> payload)
    {
        _output.SetLength(0);
        _zlib.Write(payload.Span);
        _zlib.Flush();
        return _output.ToArray();
    }

    /// <summary>Payload compression: a stream of its own.</summary>
    public static ReadOnlyMemory<byte> Whole(ReadOnlyMemory<byte> payload)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(payload.Span);
        }

        return output.ToArray();
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _output.Dispose();
    }
}
