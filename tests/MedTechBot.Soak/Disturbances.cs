using MedTechBot.Sandbox;

namespace MedTechBot.Soak;

/// <summary>What goes wrong in a run, drawn by chance from a seed.</summary>
internal sealed class Disturbances(FaultList faults, Random random)
{
    private static readonly (int Weight, string Name, Func<Random, Fault[]> Make)[] Kinds =
    [
        (30, "dropped", _ => [new Fault.Drop()]),
        (15, "told to reconnect", _ => [new Fault.Reconnect()]),
        (10, "stalled", _ => [new Fault.WithholdAck()]),
        (8, "closed", random => [new Fault.Close(random.GetItems([4000, 4001, 4002, 4099], 1)[0])]),
        (7, "interrupted (op 9, resumable)", _ => [new Fault.InvalidSession(IsResumable: true)]),
        (10, "dropped, with a doubled replay", _ => [new Fault.DuplicateReplay(), new Fault.Drop()]),
        (5, "dropped, then refused twice", _ => [new Fault.RefuseConnect(503) { Times = 2 }, new Fault.Drop()]),
        (10, "doubled event", _ => [new Fault.DuplicateEvent("MESSAGE_CREATE")]),
        (3, "invalidated (op 9)", _ => [new Fault.InvalidSession(IsResumable: false)]),
        (2, "invalidated (close code)", random => [new Fault.Close(random.GetItems([4003, 4007, 4009], 1)[0])]),
    ];

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public void StrikeOnce()
    {
        var draw = random.Next(Kinds.Sum(kind => kind.Weight));
        foreach (var (weight, name, make) in Kinds)
        {
            draw -= weight;
            if (draw < 0)
            {
                _counts[name] = _counts.GetValueOrDefault(name) + 1;
                foreach (var fault in make(random))
                {
                    faults.Add(fault);
                }

                return;
            }
        }
    }
}
