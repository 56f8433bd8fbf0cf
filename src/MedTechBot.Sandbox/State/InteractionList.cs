using System.Diagnostics.CodeAnalysis;

namespace MedTechBot.Sandbox.State;

/// <summary>The interactions whose tokens may still be used, and the newest of those that may not.</summary>
internal sealed class InteractionList
{
    // A token lives 15 minutes; what is older only makes the difference between "expired" and "never heard of".
    private const int Kept = 10_000;

    private readonly Dictionary<ulong, Interaction> _byId = [];
    private readonly Dictionary<string, Interaction> _byToken = [];
    private readonly Queue<Interaction> _order = [];

    public void Add(Interaction interaction)
    {
        _byId[interaction.Id] = interaction;
        _byToken[interaction.Token] = interaction;
        _order.Enqueue(interaction);
        if (_order.Count > Kept)
        {
            var oldest = _order.Dequeue();
            _byId.Remove(oldest.Id);
            _byToken.Remove(oldest.Token);
        }
    }

    public IEnumerable<Interaction> All => _order;

    public bool TryGet(ulong id, [NotNullWhen(true)] out Interaction? interaction) => _byId.TryGetValue(id, out interaction);

    public bool TryGet(string token, [NotNullWhen(true)] out Interaction? interaction) => _byToken.TryGetValue(token, out interaction);
}
