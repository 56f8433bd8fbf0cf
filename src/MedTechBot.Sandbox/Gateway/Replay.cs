namespace MedTechBot.Sandbox.Gateway;

/// <summary>One event that a session was told.</summary>
internal sealed record SentEvent(int Sequence, string Name, ReadOnlyMemory<byte> Data);

/// <summary>The newest events of a session, for a resume; bounded in number and in bytes.</summary>
internal sealed class Replay(int kept)
{
    private const int LongestBytes = 16 * 1024 * 1024;

    private readonly Queue<SentEvent> _events = [];
    private long _bytes;

    public void Add(SentEvent sent)
    {
        _events.Enqueue(sent);
        _bytes += sent.Data.Length;
        while (_events.Count > kept || (_bytes > LongestBytes && _events.Count > 1))
        {
            _bytes -= _events.Dequeue().Data.Length;
        }
    }

    /// <summary>What came after a sequence number; null where some of it is gone.</summary>
    public IReadOnlyList<SentEvent>? After(int sequence, int newest)
    {
        SentEvent[] missed = [.. _events.Where(sent => sent.Sequence > sequence)];
        return missed.Length == newest - sequence ? missed : null;
    }
}
