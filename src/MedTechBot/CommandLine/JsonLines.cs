using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MedTechBot.CommandLine;

/// <summary>Writes JSON objects, one a line. The stream gets whole lines only, however the run ends.</summary>
internal sealed class JsonLines(Stream output)
{
    private const int BlockSize = 64 * 1024;

    // Nothing here is put into HTML: people read these lines, and é should stay é.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new(BlockSize);
    private Utf8JsonWriter? _writer;

    public void Write<T>(T value, JsonTypeInfo<T> type)
    {
        _writer ??= new Utf8JsonWriter(_buffer, Options);
        _writer.Reset(_buffer);
        JsonSerializer.Serialize(_writer, value, type);
        _writer.Flush();
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= BlockSize)
        {
            Flush();
        }
    }

    public void Flush()
    {
        if (_buffer.WrittenCount > 0)
        {
            output.Write(_buffer.WrittenSpan);
            output.Flush();
            _buffer.ResetWrittenCount();
        }
    }
}
