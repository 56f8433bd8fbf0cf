using System.Diagnostics.CodeAnalysis;

namespace MedTechBot.Sandbox.State;

/// <summary>The messages of one channel, by id and in their order.</summary>
internal sealed class MessageLog
{
    private readonly SortedList<ulong, Message> _messages = [];

    public int Count => _messages.Count;

    public IList<Message> InOrder => _messages.Values;

    public IEnumerable<Message> NewestFirst
    {
        get
        {
            for (var index = _messages.Count - 1; index >= 0; index--)
            {
                yield return _messages.Values[index];
            }
        }
    }

    public void Add(Message message) => _messages.Add(message.Id, message);

    public bool Remove(ulong id) => _messages.Remove(id);

    public Message? Find(ulong id) => _messages.GetValueOrDefault(id);

    public bool TryGet(ulong id, [NotNullWhen(true)] out Message? message) => _messages.TryGetValue(id, out message);
}
